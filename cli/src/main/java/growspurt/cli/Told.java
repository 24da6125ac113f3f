package growspurt.cli;

import growspurt.reports.matrix.Stance;
import growspurt.results.CellKey;
import growspurt.results.ResultLine;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** One result as one line for people. */
final class Told {

    private Told() {}

    /** {@return a line of at most about 120 columns, the verdict word first} A violation shouts only where it breaks a promise. */
    static String line(CellKey cell, ResultLine result, Stance stance) {
        String word = switch (result.verdict()) {
            case VIOLATED -> violated(stance);
            case NONE_SEEN, NONE_IN_BOUND, NOT_EXERCISED, INCONCLUSIVE -> "so far";
            case ERROR -> "error";
            case NOT_RUN, NOT_APPLICABLE -> "skipped";
        };
        return String.format(Locale.ROOT, "%-10s  %s: %s", word, cell, detail(result));
    }

    private static String violated(Stance stance) {
        return switch (stance) {
            case PLANTED -> "found";
            case NOT_PROMISED -> "documented";
            case PROMISED, KNOWN_GOOD -> "VIOLATED";
        };
    }

    private static String detail(ResultLine result) {
        return switch (result.verdict()) {
            case VIOLATED -> violation(result);
            case ERROR, NOT_RUN, NOT_APPLICABLE, INCONCLUSIVE ->
                result.reason() == null ? "no reason given" : result.reason();
            case NONE_SEEN, NONE_IN_BOUND, NOT_EXERCISED -> "no violation in " + extent(result);
        };
    }

    private static String violation(ResultLine result) {
        if (!result.counterexamples().isEmpty()) {
            return "counterexample " + String.join(", ", result.counterexamples());
        }
        return result.outcomes().stream()
                        .filter(ResultLine.Outcome::forbidden)
                        .sorted(Comparator.comparingLong(ResultLine.Outcome::count)
                                .reversed())
                        .map(outcome -> outcome.word() + " " + outcome.count())
                        .collect(Collectors.joining(", "))
                + " of " + extent(result)
                + result.cutOff().map(how -> "; then cut off: " + how).orElse("");
    }

    private static String extent(ResultLine result) {
        String unit = result.bounded() == null ? " samples, " : " interleavings, ";
        return result.samples() + unit + result.windowHits() + " in the window";
    }
}
