package growspurt.reports.site;

import growspurt.reports.matrix.Reading;
import growspurt.results.CellVerdict;
import growspurt.results.EngineResults;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Files of a run for other programs: what the engines wrote, and the numbers of the figures. */
final class Downloads {

    /** Numbers of all cells. */
    static final String CELLS = "data/cells.csv";

    /** Outcomes of all cells. */
    static final String OUTCOMES = "data/outcomes.csv";

    private final Material material;

    Downloads(Material material) {
        this.material = material;
    }

    /** {@return links to all of them, seen from the folder of the run} */
    List<Link> links() {
        List<Link> links = new ArrayList<>(List.of(
                new Link("cells.csv, the numbers of every cell", CELLS),
                new Link("outcomes.csv, how often each outcome was seen", OUTCOMES)));
        for (EngineResults engine : material.run().engines()) {
            links.add(new Link(engine.engine().id() + ".jsonl.gz, the lines that the engine wrote", path(engine)));
        }
        return links;
    }

    /** Writes them into {@code folder} of {@code to}. */
    void write(String folder, Publication to) throws IOException {
        to.text(folder + CELLS, cells());
        to.text(folder + OUTCOMES, outcomes());
        for (EngineResults engine : material.run().engines()) {
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
                Files.copy(engine.file(), zip);
            }
            to.bytes(folder + path(engine), zipped.toByteArray());
        }
    }

    private static String path(EngineResults engine) {
        return "data/" + engine.engine().id() + ".jsonl.gz";
    }

    private String cells() {
        Csv csv = new Csv(
                "candidate",
                "property",
                "engine",
                "verdict",
                "launches",
                "violating",
                "executions",
                "window_hits",
                "hit_share",
                "bound_of_launches",
                "first_violation_ms");
        for (CellVerdict cell : material.cells()) {
            Evidence evidence = new Evidence(cell);
            csv.row(
                    cell.key().candidate(),
                    cell.key().property(),
                    cell.key().engine().id(),
                    Reading.of(material.catalogue().stance(cell), cell.verdict())
                            .words(),
                    cell.launches().size(),
                    cell.violating(),
                    evidence.executions(),
                    cell.windowHits(),
                    decimal(evidence.hitShare()),
                    evidence.bound().isPresent() ? decimal(evidence.bound().getAsDouble()) : "",
                    evidence.firstViolationMs().isPresent()
                            ? evidence.firstViolationMs().getAsLong()
                            : "");
        }
        return csv.text();
    }

    private String outcomes() {
        Csv csv = new Csv("candidate", "property", "engine", "outcome", "count", "expectation");
        for (CellVerdict cell : material.cells()) {
            for (OutcomeRow row : OutcomeRow.of(cell)) {
                csv.row(
                        cell.key().candidate(),
                        cell.key().property(),
                        cell.key().engine().id(),
                        row.outcome().word(),
                        row.outcome().count(),
                        row.expectation());
            }
        }
        return csv.text();
    }

    private static String decimal(double share) {
        return String.format(Locale.ROOT, "%.6f", share);
    }
}
