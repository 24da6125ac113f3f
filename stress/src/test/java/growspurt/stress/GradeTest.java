package growspurt.stress;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import growspurt.stress.driver.Returned;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradeTest {

    @Test
    void grade_isNoneSeen_whenEveryWordIsAllowed() {
        Grade grade = grade(Map.of("ok, in", 70L, "ok, out", 30L, "ok, est", 1000L));

        assertThat(grade.verdict()).isEqualTo(Verdict.NONE_SEEN);
        assertThat(grade.reason()).isNull();
        assertThat(grade.samples()).isEqualTo(100);
        assertThat(grade.windowHits()).isEqualTo(70);
        assertThat(grade.outcomes())
                .containsExactly(
                        new ResultLine.Outcome("ok", 100, false, "Every lookup found its key with its value."));
    }

    @Test
    void grade_isViolated_byOneForbiddenSample() {
        Grade grade = grade(Map.of("ok, in", 1_000_000L, "missing, in", 1L));

        assertThat(grade.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(grade.outcomes()).filteredOn(ResultLine.Outcome::forbidden).hasSize(1);
    }

    @Test
    void grade_isViolated_byAForbiddenSampleOutsideTheWindow() {
        assertThat(grade(Map.of("ok, in", 10L, "wrong, out", 1L)).verdict()).isEqualTo(Verdict.VIOLATED);
    }

    @Test
    void grade_isViolated_byAForbiddenSampleOfTheEstimator_whichIsNoSample() {
        Grade grade = grade(Map.of("ok, in", 10L, "missing, est", 2L));

        assertThat(grade.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(grade.samples()).isEqualTo(10);
        assertThat(grade.outcomes())
                .filteredOn(ResultLine.Outcome::forbidden)
                .singleElement()
                .satisfies(o -> assertThat(o.note()).endsWith("Seen in the estimator phase."));
    }

    @Test
    void grade_isNoneSeen_withAWordThatIsOnlyInteresting() {
        assertThat(grade(Map.of("ok, in", 10L, "cycle-put, in", 2L)).verdict()).isEqualTo(Verdict.NONE_SEEN);
    }

    @Test
    void grade_isError_forAnUnknownWord() {
        Grade grade = grade(Map.of("ok, in", 10L, "never-heard-of, in", 1L));

        assertThat(grade.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(grade.reason()).contains("never-heard-of");
    }

    @Test
    void grade_isError_forAnUntouchedResult() {
        assertThat(grade(Map.of("ok, in", 10L, "null, null", 18L)).verdict()).isEqualTo(Verdict.ERROR);
    }

    @Test
    void grade_isError_forAnUnknownWindowClass() {
        assertThat(grade(Map.of("ok, in", 10L, "ok, elsewhere", 18L)).verdict()).isEqualTo(Verdict.ERROR);
    }

    @Test
    void grade_isError_whenTheMachineFailed_evenInTheEstimator() {
        Grade grade = grade(Map.of("ok, in", 10L, "vm:OutOfMemoryError, est", 3L));

        assertThat(grade.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(grade.reason()).isEqualTo("OutOfMemoryError inside the map in 3 samples");
    }

    @Test
    void grade_isViolated_whenTheMachineFailedInOtherSamples() {
        assertThat(grade(Map.of("missing, in", 1L, "vm:OutOfMemoryError, in", 3L))
                        .verdict())
                .isEqualTo(Verdict.VIOLATED);
    }

    @Test
    void grade_isInconclusive_withoutAMeasuredSample() {
        Grade grade = grade(Map.of("ok, est", 83_141L));

        assertThat(grade.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(grade.reason()).isNotNull();
    }

    @Test
    void grade_isError_forAnyOtherStatus_whateverTheCounts() {
        Returned returned =
                Returns.of("TIMEOUT_ERROR", Map.of("ok, in", 10L), "Timeout waiting for tasks to complete: 30641 ms");

        Grade grade = Grade.of(returned, Litmus.STABLE_KEY_STAYS_VISIBLE.vocabulary());

        assertThat(grade.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(grade.reason()).isEqualTo("TIMEOUT_ERROR: Timeout waiting for tasks to complete: 30641 ms");
    }

    @Test
    void hang_isAViolation_whereTheVocabularyKnowsIt() {
        Grade grade = Grade.hang(Hang.WORD, Litmus.OPERATIONS_TERMINATE.vocabulary());

        assertThat(grade.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(grade.outcomes())
                .singleElement()
                .satisfies(o -> assertThat(o.forbidden()).isTrue());
    }

    private static Grade grade(Map<String, Long> counts) {
        return Grade.of(Returns.of(Returned.NORMAL, counts), Litmus.STABLE_KEY_STAYS_VISIBLE.vocabulary());
    }
}
