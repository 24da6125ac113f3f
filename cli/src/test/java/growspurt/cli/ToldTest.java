package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.matrix.Stance;
import growspurt.results.ResultLine.Outcome;
import growspurt.results.Verdict;
import org.junit.jupiter.api.Test;

class ToldTest {

    @Test
    void violation_namesItsOutcomes_mostFrequentFirst() {
        String line = Told.line(
                Fixtures.CELL,
                Fixtures.sampled(
                        Verdict.VIOLATED,
                        null,
                        new Outcome("ok", 500, false, ""),
                        new Outcome("flicker", 2, true, ""),
                        new Outcome("missing", 10, true, "")),
                Stance.PROMISED);

        assertThat(line)
                .isEqualTo(
                        "VIOLATED    naive / stable-key-stays-visible / jcstress: missing 10, flicker 2 of 512 samples,"
                                + " 400 in the window");
    }

    @Test
    void plantedBug_isFound_notViolated() {
        assertThat(Told.line(Fixtures.CELL, Fixtures.explored(Verdict.VIOLATED, "x-0123456789ab"), Stance.PLANTED))
                .startsWith("found ")
                .endsWith("counterexample x-0123456789ab");
    }

    @Test
    void whatWasNeverPromised_isDocumented_andDoesNotShout() {
        assertThat(Told.line(Fixtures.CELL, Fixtures.explored(Verdict.VIOLATED, "x-0123456789ab"), Stance.NOT_PROMISED))
                .startsWith("documented ");
    }

    @Test
    void cleanLaunch_saysHowMuchWasSeen_andNoMore() {
        assertThat(Told.line(Fixtures.CELL, Fixtures.explored(Verdict.NONE_IN_BOUND), Stance.PROMISED))
                .startsWith("so far ")
                .endsWith("no violation in 512 interleavings, 400 in the window");
    }

    @Test
    void error_saysWhatHappened() {
        assertThat(Told.line(
                        Fixtures.CELL, Fixtures.sampled(Verdict.ERROR, "the fork ended with code 3"), Stance.PROMISED))
                .startsWith("error ")
                .endsWith("the fork ended with code 3");
    }
}
