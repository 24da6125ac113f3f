package growspurt.reports.site;

import growspurt.reports.matrix.Reading;
import growspurt.results.CellVerdict;
import growspurt.results.HistoryLine;
import growspurt.results.RunLine;

/** A run as the history keeps it. */
final class Summary {

    private Summary() {}

    static HistoryLine of(Material material) {
        RunLine line = material.run().engines().get(0).run();
        return new HistoryLine(
                material.run().id(),
                line.started(),
                line.commit(),
                line.machine().fingerprint(),
                line.jvm().version(),
                material.run().complete(),
                RunSentence.of(material.decision().counts()),
                material.cells().stream().map(cell -> cell(material, cell)).toList());
    }

    private static HistoryLine.Cell cell(Material material, CellVerdict cell) {
        return new HistoryLine.Cell(
                cell.key().candidate(),
                cell.key().property(),
                cell.key().engine(),
                Reading.of(material.catalogue().stance(cell), cell.verdict()).words(),
                cell.completed(),
                cell.violating(),
                new Evidence(cell).executions(),
                cell.windowHits());
    }
}
