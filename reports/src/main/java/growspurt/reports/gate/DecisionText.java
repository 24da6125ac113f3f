package growspurt.reports.gate;

import growspurt.reports.words.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** A decision as plain text for the console. */
public final class DecisionText {

    private DecisionText() {}

    /**
     * {@return {@code decision} as lines: the verdict, what was counted, then each finding with its next step; digits are
     * grouped by plain spaces}
     */
    public static List<String> lines(Decision decision) {
        List<String> lines = new ArrayList<>();
        lines.add(verdict(decision));
        lines.add(counts(decision.counts()));
        for (Finding finding : decision.grave()) {
            lines.add((finding.kind().exit() == GateExit.VIOLATION ? "fail  " : "lack  ") + finding.sentence());
            lines.add("      next: " + finding.nextStep());
        }
        decision.notes().forEach(finding -> lines.add("note  " + finding.sentence()));
        return lines.stream()
                .map(line -> VisibleText.of(line.replace('\u202f', ' ')))
                .toList();
    }

    private static String verdict(Decision decision) {
        String code = " (exit " + decision.exit().code() + ")";
        return switch (decision.exit()) {
            case AS_EXPECTED -> "GATE  as expected: no promise seen broken, every planted bug found" + code;
            case VIOLATION -> "GATE  violation" + code;
            case EVIDENCE_MISSING -> "GATE  evidence missing" + code;
        };
    }

    private static String counts(Counts counts) {
        return "      " + counts.broken() + " of " + counts.promises() + " promised properties seen broken, "
                + counts.found() + " of " + counts.controls() + " planted bugs found, " + counts.unanswered() + " of "
                + counts.cells() + " cells without an answer";
    }
}
