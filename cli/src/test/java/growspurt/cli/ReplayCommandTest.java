package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.CellKey;
import growspurt.results.Engine;
import growspurt.results.ResultLine;
import growspurt.results.ResultLine.Outcome;
import growspurt.results.Verdict;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayCommandTest {

    private static final ResultLine MISSING = violated("missing", "flicker");

    @Test
    void oneOutcomeInCommon_isSeenAgain() {
        assertThat(ReplayCommand.again(MISSING, List.of(violated("cycle"), violated("cycle", "flicker"))))
                .isEqualTo("seen again");
    }

    @Test
    void otherOutcomes_areNotWhatWasSeen() {
        assertThat(ReplayCommand.again(MISSING, List.of(violated("cycle"), violated("ex:ISE", "cycle"))))
                .isEqualTo(
                        "not seen again within these bounds, but violated otherwise: cycle, ex:ISE instead of flicker, missing");
    }

    @Test
    void nothing_isNoEvidence() {
        assertThat(ReplayCommand.again(MISSING, List.of())).endsWith("no evidence of its absence");
    }

    @Test
    void violationOfAnEngineWithoutOutcomes_isSeenAgain() {
        CellKey cell = new CellKey("naive", "stable-key-stays-visible", Engine.RECORDER);
        ResultLine recorded = Fixtures.found(cell, "x-0123456789ab");

        assertThat(ReplayCommand.again(recorded, List.of(Fixtures.found(cell, "x-ba9876543210"))))
                .isEqualTo("seen again");
    }

    @Test
    void launchesWithoutASample_giveNoAnswer() {
        ReplayCommand.Printed printed = new ReplayCommand.Printed(new PrintWriter(Writer.nullWriter()));

        printed.append(Fixtures.unjudged());

        assertThat(printed.judged()).isFalse();
        printed.append(MISSING);
        assertThat(printed.judged()).isTrue();
    }

    private static ResultLine violated(String... words) {
        return Fixtures.sampled(
                Verdict.VIOLATED,
                null,
                List.of(words).stream()
                        .map(word -> new Outcome(word, 1, true, ""))
                        .toArray(Outcome[]::new));
    }
}
