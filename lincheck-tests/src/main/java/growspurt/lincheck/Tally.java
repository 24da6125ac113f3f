package growspurt.lincheck;

import growspurt.results.Floors;

/**
 * What exploring one program came to.
 *
 * @param program the program
 * @param asked interleavings wanted at most
 * @param interleavings interleavings judged
 * @param grew interleavings in which a growth overlapped the parallel part
 * @param hits interleavings in which operations of two threads touched the same window
 */
record Tally(Program program, int asked, int interleavings, int grew, int hits) {

    /** {@return whether too little was explored to say anything, unless the program has no more interleavings} */
    boolean meagre() {
        return interleavings < Math.min(asked, Floors.INTERLEAVINGS);
    }
}
