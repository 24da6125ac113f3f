package growspurt.reports.compare;

import growspurt.reports.compare.Change.Kind;
import growspurt.reports.words.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A comparison as plain text for the console. */
public final class ComparisonText {

    private ComparisonText() {}

    /** {@return {@code comparison} as lines: the failures, what became of the cells, then each cell that changed} */
    public static List<String> lines(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add("DIFF  " + comparison.before() + " -> " + comparison.after());
        lines.add("      promises seen broken, by cell that both runs answered: " + comparison.failuresBefore()
                + " before, " + comparison.failuresAfter() + " after, " + comparison.newFailures() + " of them new");
        comparison.leftOut().forEach(sentence -> lines.add("      " + sentence));
        comparison.caveats().forEach(caveat -> lines.add("note  " + caveat));
        for (Kind kind : Kind.values()) {
            List<Change> changes = comparison.of(kind);
            if (!changes.isEmpty()) {
                lines.add(kind.words() + ": " + changes.size());
            }
            if (kind != Kind.UNCHANGED) {
                changes.forEach(change -> add(change, lines));
            }
        }
        return lines.stream()
                .map(line -> VisibleText.of(line.replace('\u202f', ' ')))
                .toList();
    }

    private static void add(Change change, List<String> lines) {
        lines.add("  " + (change.newFailure() ? "! " : "  ") + change.key());
        lines.add("      before  " + side(change.before()));
        lines.add("      after   " + side(change.after()));
    }

    private static String side(Optional<Side> side) {
        return side.map(it -> it.words() + " (" + it.bound() + ")").orElse("not planned");
    }
}
