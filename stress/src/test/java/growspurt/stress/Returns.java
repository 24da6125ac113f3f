package growspurt.stress;

import growspurt.stress.driver.Returned;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What launches bring back, for tests. */
final class Returns {

    private Returns() {}

    static Returned of(String status, Map<String, Long> counts, String... messages) {
        return new Returned(
                "Litmus",
                status,
                OptionalInt.empty(),
                counts,
                Map.of(),
                2560,
                List.of(messages),
                List.of(),
                Optional.empty(),
                Duration.ZERO);
    }
}
