package growspurt.stress;

import growspurt.results.CellKey;
import java.util.List;

/**
 * The next launch: one JVM, one candidate, one or more tests.
 *
 * @param configuration how it is set up
 * @param parts what it runs, in order; all of one candidate, each test with the same number of actors
 */
record Turn(Configuration configuration, List<Part> parts) {

    /** The first half second of a JVM goes into its start and slow code, whatever it runs; so many tests share that. */
    static final int MOST_PARTS = 8;

    /**
     * A test and the cell that it is run for.
     *
     * @param cell the cell
     * @param litmus the test
     */
    record Part(CellKey cell, Litmus litmus) {}

    Turn {
        parts = List.copyOf(parts);
    }

    /** {@return id of the candidate} */
    String candidate() {
        return parts.get(0).cell().candidate();
    }
}
