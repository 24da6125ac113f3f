package growspurt.reports.site;

import growspurt.reports.compare.Comparison;
import growspurt.reports.matrix.Matrix;
import growspurt.results.CellVerdict;
import growspurt.results.CounterexampleLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The pages in the folder of a run. They do not depend on each other and are made side by side. */
final class RunPages {

    private final Material material;
    private final Optional<Comparison> changes;
    private final Templates templates;
    private final List<Page> pages = new ArrayList<>();

    RunPages(Material material, Optional<Comparison> changes, Templates templates) {
        this.material = material;
        this.changes = changes;
        this.templates = templates;
    }

    /** A page in the making. */
    private record Page(String path, String template, Supplier<Object> content) {}

    /** Makes all of them, and the files beside them. */
    void write(Publication to) throws IOException {
        String folder = Links.run(material.run().id());
        cells();
        candidates();
        run();
        try {
            pages.parallelStream().forEach(page -> write(folder, page, to));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        new Downloads(material).write(folder, to);
    }

    private void write(String folder, Page page, Publication to) {
        try {
            to.bytes(
                    folder + page.path(),
                    templates.render(page.template(), page.content().get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cells() {
        for (CellVerdict cell : material.cells()) {
            add(Links.cell(cell.key()), "cell", () -> CellPage.of(material, cell));
        }
        for (CounterexampleLine found : material.counterexamples()) {
            add(Links.counterexample(found.id()), "counterexample", () -> CounterexamplePage.of(material, found));
        }
        int columns = material.matrix().columns().size();
        for (int i = 0; i < columns; i++) {
            int column = i;
            add(
                    Links.property(material.matrix().columns().get(i).id()),
                    "property",
                    () -> PropertyPage.of(material, column));
        }
    }

    private void candidates() {
        Lineage lineage = new Lineage(material.matrix());
        Map<String, Matrix.Row> rows = new LinkedHashMap<>();
        material.matrix().rows().forEach(row -> rows.put(row.candidate().id(), row));
        rows.forEach((id, row) -> {
            add(Links.candidate(id), "candidate", () -> CandidatePage.of(material, lineage, row));
            lineage.beside(row.candidate())
                    .map(other -> Objects.requireNonNull(rows.get(other.id())))
                    .ifPresent(other -> add(
                            Links.versus(id, other.candidate().id()),
                            "versus",
                            () -> VersusPage.of(material, row, other)));
        });
    }

    private void run() {
        add("findings.html", "findings", () -> FindingsPage.of(material));
        add("effort.html", "effort", () -> EffortPage.of(material));
        add("env.html", "env", () -> OriginsPage.of(material));
        add("diff.html", "diff", () -> DiffPage.of(material, changes));
        add("index.html", "index", () -> IndexPage.of(material, changes, Place.inRun()));
    }

    private void add(String path, String template, Supplier<Object> content) {
        pages.add(new Page(path, template, content));
    }
}
