package growspurt.reports.site;

import growspurt.reports.matrix.Stance;
import growspurt.reports.site.RowChart.Value;
import growspurt.reports.words.Numbers;
import growspurt.results.CellKey;
import growspurt.results.CellVerdict;
import growspurt.results.Engine;
import growspurt.results.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** The figures of a run, each with its numbers. */
final class Figures {

    private static final Link CELLS = new Link("cells.csv", Downloads.CELLS);
    private static final Link OUTCOMES = new Link("outcomes.csv", Downloads.OUTCOMES);

    private Figures() {}

    /**
     * A figure with its chart.
     *
     * @param figure what stands around it
     * @param chart the chart
     */
    record Rows(Figure figure, RowChart chart) {}

    /** A figure with its chart. */
    record Dots(Figure figure, DotChart chart) {}

    /** {@return the share of window hits of {@code cells}, each called by {@code name}} */
    static Rows windowHits(List<CellVerdict> cells, Function<CellKey, String> name) {
        List<CellVerdict> run = cells.stream()
                .filter(cell -> !cell.launches().isEmpty())
                .sorted(Comparator.comparing(CellVerdict::key))
                .toList();
        Scale scale = Scale.shares(RowChart.LEFT, RowChart.RIGHT);
        List<Value> values = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (CellVerdict cell : run) {
            Evidence evidence = new Evidence(cell);
            String share = Numbers.share(cell.windowHits(), evidence.executions());
            values.add(new Value(
                    name.apply(cell.key()), Marker.of(cell.key().engine()), scale.at(evidence.hitShare()), share));
            rows.add(List.of(
                    name.apply(cell.key()),
                    cell.key().engine().id(),
                    Numbers.count(cell.windowHits()),
                    Numbers.count(evidence.executions()),
                    share));
        }
        return new Rows(
                new Figure(
                        "hits",
                        "Share of window hits",
                        "Of all executions, those in which another operation overlapped the open window.",
                        CELLS,
                        engines(run),
                        List.of("Name", "Engine", "Window hits", "Executions", "Share"),
                        rows),
                RowChart.of("share of executions", scale, values));
    }

    /** {@return how long each planted bug took to be found by each engine, the quickest of its properties} */
    static Rows firstViolations(Material material) {
        Map<String, Map<Engine, Long>> quickest = new LinkedHashMap<>();
        List<CellVerdict> controls = material.cells().stream()
                .filter(cell -> material.catalogue().stance(cell) == Stance.PLANTED)
                .sorted(Comparator.comparing(CellVerdict::key))
                .toList();
        for (CellVerdict control : controls) {
            OptionalLong ms = new Evidence(control).firstViolationMs();
            Map<Engine, Long> found = quickest.computeIfAbsent(control.key().candidate(), c -> new LinkedHashMap<>());
            ms.ifPresent(time -> found.merge(control.key().engine(), time, Math::min));
        }
        return firstViolations(quickest, controls);
    }

    private static Rows firstViolations(Map<String, Map<Engine, Long>> quickest, List<CellVerdict> controls) {
        List<Engine> engines = engines(controls);
        long slowest = quickest.values().stream()
                .flatMap(times -> times.values().stream())
                .max(Comparator.naturalOrder())
                .orElse(1L);
        Scale scale = Scale.counts(slowest, RowChart.LEFT, RowChart.RIGHT);
        List<Value> values = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        quickest.forEach((control, times) -> {
            times.forEach((engine, ms) ->
                    values.add(new Value(control, Marker.of(engine), scale.at((double) ms), Numbers.duration(ms))));
            rows.add(Stream.concat(
                            Stream.of(control),
                            engines.stream()
                                    .map(engine -> times.containsKey(engine)
                                            ? Numbers.duration(times.getOrDefault(engine, 0L))
                                            : withoutTime(control, engine, controls)))
                    .toList());
        });
        return new Rows(
                new Figure(
                        "first",
                        "Time to the first violation of each planted bug",
                        "Time of the launches up to the first violation, for the property that showed it soonest. The scale"
                                + " is logarithmic, in milliseconds.",
                        CELLS,
                        engines,
                        Stream.concat(Stream.of("Planted bug"), engines.stream().map(Engine::id))
                                .toList(),
                        rows),
                RowChart.of("milliseconds", scale, values));
    }

    private static String withoutTime(String control, Engine engine, List<CellVerdict> controls) {
        List<CellVerdict> asked = controls.stream()
                .filter(cell ->
                        cell.key().candidate().equals(control) && cell.key().engine() == engine)
                .filter(cell -> cell.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
        if (asked.isEmpty()) {
            return "not asked";
        }
        return asked.stream().anyMatch(cell -> cell.verdict().answers()) ? "not found" : "no answer";
    }

    /** {@return the bounds of the cells in which no violation was seen, against their samples} */
    static Dots bounds(Collection<CellVerdict> cells) {
        List<CellVerdict> clean = cells.stream()
                .filter(cell -> cell.verdict() == Verdict.NONE_SEEN)
                .toList();
        long most = clean.stream().mapToLong(CellVerdict::samples).max().orElse(1);
        Scale across = Scale.counts(most, DotChart.LEFT, DotChart.RIGHT);
        Scale up = Scale.shares(DotChart.BOTTOM, DotChart.TOP);
        List<DotChart.Dot> dots = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (CellVerdict cell : clean) {
            double bound = new Evidence(cell).bound().orElse(1);
            dots.add(
                    new DotChart.Dot(Marker.of(cell.key().engine()), across.at((double) cell.samples()), up.at(bound)));
            rows.add(List.of(
                    cell.key().toString(),
                    Numbers.count(cell.samples()),
                    Numbers.count(cell.completed()),
                    "<\u202f" + Numbers.percent(bound)));
        }
        return new Dots(
                new Figure(
                        "bounds",
                        "Bound on the violation rate against samples",
                        "A mark is a cell in which no violation was seen. More samples of one launch do not lower its bound;"
                                + " more launches do. One-sided, at 95\u202f% confidence.",
                        CELLS,
                        engines(clean),
                        List.of("Cell", "Samples", "Launches", "Bound"),
                        rows),
                new DotChart(
                        "samples",
                        "share of launches",
                        across.ticks(),
                        up.ticks(),
                        dots.stream().distinct().toList()));
    }

    /** {@return how often each outcome of {@code cell} was seen} */
    static Rows outcomes(CellVerdict cell, List<OutcomeRow> outcomes) {
        long most =
                outcomes.stream().mapToLong(row -> row.outcome().count()).max().orElse(1);
        Scale scale = Scale.counts(most, RowChart.LEFT, RowChart.RIGHT);
        Marker marker = Marker.of(cell.key().engine());
        return new Rows(
                new Figure(
                        "frequency",
                        "How often each outcome was seen",
                        "Samples that ended so, over all launches. The scale is logarithmic.",
                        OUTCOMES,
                        List.of(cell.key().engine()),
                        List.of("Outcome", "Count", "Share"),
                        outcomes.stream()
                                .map(row -> List.of(row.outcome().word(), row.count(), row.share()))
                                .toList()),
                RowChart.of(
                        "samples",
                        scale,
                        outcomes.stream()
                                .map(row -> new Value(
                                        row.outcome().word(),
                                        marker,
                                        scale.at((double) row.outcome().count()),
                                        row.count()))
                                .toList()));
    }

    private static List<Engine> engines(List<CellVerdict> cells) {
        return cells.stream()
                .map(cell -> cell.key().engine())
                .distinct()
                .sorted()
                .toList();
    }
}
