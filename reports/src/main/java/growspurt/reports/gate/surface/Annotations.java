package growspurt.reports.gate.surface;

import growspurt.reports.gate.Finding;
import growspurt.reports.gate.GateExit;
import growspurt.reports.words.VisibleText;
import growspurt.results.CellVerdict;
import java.util.ArrayList;
import java.util.List;

/** New violations as workflow commands, which GitHub shows beside the changed lines of a pull request. */
public final class Annotations {

    /** GitHub shows no more for a step. */
    static final int MOST = 10;

    private Annotations() {}

    /** {@return one line for each new violation, worst first; of more than ten the tenth tells how many there are} */
    public static List<String> lines(Case judged) {
        List<Finding> failures = judged.decision().findings().stream()
                .filter(finding -> finding.kind().exit() == GateExit.VIOLATION)
                .toList();
        int shown = failures.size() > MOST ? MOST - 1 : failures.size();
        List<String> lines = new ArrayList<>();
        failures.subList(0, shown)
                .forEach(finding -> judged.cell(finding).ifPresent(cell -> lines.add(line(judged, finding, cell))));
        if (shown < failures.size()) {
            lines.add("::error title=Growspurt::and " + (failures.size() - shown) + " more");
        }
        return lines;
    }

    private static String line(Case judged, Finding finding, CellVerdict cell) {
        String file = judged.file(cell);
        int line = judged.counterexamples(finding, cell).stream()
                .mapToInt(found -> Case.line(found, file))
                .findFirst()
                .orElse(1);
        String title = cell.key().candidate() + " / " + cell.key().property();
        String message = finding.sentence() + "\n"
                + judged.replay(finding, cell).orElse(finding.nextStep()) + "\nsite: " + judged.page(cell);
        return "::error file=" + property(file) + ",line=" + line + ",title=" + property(title) + "::" + data(message);
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String text) {
        return VisibleText.of(text.replace('\u202f', ' '))
                .replace("%", "%25")
                .replace("\r", "%0D")
                .replace("\n", "%0A");
    }
}
