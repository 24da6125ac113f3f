package growspurt.stress.litmus;

import static growspurt.stress.litmus.Scripted.answers;
import static growspurt.stress.litmus.Scripted.fails;
import static growspurt.stress.litmus.Scripted.sound;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import growspurt.stress.litmus.ConcurrentInsertSurvives.Then;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.infra.results.LL_Result;

class ConcurrentInsertSurvivesTest {

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @Test
    void word_isOk_whenAllKeysAreThere() {
        for (Then then : Then.values()) {
            assertThat(word(then, List.of(), List.of())).isEqualTo("ok");
        }
    }

    @Test
    void word_isLostG_whenTheGrowthKeyIsGone() {
        assertThat(word(List.of(), List.of(answers(null)))).isEqualTo("lost-g");
    }

    @Test
    void word_isLostG_whenAKeyBesideTheContestedOneIsGone() {
        assertThat(word(Then.INSERTS, List.of(), List.of(sound(), sound(), sound(), answers(null))))
                .isEqualTo("lost-g");
    }

    @Test
    void word_isLostK_whenTheContestedKeyIsGone() {
        assertThat(word(List.of(), List.of(sound(), answers(null)))).isEqualTo("lost-k");
    }

    @Test
    void word_isLostBoth_whenBothAreGone() {
        assertThat(word(List.of(), List.of(answers(null), answers(null)))).isEqualTo("lost-both");
    }

    @Test
    void word_isGhost_whenAnInsertReturnsAValue() {
        assertThat(word(List.of(sound(), answers(7L)), List.of())).isEqualTo("ghost");
    }

    @Test
    void word_isWrong_whenAKeyHasTheValueOfAnother() {
        assertThat(word(List.of(), List.of(answers(-1L)))).isEqualTo("wrong");
    }

    @Test
    void word_isCycle_whenALookupAtRestDoesNotEnd() {
        assertThat(word(List.of(), List.of(fails(new EndlessTraversal(9))))).isEqualTo("cycle");
    }

    @Test
    void word_isCyclePut_whenAnInsertDoesNotEndAndIsNotFound() {
        assertThat(word(List.of(fails(new EndlessTraversal(9))), List.of(answers(null))))
                .isEqualTo("cycle-put");
    }

    @Test
    void word_isLostK_whenTheOtherInsertDidNotEnd() {
        assertThat(word(List.of(fails(new EndlessTraversal(9))), List.of(answers(null), answers(null))))
                .isEqualTo("lost-k");
    }

    @Test
    void word_isOfTheMachine_whenAnInsertRunsOutOfMemory() {
        assertThat(word(List.of(fails(new OutOfMemoryError())), List.of(answers(null))))
                .isEqualTo("vm:OutOfMemoryError");
    }

    @Test
    void word_namesTheException_whenAnInsertThrows() {
        assertThat(word(List.of(sound(), fails(new NullPointerException())), List.of()))
                .isEqualTo("ex:NPE");
    }

    private static String word(
            List<UnaryOperator<@Nullable Long>> inserts, List<UnaryOperator<@Nullable Long>> lookups) {
        return word(Then.NOTHING, inserts, lookups);
    }

    private static String word(
            Then then, List<UnaryOperator<@Nullable Long>> inserts, List<UnaryOperator<@Nullable Long>> lookups) {
        ConcurrentInsertSurvives sample = new ConcurrentInsertSurvives();
        while (sample.then != then) {
            sample = new ConcurrentInsertSurvives();
        }
        Scripted.INSERTS.addAll(inserts);
        Scripted.LOOKUPS.addAll(lookups);
        LL_Result result = new LL_Result();
        sample.grower();
        sample.inserter();
        sample.arbiter(result);
        return (String) result.r1;
    }
}
