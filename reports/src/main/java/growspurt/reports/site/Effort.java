package growspurt.reports.site;

import growspurt.reports.words.Numbers;
import growspurt.reports.words.Sentences;
import growspurt.results.Bounds;
import growspurt.results.CellVerdict;
import growspurt.results.Engine;
import growspurt.results.EngineResults;
import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/**
 * How hard an engine looked.
 *
 * @param engine the engine
 * @param answered cells with an answer, of those planned
 * @param launches launches of all cells added up; several cells may share one
 * @param samples executions judged, by sampling
 * @param interleavings executions explored, within a bound
 * @param hits executions in which another operation overlapped a resize
 * @param share those as a share of all executions
 * @param bound weakest bound of the cells in which no violation was seen
 * @param time wall time of all launches added up, one that several cells share counted once
 */
record Effort(
        Engine engine,
        String answered,
        String launches,
        String samples,
        String interleavings,
        String hits,
        String share,
        String bound,
        String time) {

    static List<Effort> of(Material material) {
        return material.run().engines().stream()
                .map(EngineResults::engine)
                .map(engine -> of(
                        engine,
                        material.cells().stream()
                                .filter(cell -> cell.key().engine() == engine)
                                .toList()))
                .toList();
    }

    private static Effort of(Engine engine, List<CellVerdict> cells) {
        long answered = cells.stream().filter(cell -> cell.verdict().answers()).count();
        long samples = cells.stream()
                .filter(cell -> !Sentences.explored(cell))
                .mapToLong(CellVerdict::samples)
                .sum();
        long interleavings = sum(cells, Effort::interleavings);
        long hits = cells.stream().mapToLong(CellVerdict::windowHits).sum();
        return new Effort(
                engine,
                answered + " of " + cells.size(),
                Numbers.count(sum(cells, launch -> 1)),
                Numbers.count(samples),
                Numbers.count(interleavings),
                Numbers.count(hits),
                Numbers.share(hits, samples + interleavings),
                weakest(cells),
                Numbers.duration(time(engine, cells)));
    }

    /** Tests of jcstress that share a JVM take turns; cells of the other engines are judged at the same time. */
    private static long time(Engine engine, List<CellVerdict> cells) {
        return engine == Engine.JCSTRESS
                ? sum(cells, ResultLine::durationMs)
                : cells.stream()
                        .flatMap(cell -> cell.launches().stream())
                        .map(Shared::of)
                        .distinct()
                        .mapToLong(Shared::durationMs)
                        .sum();
    }

    /** What the lines of one launch have in common. */
    private record Shared(String candidate, ResultLine.Config config, long durationMs) {

        static Shared of(ResultLine line) {
            return new Shared(line.candidate(), line.config(), line.durationMs());
        }
    }

    private static String weakest(List<CellVerdict> cells) {
        OptionalDouble bound = cells.stream()
                .filter(cell -> cell.verdict() == Verdict.NONE_SEEN)
                .mapToDouble(cell -> Bounds.none(cell.completed()))
                .max();
        return bound.isPresent() ? "<\u202f" + Numbers.percent(bound.getAsDouble()) + " of launches" : "no rate";
    }

    private static long interleavings(ResultLine launch) {
        return launch.bounded() == null ? 0 : launch.bounded().interleavings();
    }

    private static long sum(List<CellVerdict> cells, ToLongFunction<ResultLine> field) {
        return cells.stream()
                .flatMap(cell -> cell.launches().stream())
                .mapToLong(field)
                .sum();
    }
}
