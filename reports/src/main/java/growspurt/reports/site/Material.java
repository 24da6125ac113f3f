package growspurt.reports.site;

import static java.util.stream.Collectors.groupingBy;

import growspurt.reports.gate.Decision;
import growspurt.reports.gate.Gate;
import growspurt.reports.gate.Standard;
import growspurt.reports.matrix.Catalogue;
import growspurt.reports.matrix.Matrix;
import growspurt.reports.matrix.Stance;
import growspurt.results.CellKey;
import growspurt.results.CellVerdict;
import growspurt.results.CounterexampleLine;
import growspurt.results.Engine;
import growspurt.results.LatencyLine;
import growspurt.results.RunResults;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What all pages of a run are made of, worked out once for all of them. */
final class Material {

    private final RunResults run;
    private final Catalogue catalogue;
    private final Matrix matrix;
    private final Decision decision;
    private final Map<String, CounterexampleLine> counterexamples;
    private final Map<CellKey, CellVerdict> cells = new LinkedHashMap<>();
    private final Map<String, List<CellVerdict>> byCandidate;
    private final Map<String, List<CellVerdict>> byProperty;
    private final Map<String, List<LatencyLine>> latencies;
    private final Map<List<Object>, List<CellVerdict>> controls;
    private final Map<String, List<CellVerdict>> finders = new LinkedHashMap<>();
    private final Inline style = Inline.read("site.css");

    /** What is made of {@code run}, held against {@code standard}. */
    Material(RunResults run, Standard standard) {
        this.run = run;
        this.catalogue = Catalogue.of(run);
        this.matrix = Matrix.of(run);
        this.decision = Gate.decide(run, standard);
        this.counterexamples = run.counterexamples();
        Collection<CellVerdict> all = run.cells();
        all.forEach(cell -> cells.put(cell.key(), cell));
        this.byCandidate = all.stream().collect(groupingBy(cell -> cell.key().candidate()));
        this.byProperty = all.stream().collect(groupingBy(cell -> cell.key().property()));
        this.latencies = run.latencies().stream().collect(groupingBy(LatencyLine::candidate));
        this.controls = all.stream()
                .filter(cell -> catalogue.stance(cell) == Stance.PLANTED)
                .collect(groupingBy(
                        cell -> List.of(cell.key().property(), cell.key().engine())));
        for (CellVerdict cell : all) {
            cell.counterexamples()
                    .forEach(id ->
                            finders.computeIfAbsent(id, x -> new ArrayList<>()).add(cell));
        }
    }

    RunResults run() {
        return run;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Matrix matrix() {
        return matrix;
    }

    Decision decision() {
        return decision;
    }

    Inline style() {
        return style;
    }

    /** {@return the cells, in the order of the plan} */
    Collection<CellVerdict> cells() {
        return cells.values();
    }

    /** {@return the cells of a candidate} */
    List<CellVerdict> cellsOf(String candidate) {
        return byCandidate.getOrDefault(candidate, List.of());
    }

    /** {@return how long operations of a candidate took} */
    List<LatencyLine> latencies(String candidate) {
        return latencies.getOrDefault(candidate, List.of());
    }

    /** {@return the cells about a property} */
    List<CellVerdict> cellsAbout(String property) {
        return byProperty.getOrDefault(property, List.of());
    }

    /** {@return the cells in which {@code engine} looks for bugs planted to break {@code property}} */
    List<CellVerdict> controls(String property, Engine engine) {
        return controls.getOrDefault(List.of(property, engine), List.of());
    }

    /** {@return the cell called {@code key}} */
    CellVerdict cell(CellKey key) {
        CellVerdict cell = cells.get(key);
        if (cell == null) {
            throw new IllegalArgumentException("'" + key + "' is not planned in this run");
        }
        return cell;
    }

    /** {@return all counterexamples of the files} */
    Collection<CounterexampleLine> counterexamples() {
        return counterexamples.values();
    }

    /** {@return the counterexamples of {@code cell} that are in the files} */
    Stream<CounterexampleLine> counterexamples(CellVerdict cell) {
        return cell.counterexamples().stream().flatMap(id -> Stream.ofNullable(counterexamples.get(id)));
    }

    /** {@return the cells that name the counterexample called {@code id}} */
    List<CellVerdict> finders(String id) {
        return finders.getOrDefault(id, List.of());
    }

    /** {@return links to the counterexamples of {@code cell}} */
    List<Link> links(CellVerdict cell) {
        return counterexamples(cell)
                .map(found -> new Link(found.id(), Links.counterexample(found.id())))
                .toList();
    }
}
