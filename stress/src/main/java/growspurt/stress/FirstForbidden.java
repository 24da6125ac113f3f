package growspurt.stress;

import growspurt.results.ResultLine;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When a launch first saw what its property forbids. */
final class FirstForbidden {

    private FirstForbidden() {}

    /** {@return milliseconds from the start of the test to the first forbidden outcome; null if none is known} */
    static @Nullable Long millis(Grade grade, Map<String, Duration> firstSeen) {
        return grade.outcomes().stream()
                .filter(ResultLine.Outcome::forbidden)
                .map(outcome -> firstSeen.get(outcome.word()))
                .filter(Objects::nonNull)
                .min(Duration::compareTo)
                .map(Duration::toMillis)
                .orElse(null);
    }
}
