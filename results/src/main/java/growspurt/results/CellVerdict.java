package growspurt.results;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a cell, given all its launches.
 *
 * @param key the cell
 * @param planned its line in the plan
 * @param verdict the verdict
 * @param reason why there is no answer, in one line; empty for an answer
 * @param launches the evidence, in order
 */
public record CellVerdict(
        CellKey key, PlannedLine planned, Verdict verdict, Optional<String> reason, List<ResultLine> launches) {

    /** {@return the verdict of the cell that {@code planned} announces, after {@code launches}} */
    public static CellVerdict of(CellKey key, PlannedLine planned, List<ResultLine> launches) {
        Judgement judgement = judge(planned, launches);
        return new CellVerdict(
                key, planned, judgement.verdict, Optional.ofNullable(judgement.reason), List.copyOf(launches));
    }

    /** {@return samples judged, over all launches that came to an end} */
    public long samples() {
        return sum(judged(launches), ResultLine::samples);
    }

    /** {@return samples inside the window, over all launches that came to an end} */
    public long windowHits() {
        return sum(judged(launches), ResultLine::windowHits);
    }

    /** {@return samples with a forbidden outcome, over all launches, those of the estimator phase left out} */
    public long forbidden() {
        return sum(launches, ResultLine::forbidden);
    }

    /**
     * {@return launches that came to an end and that a rate is out of: for None seen those that met the window, for the others could
     * not have seen a violation in it; else those that judged samples}
     */
    public long completed() {
        return judged(launches).stream()
                .filter(r -> r.verdict() == Verdict.VIOLATED
                        || (verdict == Verdict.NONE_SEEN ? r.windowHits() : r.samples()) > 0)
                .count();
    }

    /** {@return those of {@code launches} that came to an end} What the others have seen until then, nobody has judged. */
    static List<ResultLine> judged(List<ResultLine> launches) {
        return launches.stream().filter(r -> r.verdict() != Verdict.ERROR).toList();
    }

    /** {@return launches that saw a violation} */
    public long violating() {
        return launches.stream().filter(r -> r.verdict() == Verdict.VIOLATED).count();
    }

    /** {@return ids of the counterexamples, each once, in order of appearance} */
    public List<String> counterexamples() {
        return launches.stream()
                .flatMap(r -> r.counterexamples().stream())
                .distinct()
                .toList();
    }

    private record Judgement(Verdict verdict, @Nullable String reason) {}

    /*
     * One violation is proof, whatever else happened. An error counts against a configuration until a launch of the same
     * configuration comes to an end: trouble in the harness says nothing about the map, so a repeat may answer.
     */
    private static Judgement judge(PlannedLine planned, List<ResultLine> launches) {
        if (launches.stream().anyMatch(r -> r.verdict() == Verdict.VIOLATED)) {
            return new Judgement(Verdict.VIOLATED, null);
        }
        if (launches.isEmpty()) {
            return planned.skip() == null
                    ? new Judgement(Verdict.NOT_RUN, "the run ended before it")
                    : new Judgement(Verdict.NOT_APPLICABLE, planned.skip());
        }
        Optional<ResultLine> failed = unansweredError(launches);
        if (failed.isPresent()) {
            return new Judgement(Verdict.ERROR, failed.get().reason());
        }
        List<ResultLine> judged = judged(launches);
        boolean bounded = judged.stream().anyMatch(r -> r.bounded() != null);
        return bounded ? judgeExploration(judged) : judgeSamples(judged);
    }

    private static Optional<ResultLine> unansweredError(List<ResultLine> launches) {
        Map<String, List<ResultLine>> byConfig =
                launches.stream().collect(Collectors.groupingBy(r -> r.config().name()));
        return byConfig.values().stream()
                .filter(same -> same.stream().allMatch(r -> r.verdict() == Verdict.ERROR))
                .map(same -> same.get(same.size() - 1))
                .findFirst();
    }

    private static Judgement judgeSamples(List<ResultLine> launches) {
        long samples = sum(launches, ResultLine::samples);
        long hits = sum(launches, ResultLine::windowHits);
        if (samples == 0) {
            return new Judgement(Verdict.INCONCLUSIVE, whyNothing(launches, "no sample was judged"));
        }
        if (samples < Floors.SAMPLES) {
            return new Judgement(
                    Verdict.INCONCLUSIVE, "below the floor: " + samples + " samples of " + Floors.SAMPLES + " needed");
        }
        if (hits < Floors.WINDOW_HITS) {
            return new Judgement(
                    Verdict.NOT_EXERCISED,
                    hits + " of " + samples + " samples overlapped a resize, " + Floors.WINDOW_HITS + " needed");
        }
        return new Judgement(Verdict.NONE_SEEN, null);
    }

    private static Judgement judgeExploration(List<ResultLine> launches) {
        long vacuous = sum(launches, r -> r.bounded() == null ? 0 : r.bounded().vacuous());
        long interleavings =
                sum(launches, r -> r.bounded() == null ? 0 : r.bounded().interleavings());
        long hits = sum(launches, ResultLine::windowHits);
        if (interleavings == 0) {
            return new Judgement(Verdict.INCONCLUSIVE, whyNothing(launches, "no interleaving was explored"));
        }
        if (vacuous > 0) {
            return new Judgement(
                    Verdict.INCONCLUSIVE,
                    "vacuous: " + vacuous + " scenarios explored fewer than " + Floors.INTERLEAVINGS
                            + " interleavings");
        }
        if (hits < Floors.HIT_SHARE * interleavings) {
            return new Judgement(
                    Verdict.NOT_EXERCISED,
                    hits + " of " + interleavings + " interleavings overlapped a resize, "
                            + Math.round(100 * Floors.HIT_SHARE) + " % needed");
        }
        return new Judgement(Verdict.NONE_IN_BOUND, null);
    }

    private static String whyNothing(List<ResultLine> launches, String otherwise) {
        return launches.stream()
                .map(ResultLine::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }

    private static long sum(List<ResultLine> launches, ToLongFunction<ResultLine> field) {
        return launches.stream().mapToLong(field).sum();
    }
}
