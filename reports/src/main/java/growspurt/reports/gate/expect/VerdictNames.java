package growspurt.reports.gate.expect;

import growspurt.results.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The verdicts that can be expected, as they are written. Evidence that is missing cannot be. */
final class VerdictNames {

    private static final List<Verdict> KNOWN = List.of(Verdict.VIOLATED, Verdict.NONE_SEEN, Verdict.NONE_IN_BOUND);

    private VerdictNames() {}

    /** {@return the name of {@code verdict}: its word in one piece} */
    static String of(Verdict verdict) {
        return Arrays.stream(verdict.word().split(" "))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** {@return the verdict called {@code name}, if it can be expected} */
    static Optional<Verdict> called(String name) {
        return KNOWN.stream().filter(verdict -> of(verdict).equals(name)).findFirst();
    }

    /** {@return all names} */
    static String names() {
        return KNOWN.stream().map(VerdictNames::of).collect(Collectors.joining(", "));
    }
}
