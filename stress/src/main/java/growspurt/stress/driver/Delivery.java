package growspurt.stress.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a launch brought back.
 *
 * @param tests the tests that were begun, in order; if the JVM came to its end in one of them, that is the last
 * @param processors processor time used meanwhile, empty where nobody tells
 */
public record Delivery(List<Returned> tests, Optional<ProcessorTime> processors) {

    private static final double WORTH_TELLING = 0.1;

    /** A launch whose tests do not change. */
    public Delivery {
        tests = List.copyOf(tests);
    }

    /** {@return who else had the processors, as options of a result; none if hardly anybody had} */
    public List<String> contention() {
        List<String> told = new ArrayList<>();
        processors.ifPresent(used -> {
            tell(told, "-othersOnProcessors=", used.othersShare());
            tell(told, "-stolenFromProcessors=", used.stolenShare());
        });
        return told;
    }

    private static void tell(List<String> told, String option, double share) {
        if (share >= WORTH_TELLING) {
            told.add(option + String.format(Locale.ROOT, "%.0f%%", 100 * share));
        }
    }
}
