package growspurt.reports.gate.surface;

import growspurt.reports.gate.DecisionText;
import growspurt.reports.gate.Finding;
import growspurt.reports.gate.GateExit;
import growspurt.reports.matrix.MatrixText;
import growspurt.reports.words.Story;
import growspurt.results.CellVerdict;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A decision as Markdown, as GitHub shows it beside a job. */
public final class StepSummary {

    /** Most bytes of a summary. GitHub drops the whole of it above 1 MiB, and other steps want to say something too. */
    static final int MOST_BYTES = 200_000;

    private static final int ROOM_FOR_THE_END = 200;

    private final Case judged;
    private final StringBuilder text = new StringBuilder();
    private int bytes;

    private StepSummary(Case judged) {
        this.judged = judged;
    }

    /** {@return the summary, at most 200 KB in UTF-8} Findings that need a person come first, the matrix last. */
    public static String of(Case judged) {
        StepSummary summary = new StepSummary(judged);
        GateExit exit = judged.decision().exit();
        summary.add("# Growspurt: " + exit.words() + " (exit " + exit.code() + ")\n\n"
                + Markdown.text(DecisionText.counts(judged.decision().counts())) + ".\n\n");
        summary.addAll(judged.decision().grave());
        summary.addAll(judged.decision().notes());
        summary.add("\n<details><summary>Matrix</summary>\n\n" + Markdown.fenced(MatrixText.lines(judged.run()))
                + "\n</details>\n");
        return summary.text.toString();
    }

    private void addAll(List<Finding> findings) {
        for (int i = 0; i < findings.size(); i++) {
            if (!add(block(findings.get(i)))) {
                text.append("- and ").append(findings.size() - i).append(" more; the site shows them all\n");
                return;
            }
        }
    }

    private boolean add(String block) {
        int size = block.getBytes(StandardCharsets.UTF_8).length;
        boolean fits = bytes + size <= MOST_BYTES - ROOM_FOR_THE_END;
        if (fits) {
            text.append(block);
            bytes += size;
        }
        return fits;
    }

    private String block(Finding finding) {
        String line = "- **" + mark(finding.kind().exit()) + "** " + Markdown.text(finding.sentence()) + "\n";
        return finding.kind().exit() == GateExit.AS_EXPECTED
                ? line
                : line
                        + judged.cell(finding)
                                .map(cell -> details(finding, cell))
                                .orElseGet(() -> next(finding));
    }

    private static String next(Finding finding) {
        return "  Next: " + Markdown.text(finding.nextStep()) + "\n";
    }

    private String details(Finding finding, CellVerdict cell) {
        StringBuilder details = new StringBuilder("\n<details><summary>How to see it</summary>\n\n");
        judged.counterexamples(finding, cell).stream()
                .limit(1)
                .forEach(found -> details.append(Markdown.text(found.finding()))
                        .append("\n\n")
                        .append(Markdown.fenced(Story.of(found))));
        details.append(Markdown.fenced(judged.replay(finding, cell)
                .map(replay -> List.of(replay, finding.nextStep()))
                .orElse(List.of(finding.nextStep()))));
        return details.append("\nOn the site: ")
                .append(Markdown.text(judged.page(cell)))
                .append("\n\n</details>\n\n")
                .toString();
    }

    private static String mark(GateExit exit) {
        return switch (exit) {
            case VIOLATION -> "fail";
            case EXPECTATIONS_STALE -> "stale";
            case EVIDENCE_MISSING -> "lack";
            case AS_EXPECTED -> "note";
        };
    }
}
