package growspurt.reports.site;

import growspurt.reports.words.Numbers;
import growspurt.results.Bounds;
import growspurt.results.CellVerdict;
import growspurt.results.Engine;
import growspurt.results.EngineResults;
import growspurt.results.Executions;
import growspurt.results.Verdict;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How hard an engine looked. What several cells share counts once.
 *
 * @param engine the engine
 * @param answered cells with an answer, of those planned
 * @param launches launches; of jcstress those of all cells added up
 * @param samples executions judged, by sampling
 * @param interleavings executions explored, within a bound
 * @param hits executions in which another operation overlapped a resize
 * @param share those as a share of all executions
 * @param bound weakest bound of the cells in which no violation was seen
 * @param time wall time of all launches added up
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
        Executions seen = Executions.of(cells);
        return new Effort(
                engine,
                answered + " of " + cells.size(),
                Numbers.count(seen.launches()),
                Numbers.count(seen.samples()),
                Numbers.count(seen.interleavings()),
                Numbers.count(seen.hits()),
                Numbers.share(seen.hits(), seen.all()),
                weakest(cells),
                Numbers.duration(seen.durationMs()));
    }

    private static String weakest(List<CellVerdict> cells) {
        OptionalDouble bound = cells.stream()
                .filter(cell -> cell.verdict() == Verdict.NONE_SEEN)
                .mapToDouble(cell -> Bounds.none(cell.completed()))
                .max();
        return bound.isPresent() ? "<\u202f" + Numbers.percent(bound.getAsDouble()) + " of launches" : "no rate";
    }
}
