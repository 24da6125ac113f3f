package growspurt.stress;

import growspurt.results.ResultLine;
import java.util.Arrays;
import java.util.List;

/**
 * One way to answer a cell.
 *
 * @param litmus the test
 * @param configuration how its launch is set up
 */
record Attempt(Litmus litmus, Configuration configuration) {

    /** {@return all ways to answer a cell that has these tests, in the order in which they are tried} */
    static List<Attempt> all(List<Litmus> tests) {
        return Arrays.stream(Configuration.values())
                .flatMap(configuration -> tests.stream().map(litmus -> new Attempt(litmus, configuration)))
                .toList();
    }

    /** {@return whether {@code line} tells of a launch made this way} */
    boolean made(ResultLine line) {
        return line.config().name().equals(configuration.id()) && line.test().equals(litmus.title());
    }
}
