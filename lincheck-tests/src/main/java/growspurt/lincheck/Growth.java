package growspurt.lincheck;

import growspurt.api.GrowthPoint;
import growspurt.api.MapCandidate;
import java.util.List;

/**
 * A way to make a map grow.
 *
 * @param first the first key
 * @param step distance between keys; the others are {@code first + step}, {@code first + 2 step} and so on
 * @param point number of entries after which the next new key starts a resize
 */
record Growth(long first, long step, GrowthPoint point) {

    /*
     * Neighbouring keys fill every bin; keys a table length apart share one and part when the table doubles. The two
     * find different bugs. The tables of the first growths have 1 to 4 bins.
     */
    private static final List<Long> STEPS = List.of(1L, 2L, 4L);
    private static final long CROWDED = 8;

    /** Keys of this distance share a bin in every table that a program reaches. */
    private static final long SAME_BIN = 64;

    /** A later growth is worth its longer prefill up to here, or if its window stays open. */
    private static final int FEW_ENTRIES = 4;

    /** {@return key number {@code i}, from 0} */
    long key(int i) {
        return first + i * step;
    }

    /** {@return a key beside {@code key}, in the same bin and in no prefill} */
    static long beside(long key) {
        return key + SAME_BIN;
    }

    /** {@return number of entries after which the next new key starts a resize} */
    int entries() {
        return point.entries();
    }

    /** {@return this growth with keys so far apart that they share a bin before and after, the first or the last} */
    Growth crowded(boolean inLast) {
        return new Growth(inLast ? CROWDED - 1 : 0, CROWDED, point);
    }

    /** {@return the first growths of {@code candidate}, found by filling maps alone; empty without a gauge} */
    static List<Growth> of(MapCandidate candidate) {
        return STEPS.stream()
                .flatMap(step ->
                        GrowthPoint.of(candidate, step, FEW_ENTRIES).stream().map(point -> new Growth(0, step, point)))
                .toList();
    }
}
