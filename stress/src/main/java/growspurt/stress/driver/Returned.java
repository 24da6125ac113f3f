package growspurt.stress.driver;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came back from a launch, not judged.
 *
 * @param status name of jcstress's status; {@code NORMAL} if the counts mean anything
 * @param counts result text to number of samples, those of the estimator included
 * @param messages what jcstress has to say
 * @param output what the JVM printed
 * @param stacks the dumps that the watchdog took, if the launch outlasted its limit
 * @param took wall time
 */
public record Returned(
        String status,
        Map<String, Long> counts,
        List<String> messages,
        List<String> output,
        Optional<StackDumps> stacks,
        Duration took) {

    /** Status of a launch that came to its end. */
    public static final String NORMAL = "NORMAL";

    /** {@return whether the launch came to its end and delivered its counts} */
    public boolean normal() {
        return status.equals(NORMAL);
    }
}
