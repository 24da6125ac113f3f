package growspurt.stress;

import growspurt.results.CellKey;
import growspurt.results.Engine;
import growspurt.results.ResultLine;
import java.util.Arrays;
import java.util.List;

/**
 * The next launch: one JVM, one candidate, one or more tests.
 *
 * @param configuration how it is set up
 * @param parts what it runs, in order; all of one candidate
 */
record Turn(Configuration configuration, List<Part> parts) {

    /** The first half second of a JVM goes into its start and slow code, whatever it runs; so many tests share that. */
    static final int MOST_PARTS = 20;

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

    /**
     * {@return a launch like that of {@code seen}, with its test alone}
     *
     * @throws IllegalArgumentException if the test or the configuration is not known here
     */
    static Turn again(ResultLine seen) {
        Litmus litmus = Litmus.of(seen.property()).stream()
                .filter(test -> test.title().equals(seen.test()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no test '" + seen.test() + "' of " + seen.property()));
        Configuration configuration = Arrays.stream(Configuration.values())
                .filter(known -> known.id().equals(seen.config().name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no configuration '" + seen.config().name() + "'"));
        CellKey cell = new CellKey(seen.candidate(), seen.property(), Engine.JCSTRESS);
        return new Turn(configuration, List.of(new Part(cell, litmus)));
    }

    /** {@return id of the candidate} */
    String candidate() {
        return parts.get(0).cell().candidate();
    }
}
