package growspurt.stress;

import growspurt.results.CellKey;
import growspurt.results.Engine;
import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Result lines for tests. */
final class Lines {

    private Lines() {}

    static CellKey cell(String candidate) {
        return new CellKey(candidate, "operations-terminate", Engine.JCSTRESS);
    }

    static ResultLine clean(Configuration configuration) {
        return line(configuration, Verdict.NONE_SEEN, List.of());
    }

    /** {@return a line with which a cell has enough samples and window hits} */
    static ResultLine enough(Configuration configuration) {
        return hit(configuration, 100_000);
    }

    /** {@return a clean line with {@code hits} samples, all in the window} */
    static ResultLine hit(Configuration configuration, long hits) {
        return line(configuration, Verdict.NONE_SEEN, hits, List.of(), null);
    }

    static ResultLine error(Configuration configuration) {
        return line(configuration, Verdict.ERROR, 0, List.of(), "trouble");
    }

    /** {@return a line of a cell that a hang of something else keeps from its answer} */
    static ResultLine kept(Configuration configuration) {
        return line(configuration, Verdict.ERROR, 0, List.of(), Hang.REASON + "Map.get");
    }

    static ResultLine violated(Configuration configuration, long forbidden) {
        return line(
                configuration, Verdict.VIOLATED, List.of(new ResultLine.Outcome("cycle", forbidden, true, "A cycle.")));
    }

    static ResultLine hung(Configuration configuration) {
        return line(configuration, Verdict.VIOLATED, List.of(new ResultLine.Outcome("hang", 1, true, "A hang.")));
    }

    private static ResultLine line(Configuration configuration, Verdict verdict, List<ResultLine.Outcome> outcomes) {
        return line(configuration, verdict, 0, outcomes, null);
    }

    private static ResultLine line(
            Configuration configuration,
            Verdict verdict,
            long samples,
            List<ResultLine.Outcome> outcomes,
            @Nullable String reason) {
        return new ResultLine(
                "r-0123456789ab",
                "candidate",
                "operations-terminate",
                "OperationsTerminate",
                new ResultLine.Config(configuration.id(), "1", List.of()),
                0,
                verdict,
                reason,
                samples,
                samples,
                outcomes,
                null,
                null,
                List.of(),
                1000,
                null,
                List.of());
    }
}
