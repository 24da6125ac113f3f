package growspurt.reports.gate.surface;

import growspurt.reports.compare.Fingerprints;
import growspurt.reports.gate.Finding;
import growspurt.reports.gate.Finding.Kind;
import growspurt.reports.gate.GateExit;
import growspurt.reports.words.VisibleText;
import growspurt.results.CellVerdict;
import growspurt.results.CounterexampleLine;
import growspurt.results.PropertyLine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The violations of a run as SARIF 2.1.0, one result for each fingerprint; those that are known are suppressed. */
public final class SarifLog {

    /** GitHub shows no more results of a run. */
    static final int MOST_RESULTS = 5_000;

    private static final Set<Kind> KNOWN = EnumSet.of(Kind.KNOWN, Kind.SEEN_BEFORE);

    private final Case judged;

    private SarifLog(Case judged) {
        this.judged = judged;
    }

    /** {@return the log as JSON} */
    public static String of(Case judged) {
        SarifLog log = new SarifLog(judged);
        Sarif.Driver driver = new Sarif.Driver(
                "Growspurt",
                judged.run().engines().get(0).run().harnessVersion(),
                judged.run().properties().values().stream().map(SarifLog::rule).toList());
        Sarif sarif = new Sarif(
                "https://json.schemastore.org/sarif-2.1.0.json",
                "2.1.0",
                List.of(new Sarif.Run(new Sarif.Tool(driver), List.of(log.invocation()), log.results())));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(sarif) + "\n";
    }

    /** Alerts close that an execution which calls itself successful does not show: one without all its evidence, and without news, is none. */
    private Sarif.Invocation invocation() {
        List<Finding> findings = judged.decision().findings();
        boolean lacking = findings.stream()
                .map(Finding::kind)
                .anyMatch(kind -> kind == Kind.ERROR || kind.exit() == GateExit.EVIDENCE_MISSING);
        boolean news = findings.stream().anyMatch(finding -> isNews(finding.kind()));
        return new Sarif.Invocation(news || !lacking, judged.decision().exit().code());
    }

    private List<Sarif.Result> results() {
        return judged.decision().findings().stream()
                .filter(SarifLog::isViolation)
                .flatMap(this::results)
                .limit(MOST_RESULTS)
                .toList();
    }

    private static boolean isViolation(Finding finding) {
        return isNews(finding.kind()) || KNOWN.contains(finding.kind());
    }

    private static boolean isNews(Kind kind) {
        return kind.exit() == GateExit.VIOLATION && kind != Kind.ERROR;
    }

    private Stream<Sarif.Result> results(Finding finding) {
        CellVerdict cell = judged.cell(finding).orElseThrow();
        return Fingerprints.ids(cell).stream().map(id -> result(finding, cell, id));
    }

    private Sarif.Result result(Finding finding, CellVerdict cell, String id) {
        String file = judged.file(cell);
        Optional<CounterexampleLine> found = judged.counterexample(id);
        int line = found.map(it -> Case.line(it, file)).orElse(1);
        boolean known = !finding.news().contains(id);
        String text = found.map(it -> it.finding() + " ").orElse("") + finding.sentence() + " To see it again: "
                + judged.replay(cell, id) + "; on the site: " + judged.page(cell);
        return new Sarif.Result(
                cell.key().property(),
                known ? "note" : "error",
                message(text),
                List.of(location(file, line)),
                Map.of("growspurt/v1", id),
                known ? "unchanged" : "new",
                known ? List.of(new Sarif.Suppression("external", visible(finding.sentence()))) : null,
                found.filter(it -> !it.steps().isEmpty())
                        .map(it -> List.of(SarifSteps.of(it, file)))
                        .orElse(null));
    }

    static Sarif.Location location(String file, int line) {
        return new Sarif.Location(
                new Sarif.PhysicalLocation(new Sarif.ArtifactLocation(uri(file)), new Sarif.Region(line)), null);
    }

    static Sarif.Message message(String text) {
        return new Sarif.Message(visible(text));
    }

    private static Sarif.Rule rule(PropertyLine property) {
        return new Sarif.Rule(
                property.id(),
                property.title(),
                message(property.title()),
                message(property.claim()),
                message("Contract: " + property.contract()));
    }

    private static String uri(String file) {
        return Arrays.stream(file.split("/", -1))
                .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    private static String visible(String text) {
        return VisibleText.of(text.replace('\u202f', ' '));
    }
}
