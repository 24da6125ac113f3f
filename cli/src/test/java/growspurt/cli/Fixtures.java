package growspurt.cli;

import growspurt.results.CellKey;
import growspurt.results.Engine;
import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results for tests. */
final class Fixtures {

    static final CellKey CELL = new CellKey("naive", "stable-key-stays-visible", Engine.JCSTRESS);

    private static final ResultLine.Bounded BOUNDED = new ResultLine.Bounded(8, 0, 512, 400, 2, 2);

    private Fixtures() {}

    /** A launch that broke the property of {@code cell}. */
    static ResultLine violated(CellKey cell) {
        ResultLine.Outcome lost = new ResultLine.Outcome("lost", 12, true, "An entry is gone.");
        return result(cell, Verdict.VIOLATED, null, 2_000, List.of(lost), null, List.of());
    }

    /** An exploration of {@code cell} that found {@code counterexample}. */
    static ResultLine found(CellKey cell, String counterexample) {
        return result(cell, Verdict.VIOLATED, null, 2_000, List.of(), null, List.of(counterexample));
    }

    /** A launch of {@code cell} with evidence enough for an answer, and no violation. */
    static ResultLine clean(CellKey cell) {
        return cell.engine() == Engine.LINCHECK
                ? result(cell, Verdict.NONE_IN_BOUND, null, 2_000, List.of(), BOUNDED, List.of())
                : result(cell, Verdict.NONE_SEEN, null, 2_000, List.of(), null, List.of());
    }

    static ResultLine sampled(Verdict verdict, @Nullable String reason, ResultLine.Outcome... outcomes) {
        return result(CELL, verdict, reason, 512, List.of(outcomes), null, List.of());
    }

    /** A launch that came to nothing. */
    static ResultLine unjudged() {
        return result(CELL, Verdict.INCONCLUSIVE, "no samples", 0, List.of(), null, List.of());
    }

    static ResultLine explored(Verdict verdict, String... counterexamples) {
        return result(CELL, verdict, null, 512, List.of(), BOUNDED, List.of(counterexamples));
    }

    private static ResultLine result(
            CellKey cell,
            Verdict verdict,
            @Nullable String reason,
            long samples,
            List<ResultLine.Outcome> outcomes,
            ResultLine.@Nullable Bounded bounded,
            List<String> counterexamples) {
        return new ResultLine(
                "r-0123456789ab",
                cell.candidate(),
                cell.property(),
                "StableKeyStaysVisible",
                new ResultLine.Config("rendezvous-c2", "7", List.of()),
                0,
                verdict,
                reason,
                samples,
                samples * 25 / 32,
                outcomes,
                null,
                bounded,
                counterexamples,
                900,
                null,
                List.of("bin/growspurt", "run", "--seed=7"));
    }
}
