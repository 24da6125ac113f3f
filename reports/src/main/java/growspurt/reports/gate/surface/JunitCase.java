package growspurt.reports.gate.surface;

import growspurt.reports.gate.Decision;
import growspurt.reports.gate.Finding;
import growspurt.reports.gate.Finding.Kind;
import growspurt.reports.gate.GateExit;
import growspurt.reports.words.Command;
import growspurt.reports.words.Sentences;
import growspurt.reports.words.Story;
import growspurt.results.CellVerdict;
import growspurt.results.ResultLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A test case of a JUnit report.
 *
 * @param suite the candidate, or "gate"
 * @param classname candidate and property
 * @param name engine, or what the gate found
 * @param seconds how long its launches took
 * @param properties the evidence
 * @param element how it ended
 * @param type what the gate calls it
 * @param message one sentence
 * @param text history, and the command that shows it again
 */
record JunitCase(
        String suite,
        String classname,
        String name,
        String seconds,
        Map<String, String> properties,
        Element element,
        String type,
        String message,
        String text) {

    private static final String GATE = "gate";

    /** How a test case can end, with its tag and the attribute that counts it. */
    enum Element {
        NONE("", ""),
        FAILURE("failure", "failures"),
        ERROR("error", "errors"),
        SKIPPED("skipped", "skipped");

        private final String tag;
        private final String total;

        Element(String tag, String total) {
            this.tag = tag;
            this.total = total;
        }

        String tag() {
            return tag;
        }

        String total() {
            return total;
        }
    }

    static List<JunitCase> all(Case judged) {
        List<JunitCase> cases = new ArrayList<>();
        cases.add(decision(judged.decision()));
        for (Finding finding : judged.decision().findings()) {
            if (finding.cell().isEmpty()) {
                cases.add(ofRun(finding));
            }
        }
        judged.run().cells().forEach(cell -> cases.add(ofCell(judged, cell)));
        return cases;
    }

    private static JunitCase decision(Decision decision) {
        GateExit exit = decision.exit();
        Element element = exit == GateExit.AS_EXPECTED ? Element.NONE : Element.FAILURE;
        String words = exit.words() + " (exit " + exit.code() + ")";
        return new JunitCase(GATE, "growspurt.gate", "decision", "0", Map.of(), element, exit.name(), words, "");
    }

    private static JunitCase ofRun(Finding finding) {
        String kind = finding.kind().name();
        String name = kind.toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + finding.sentence();
        Element element = finding.kind().exit() == GateExit.AS_EXPECTED ? Element.SKIPPED : Element.FAILURE;
        return new JunitCase(
                GATE, "growspurt.gate", name, "0", Map.of(), element, kind, finding.sentence(), finding.nextStep());
    }

    private static JunitCase ofCell(Case judged, CellVerdict cell) {
        Optional<Finding> finding = judged.decision().findings().stream()
                .filter(it -> it.cell().filter(cell.key()::equals).isPresent())
                .findFirst();
        return new JunitCase(
                cell.key().candidate(),
                cell.key().candidate() + "." + cell.key().property(),
                cell.key().engine().id(),
                seconds(cell),
                properties(judged, cell),
                finding.map(it -> element(it.kind())).orElse(Element.NONE),
                finding.map(it -> it.kind().name()).orElse(""),
                finding.map(Finding::sentence).orElse(""),
                finding.map(it -> text(judged, cell, it)).orElse(""));
    }

    private static Element element(Kind kind) {
        if (kind == Kind.ERROR) {
            return Element.ERROR;
        }
        boolean skipped = kind == Kind.UNANSWERED || kind.exit() == GateExit.AS_EXPECTED;
        return skipped ? Element.SKIPPED : Element.FAILURE;
    }

    private static String text(Case judged, CellVerdict cell, Finding finding) {
        List<String> lines = new ArrayList<>();
        judged.replay(finding, cell).ifPresent(lines::add);
        lines.add(finding.nextStep());
        judged.counterexamples(finding, cell).stream().limit(1).forEach(found -> lines.addAll(Story.of(found)));
        return String.join("\n", lines);
    }

    private static Map<String, String> properties(Case judged, CellVerdict cell) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("runId", judged.run().id());
        properties.put("verdict", cell.verdict().word());
        properties.put("launches", String.valueOf(cell.launches().size()));
        properties.put("windowHits", String.valueOf(cell.windowHits()));
        properties.put("bound", Sentences.evidence(cell));
        properties.put("reportUrl", judged.page(cell));
        properties.put("repro", Command.repeating(judged.run(), cell).toString());
        return properties;
    }

    private static String seconds(CellVerdict cell) {
        long ms = cell.launches().stream().mapToLong(ResultLine::durationMs).sum();
        return String.format(Locale.ROOT, "%.3f", ms / 1_000.0);
    }
}
