package growspurt.reports.gate;

import growspurt.reports.words.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** A decision as plain text for the console. */
public final class DecisionText {

    private static final int MOST = 10;

    private DecisionText() {}

    /**
     * {@return {@code decision} as lines: the verdict, what was counted, then the findings with their next steps} Of one
     * kind at most {@value #MOST} are shown, violations excepted. Digits are grouped by plain spaces.
     */
    public static List<String> lines(Decision decision) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "GATE  " + decision.exit().words() + " (exit " + decision.exit().code() + ")");
        lines.add("      " + counts(decision.counts()));
        for (Finding.Kind kind : Finding.Kind.values()) {
            List<Finding> findings = decision.findings().stream()
                    .filter(finding -> finding.kind() == kind)
                    .toList();
            int shown = kind.exit() == GateExit.VIOLATION ? findings.size() : Math.min(MOST, findings.size());
            findings.subList(0, shown).forEach(finding -> add(finding, lines));
            if (shown < findings.size()) {
                lines.add("      and " + (findings.size() - shown) + " more like these; the site shows them all");
            }
        }
        return lines.stream()
                .map(line -> VisibleText.of(line.replace('\u202f', ' ')))
                .toList();
    }

    private static void add(Finding finding, List<String> lines) {
        switch (finding.kind().exit()) {
            case VIOLATION -> lines.add("fail  " + finding.sentence());
            case EXPECTATIONS_STALE -> lines.add("stale " + finding.sentence());
            case EVIDENCE_MISSING -> lines.add("lack  " + finding.sentence());
            case AS_EXPECTED -> {
                lines.add("note  " + finding.sentence());
                return;
            }
        }
        lines.add("      next: " + finding.nextStep());
    }

    /** {@return the run in numbers, without a full stop} */
    public static String counts(Counts counts) {
        return counts.broken() + " of " + counts.promises() + " promised properties seen broken, "
                + counts.found() + " of " + counts.controls() + " planted bugs found, " + counts.unanswered() + " of "
                + counts.cells() + " cells without an answer";
    }
}
