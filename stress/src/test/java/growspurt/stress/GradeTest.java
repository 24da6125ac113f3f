package growspurt.stress;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import growspurt.stress.driver.Returned;
import growspurt.stress.driver.StackDumps;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
    void grade_isInconclusive_withoutAWordThatIsOwed() {
        Vocabulary failFast = Litmus.FAIL_FAST_DETECTS.vocabulary();
        Grade silent = Grade.of(Returns.of(Returned.NORMAL, Map.of("ok, in", 70L, "missed, in", 30L)), failFast);
        Grade telling = Grade.of(Returns.of(Returned.NORMAL, Map.of("ok, in", 70L, "detected, in", 1L)), failFast);

        assertThat(silent.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(silent.reason()).startsWith("none of 100 samples ended as 'detected'");
        assertThat(silent.samples()).as("of a launch without an answer").isZero();
        assertThat(telling.verdict()).isEqualTo(Verdict.NONE_SEEN);
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
    void whatWasSeenBeforeTheEnd_isProof_butNotHowOften() {
        Grade grade =
                cutOff(Map.of("missing", Duration.ofMillis(7), "cycle-put", Duration.ofMillis(1)), Optional.empty());

        assertThat(grade.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(grade.samples()).isEqualTo(1);
        assertThat(grade.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.word()).isEqualTo("missing");
            assertThat(outcome.count()).isEqualTo(1);
            assertThat(outcome.note()).isEqualTo("A lookup did not find a key that was there, and is there at rest.");
        });
        assertThat(grade.reason()).contains("ended with code 3");
    }

    @Test
    void whatWasSeenBeforeAHang_isProof_andTheHangIsStillToBeSeen() {
        String stacks = """
                "JcstressThread_reader" #438 daemon prio=5 runnable
                	at java.util.HashMap.get(java.base@17.0.15/HashMap.java:641)
                	at growspurt.stress.litmus.StableKeyStaysVisible.reader(StableKeyStaysVisible.java:53)
                """;
        Grade grade =
                cutOff(Map.of("missing", Duration.ofMillis(7)), Optional.of(new StackDumps(stacks, stacks, false)));

        assertThat(grade.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(grade.outcomes()).hasSize(1);
        assertThat(grade.reason()).startsWith(Hang.REASON + "java.util.HashMap.get");
    }

    @Test
    void machinesFailureBeforeTheEnd_isNoProof() {
        assertThat(cutOff(Map.of("vm:OutOfMemoryError", Duration.ZERO), Optional.empty())
                        .verdict())
                .isEqualTo(Verdict.ERROR);
    }

    @Test
    void hang_isAViolation_whereTheVocabularyKnowsIt() {
        Grade grade = Grade.hang(Hang.WORD, Litmus.OPERATIONS_TERMINATE.vocabulary());

        assertThat(grade.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(grade.outcomes())
                .singleElement()
                .satisfies(o -> assertThat(o.forbidden()).isTrue());
    }

    private static Grade cutOff(Map<String, Duration> firstSeen, Optional<StackDumps> stacks) {
        Returned returned = new Returned(
                "Litmus",
                Returned.DIED,
                OptionalInt.of(3),
                Map.of(),
                firstSeen,
                0,
                List.of(),
                List.of(),
                stacks,
                Duration.ZERO);
        return Grade.of(returned, Litmus.STABLE_KEY_STAYS_VISIBLE.vocabulary());
    }

    private static Grade grade(Map<String, Long> counts) {
        return Grade.of(Returns.of(Returned.NORMAL, counts), Litmus.STABLE_KEY_STAYS_VISIBLE.vocabulary());
    }
}
