package growspurt.results;

import static growspurt.results.Samples.explored;
import static growspurt.results.Samples.sampled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellVerdictTest {

    @Test
    void oneViolation_isProof_whateverElseHappened() {
        CellVerdict cell = of(
                sampled(Verdict.NONE_SEEN, "a", 900_000, 500_000),
                sampled(Verdict.VIOLATED, "b", 10, 1),
                sampled(Verdict.ERROR, "c", 0, 0));

        assertThat(cell.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(cell.violating()).isEqualTo(1);
        assertThat(cell.completed()).isEqualTo(2);
    }

    @Test
    void launchThatJudgedNothing_isInNoRate() {
        ResultLine empty = sampled(Verdict.INCONCLUSIVE, "a", 0, 0);

        assertThat(of(sampled(Verdict.NONE_SEEN, "a", 9_000, 5_000), empty, empty)
                        .completed())
                .isEqualTo(1);
    }

    @Test
    void launchThatNeverMetTheWindow_boundsNothing_andStaysInTheRateOfAViolation() {
        ResultLine outside = sampled(Verdict.NONE_SEEN, "a", 9_000, 0);

        CellVerdict clean = of(sampled(Verdict.NONE_SEEN, "a", 9_000, 2_000), outside, outside);

        assertThat(clean.verdict()).isEqualTo(Verdict.NONE_SEEN);
        assertThat(clean.completed()).isEqualTo(1);
        assertThat(of(sampled(Verdict.VIOLATED, "a", 9_000, 0), outside).completed())
                .isEqualTo(2);
    }

    @Test
    void noLaunch_isNotRun() {
        assertThat(of().verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(of().reason()).contains("the run ended before it");
    }

    @Test
    void skippedCell_isNotApplicable_withItsReason() {
        PlannedLine skipped = new PlannedLine("m", "p", "t", "three actors need three processors");

        CellVerdict cell = CellVerdict.of(Samples.CELL, skipped, List.of());

        assertThat(cell.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(cell.reason()).contains("three actors need three processors");
    }

    @Test
    void launchesBelowTheFloor_areInconclusive_andTheirSumAboveItIsNoneSeen() {
        ResultLine small = sampled(Verdict.NONE_SEEN, "a", 900, 1_200);

        assertThat(of(small).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(of(small).reason().orElseThrow()).contains("900 samples of 1000");
        assertThat(of(small, small).verdict()).isEqualTo(Verdict.NONE_SEEN);
        assertThat(of(small, small).samples()).isEqualTo(1_800);
        assertThat(of(small, small).windowHits()).isEqualTo(2_400);
    }

    @Test
    void launchesThatJudgedNothing_sayWhy() {
        assertThat(of(sampled(Verdict.INCONCLUSIVE, "a", 0, 0)).reason().orElseThrow())
                .isEqualTo("no sample was judged");
    }

    @Test
    void manySamplesOutsideTheWindow_areNotExercised() {
        assertThat(of(sampled(Verdict.NONE_SEEN, "a", 9_000_000, 0)).verdict()).isEqualTo(Verdict.NOT_EXERCISED);
        assertThat(of(sampled(Verdict.NONE_SEEN, "a", 9_000_000, 999)).verdict())
                .isEqualTo(Verdict.NOT_EXERCISED);
        assertThat(of(sampled(Verdict.NONE_SEEN, "a", 9_000_000, 1_000)).verdict())
                .isEqualTo(Verdict.NONE_SEEN);
    }

    @Test
    void anError_standsUntilTheSameConfigurationEndsWell() {
        ResultLine clean = sampled(Verdict.NONE_SEEN, "a", 60_000, 50_000);
        ResultLine error = sampled(Verdict.ERROR, "b", 0, 0);

        assertThat(of(clean, error).verdict()).isEqualTo(Verdict.ERROR);
        assertThat(of(clean, error).reason()).contains("the fork ended with code 3");
        assertThat(of(clean, error, sampled(Verdict.NONE_SEEN, "b", 60_000, 50_000))
                        .verdict())
                .isEqualTo(Verdict.NONE_SEEN);
    }

    @Test
    void whatALaunchSawBeforeItFailed_isNoEvidence() {
        ResultLine clean = sampled(Verdict.NONE_SEEN, "a", 2_000, 1_500);
        ResultLine error = sampled(Verdict.ERROR, "a", 1_000_000, 800_000);

        CellVerdict cell = of(error, clean);

        assertThat(cell.verdict()).isEqualTo(Verdict.NONE_SEEN);
        assertThat(List.of(cell.samples(), cell.windowHits(), cell.completed())).containsExactly(2_000L, 1_500L, 1L);
        assertThat(Floors.reachedBy(List.of(error))).isFalse();
    }

    @Test
    void vacuousExploration_isInconclusive() {
        assertThat(of(explored(0, 3_000, 2_000)).verdict()).isEqualTo(Verdict.NONE_IN_BOUND);
        assertThat(of(explored(1, 3_000, 2_000)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(of(explored(0, 0, 0)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(of(explored(0, 0, 0)).reason()).contains("no interleaving was explored");
    }

    @Test
    void explorationOutsideTheWindow_isNotExercised() {
        assertThat(of(explored(0, 3_000, 299)).verdict()).isEqualTo(Verdict.NOT_EXERCISED);
        assertThat(of(explored(0, 3_000, 300)).verdict()).isEqualTo(Verdict.NONE_IN_BOUND);
    }

    private static CellVerdict of(ResultLine... launches) {
        return CellVerdict.of(Samples.CELL, Samples.planned(), List.of(launches));
    }
}
