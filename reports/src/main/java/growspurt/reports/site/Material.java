package growspurt.reports.site;

import growspurt.reports.matrix.Catalogue;
import growspurt.results.CellKey;
import growspurt.results.CellVerdict;
import growspurt.results.CounterexampleLine;
import growspurt.results.RunResults;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What all pages are made of, worked out once for all of them.
 *
 * @param run the run
 * @param cells its cells, in the order of the plan
 * @param catalogue its candidates and properties
 * @param counterexamples its counterexamples by id
 * @param style the style sheet
 */
record Material(
        RunResults run,
        Collection<CellVerdict> cells,
        Catalogue catalogue,
        Map<String, CounterexampleLine> counterexamples,
        StyleSheet style) {

    static Material of(RunResults run) {
        return new Material(run, run.cells(), Catalogue.of(run), run.counterexamples(), StyleSheet.read());
    }

    /** {@return the cell called {@code key}} */
    CellVerdict cell(CellKey key) {
        return cells.stream()
                .filter(cell -> cell.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + key + "' is not planned in this run"));
    }

    /** {@return the counterexamples of {@code cell} that are in the files} */
    Stream<CounterexampleLine> counterexamples(CellVerdict cell) {
        return cell.counterexamples().stream().flatMap(id -> Stream.ofNullable(counterexamples.get(id)));
    }

    /** {@return links to the counterexamples of {@code cell}} */
    List<Link> links(CellVerdict cell) {
        return counterexamples(cell)
                .map(found -> new Link(found.id(), Links.counterexample(found.id())))
                .toList();
    }
}
