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

    private Fixtures() {}

    /** A launch that broke the property of {@code cell}. */
    static ResultLine violated(CellKey cell) {
        return result(cell, Verdict.VIOLATED, null, List.of(), null, List.of());
    }

    static ResultLine sampled(Verdict verdict, @Nullable String reason, ResultLine.Outcome... outcomes) {
        return result(CELL, verdict, reason, List.of(outcomes), null, List.of());
    }

    static ResultLine explored(Verdict verdict, String... counterexamples) {
        return result(
                CELL, verdict, null, List.of(), new ResultLine.Bounded(8, 0, 512, 400, 2, 2), List.of(counterexamples));
    }

    private static ResultLine result(
            CellKey cell,
            Verdict verdict,
            @Nullable String reason,
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
                512,
                400,
                outcomes,
                null,
                bounded,
                counterexamples,
                900,
                null,
                List.of("bin/growspurt", "run", "--seed=7"));
    }
}
