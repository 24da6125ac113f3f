package growspurt.reports.site;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import growspurt.reports.gate.Counts;
import growspurt.reports.gate.Decision;
import growspurt.reports.matrix.Matrix;
import growspurt.reports.matrix.Reading;
import growspurt.reports.words.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run in one sentence, and in a few lines. Never one number for all. */
final class RunSentence {

    private RunSentence() {}

    /** {@return the headline: promises seen broken, planted bugs found, cells without an answer} */
    static String of(Counts counts) {
        String unanswered = counts.unanswered() == 0
                ? ""
                : "; " + counts.unanswered() + " of " + counts.cells() + " cells without an answer";
        return promises(counts) + "; " + controls(counts) + unanswered;
    }

    private static String promises(Counts counts) {
        if (counts.promises() == 0) {
            return "No promised property was part of this run";
        }
        String broken = counts.broken() == 0 ? "None" : Numbers.count(counts.broken());
        return broken + " of " + Numbers.count(counts.promises(), "promised property", "promised properties")
                + " seen broken";
    }

    private static String controls(Counts counts) {
        if (counts.controls() == 0) {
            return "no planted bug vouches for it";
        }
        return counts.sighted()
                ? counts.found() + " of " + Numbers.count(counts.controls(), "planted bug", "planted bugs") + " found"
                : "blind to " + (counts.controls() - counts.found()) + " of "
                        + Numbers.count(counts.controls(), "planted bug", "planted bugs");
    }

    /** {@return the lines under the headline} */
    static List<String> counts(Decision decision, Matrix matrix) {
        List<String> lines = new ArrayList<>();
        for (Matrix.Section section : matrix.sections()) {
            lines.add(section.title() + ": " + verdicts(section) + ".");
        }
        lines.add("Gate, by this run alone: exit " + decision.exit().code() + ", "
                + decision.exit().words() + ".");
        return List.copyOf(lines);
    }

    /** {@return how many boxes of {@code section} read how, most pressing first} */
    private static String verdicts(Matrix.Section section) {
        Map<String, Long> byWords = section.rows().stream()
                .flatMap(row -> row.boxes().stream())
                .flatMap(box -> box.worst().stream())
                .sorted(comparing(Reading::tint).thenComparing(Reading::words))
                .collect(groupingBy(Reading::words, LinkedHashMap::new, counting()));
        return byWords.entrySet().stream()
                .map(entry -> Numbers.count(entry.getValue()) + " " + entry.getKey())
                .collect(joining("; "));
    }
}
