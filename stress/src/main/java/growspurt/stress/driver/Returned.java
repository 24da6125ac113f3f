package growspurt.stress.driver;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What came back of one litmus test in a launch, not judged.
 *
 * @param test binary name of the litmus class
 * @param status name of jcstress's status, {@code NORMAL} if the counts mean anything; {@code DIED} if the JVM came to its
 *     end inside this test
 * @param exit exit code of the JVM, if it came to its end inside this test
 * @param counts result text to number of samples, those of the estimator included
 * @param firstSeen outcome other than {@code ok} to the time from the start of the test until it was first seen
 * @param states samples held at a time, 0 if that is not known
 * @param messages what jcstress has to say
 * @param output what the JVM printed, if it came to its end inside this test
 * @param stacks the dumps that the watchdog took, if nothing went on any more, or the test took too long
 * @param took wall time; that of the first test includes the start of the JVM
 */
public record Returned(
        String test,
        String status,
        OptionalInt exit,
        Map<String, Long> counts,
        Map<String, Duration> firstSeen,
        int states,
        List<String> messages,
        List<String> output,
        Optional<StackDumps> stacks,
        Duration took) {

    /** Status of a test that came to its end. */
    public static final String NORMAL = "NORMAL";

    /** Status of a test inside which the JVM came to its end. */
    public static final String DIED = "DIED";

    /** {@return whether the test came to its end and delivered its counts} */
    public boolean normal() {
        return status.equals(NORMAL);
    }

    /** {@return the same, but for the wall time} */
    Returned took(Duration other) {
        return new Returned(test, status, exit, counts, firstSeen, states, messages, output, stacks, other);
    }
}
