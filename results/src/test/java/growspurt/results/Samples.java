package growspurt.results;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines for tests: one of each kind, every field filled, and short-hands for results. */
final class Samples {

    static final CellKey CELL = new CellKey("lock-striped", "stable-key-stays-visible", Engine.JCSTRESS);

    private Samples() {}

    static RunLine run() {
        return run(Engine.JCSTRESS);
    }

    /** The first line of the file of jcstress in a run of {@code engines}. */
    static RunLine run(Engine... engines) {
        return new RunLine(
                RunLine.SCHEMA,
                "2026-11-21-010203-1a2b3c4",
                Engine.JCSTRESS,
                "0.16",
                "0.1.0",
                "2026-11-21T01:02:03Z",
                "1a2b3c4d",
                false,
                "-42",
                List.of("run", "--budget=3m"),
                180,
                new RunLine.Machine("m-0123abcd", "cpu", 2, 24_000, "Linux 6.1", "amd64"),
                new RunLine.Jvm("vendor", "17.0.15+6", "vm"),
                List.of(engines));
    }

    static CandidateLine candidate() {
        return new CandidateLine(
                "lock-striped",
                "a table behind striped locks",
                "growspurt.maps.StripedMap",
                CandidateLine.Role.KNOWN_GOOD,
                List.of("PER_KEY_LINEARIZABLE"),
                "javadoc",
                Map.of("stable-key-stays-visible", CandidateLine.Claim.PROMISED),
                List.of(),
                Ids.code(List.of("code")),
                null);
    }

    static PropertyLine property() {
        return new PropertyLine(
                "stable-key-stays-visible", "StableKeyStaysVisible", "safety", "It is found.", "ConcurrentMap");
    }

    static PlannedLine planned() {
        return new PlannedLine(CELL.candidate(), CELL.property(), "StableKeyStaysVisible", null);
    }

    static CounterexampleLine counterexample() {
        String fingerprint = Ids.fingerprint("lock-striped", "p", "history");
        return new CounterexampleLine(
                Ids.counterexample(fingerprint),
                fingerprint,
                "lock-striped",
                "p",
                "get(4) returned null",
                "IncorrectResultsFailure",
                "put(0, 1) / put(4, 2) | get(0) / get(4)",
                17,
                true,
                List.of(new CounterexampleLine.Op(
                        0, CounterexampleLine.Phase.PARALLEL, "put(4, 2)", null, List.of(0, 0))),
                List.of(new CounterexampleLine.DeadEnd(List.of(0), "null")),
                List.of(new CounterexampleLine.Step(
                                0, 1, CounterexampleLine.Event.WRITE, "table = #2", "table", "#2", "StripedMap.java:12")
                        .marked(CounterexampleLine.Mark.TABLE_SWITCHED)),
                "raw");
    }

    static LatencyLine latency() {
        return new LatencyLine(
                "r-0123456789ab",
                CELL.candidate(),
                0,
                LatencyLine.Kind.LOOKUP,
                LatencyLine.Phase.IN_WINDOW,
                3,
                80,
                900,
                901,
                "HISTFAAA");
    }

    /** A launch of a sampling engine. */
    static ResultLine sampled(Verdict verdict, String config, long samples, long hits) {
        return result(verdict, config, samples, hits, null);
    }

    /** A launch of an exploring engine. */
    static ResultLine explored(int vacuous, long interleavings, long hits) {
        return result(
                Verdict.NONE_IN_BOUND,
                "default",
                interleavings,
                hits,
                new ResultLine.Bounded(10, vacuous, interleavings, hits, 2, 2));
    }

    private static ResultLine result(
            Verdict verdict, String config, long samples, long hits, ResultLine.@Nullable Bounded bounded) {
        return new ResultLine(
                Ids.result(CELL, "StableKeyStaysVisible", config),
                CELL.candidate(),
                CELL.property(),
                "StableKeyStaysVisible",
                new ResultLine.Config(config, "7", List.of("-Xint")),
                0,
                verdict,
                verdict == Verdict.ERROR ? "the fork ended with code 3" : null,
                samples,
                hits,
                List.of(new ResultLine.Outcome("ok", samples, false, "Found.")),
                null,
                bounded,
                List.of(),
                900,
                null,
                List.of("bin/growspurt", "run"));
    }
}
