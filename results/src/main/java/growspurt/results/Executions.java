package growspurt.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What launches looked at, whichever cells it was for. The recorder and Lincheck judge several properties on the same executions, with
 * a line for each: of the lines of one launch the largest number counts. Tests of jcstress take turns, so theirs add up.
 *
 * @param launches launches; of jcstress tests, which may share one
 * @param samples executions judged, by sampling
 * @param interleavings executions judged, within a bound
 * @param grew interleavings in which a growth overlapped the threads
 * @param hits executions in which another operation overlapped a resize
 * @param durationMs wall time in milliseconds
 */
public record Executions(long launches, long samples, long interleavings, long grew, long hits, long durationMs) {

    private static final Executions NONE = new Executions(0, 0, 0, 0, 0, 0);

    /** What the lines of one launch have in common. */
    private record Launch(String candidate, ResultLine.Config config, int ordinal, long durationMs) {

        static Launch of(ResultLine line) {
            return new Launch(line.candidate(), line.config(), line.launch(), line.durationMs());
        }
    }

    /** {@return what the launches of {@code cells}, all of one run, looked at} */
    public static Executions of(Collection<CellVerdict> cells) {
        Map<Engine, List<CellVerdict>> byEngine =
                cells.stream().collect(groupingBy(cell -> cell.key().engine()));
        return byEngine.entrySet().stream()
                .map(its -> of(
                        its.getKey(),
                        its.getValue().stream()
                                .flatMap(cell -> cell.launches().stream())
                                .toList()))
                .reduce(NONE, Executions::plus);
    }

    /** {@return what the launches behind {@code lines}, all of one run and of {@code engine}, looked at} */
    public static Executions of(Engine engine, List<ResultLine> lines) {
        Collection<Executions> launches = engine == Engine.JCSTRESS
                ? lines.stream().map(Executions::of).toList()
                : lines.stream()
                        .collect(toMap(Launch::of, Executions::of, Executions::larger))
                        .values();
        return launches.stream().reduce(NONE, Executions::plus);
    }

    /** What a launch that failed has seen until then, nobody has judged. */
    private static Executions of(ResultLine line) {
        boolean judged = line.verdict() != Verdict.ERROR;
        ResultLine.Bounded bounded = line.bounded();
        return new Executions(
                1,
                judged && bounded == null ? line.samples() : 0,
                judged && bounded != null ? bounded.interleavings() : 0,
                judged && bounded != null ? bounded.grew() : 0,
                judged ? line.windowHits() : 0,
                line.durationMs());
    }

    /** {@return what these launches and {@code others} looked at} */
    public Executions plus(Executions others) {
        return new Executions(
                launches + others.launches,
                samples + others.samples,
                interleavings + others.interleavings,
                grew + others.grew,
                hits + others.hits,
                durationMs + others.durationMs);
    }

    private Executions larger(Executions same) {
        return new Executions(
                Math.max(launches, same.launches),
                Math.max(samples, same.samples),
                Math.max(interleavings, same.interleavings),
                Math.max(grew, same.grew),
                Math.max(hits, same.hits),
                Math.max(durationMs, same.durationMs));
    }

    /** {@return executions judged, in either way} */
    public long all() {
        return samples + interleavings;
    }
}
