package growspurt.reports.site;

import growspurt.reports.matrix.Matrix;
import growspurt.reports.words.Numbers;
import growspurt.results.CandidateLine;
import growspurt.results.CellKey;
import growspurt.results.CellVerdict;
import growspurt.results.CounterexampleLine;
import growspurt.results.Executions;
import java.util.List;
import java.util.Optional;

/**
 * The page of a candidate.
 *
 * @param frame what all pages share
 * @param candidate the candidate
 * @param role why it takes part, as a sentence
 * @param rows its row of the matrix, a line for each property
 * @param found its counterexamples
 * @param growth what is known of its growths, in one sentence
 * @param hits share of window hits of each cell
 * @param latencies how long its operations took; empty if nobody recorded them
 * @param host the map into which it was planted; empty for other maps
 * @param versus page that puts it beside another map; empty if there is none
 */
record CandidatePage(
        Frame frame,
        CandidateLine candidate,
        String role,
        List<BoxRow> rows,
        List<CounterexampleLine> found,
        String growth,
        Figures.Rows hits,
        List<LatencyRow> latencies,
        Optional<Link> host,
        Optional<Link> versus) {

    static CandidatePage of(Material material, Lineage lineage, Matrix.Row row) {
        CandidateLine candidate = row.candidate();
        List<CellVerdict> cells = material.cellsOf(candidate.id());
        return new CandidatePage(
                Frame.of(candidate.id(), Place.nested(), material),
                candidate,
                role(candidate),
                BoxRow.properties(material.matrix(), row),
                cells.stream().flatMap(material::counterexamples).distinct().toList(),
                growth(cells),
                Figures.windowHits(cells, CellKey::property),
                LatencyRow.of(material.latencies(candidate.id())),
                lineage.host(candidate).map(host -> new Link(host.id(), Links.candidate(host.id()))),
                lineage.beside(candidate).map(other -> new Link(other.id(), Links.versus(candidate.id(), other.id()))));
    }

    private static String role(CandidateLine candidate) {
        return switch (candidate.role()) {
            case SUBJECT -> "A map under test.";
            case PLANTED_BUG -> "A bug planted on purpose: a run that does not find it is blind.";
            case KNOWN_GOOD -> "A control, trusted by long use: a violation here speaks against the harness first.";
        };
    }

    private static String growth(List<CellVerdict> cells) {
        Executions seen = Executions.of(cells);
        return "Of " + Numbers.count(seen.all(), "execution", "executions") + " of this map, "
                + Numbers.count(seen.hits())
                + " had an operation of another thread inside the open window. In "
                + Numbers.count(seen.grew(), "explored interleaving", "explored interleavings")
                + " a growth overlapped the threads.";
    }
}
