package growspurt.stress.litmus;

import static growspurt.stress.litmus.Scripted.answers;
import static growspurt.stress.litmus.Scripted.fails;
import static growspurt.stress.litmus.Scripted.sound;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.infra.results.LL_Result;

class StableKeyStaysVisibleTest {

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @Test
    void word_isOk_whenEveryLookupFindsTheKey() {
        assertThat(word(List.of())).isEqualTo("ok");
    }

    @Test
    void word_isMissing_whenTheFirstLookupDoesNotFindIt() {
        assertThat(word(List.of(sound(), answers(null)))).isEqualTo("missing");
    }

    @Test
    void word_isMissing_whenTheGrowerDoesNotFindIt() {
        assertThat(word(List.of(answers(null)))).isEqualTo("missing");
    }

    @Test
    void word_isFlicker_whenOnlyTheSecondLookupMissesIt() {
        assertThat(word(List.of(sound(), sound(), answers(null)))).isEqualTo("flicker");
    }

    @Test
    void word_isMissingAtRest_whenItIsGoneForGood() {
        assertThat(word(List.of(sound(), sound(), sound(), answers(null)))).isEqualTo("missing-at-rest");
    }

    @Test
    void word_isWrong_whenALookupReturnsTheValueOfAnotherKey() {
        assertThat(word(List.of(sound(), answers(-1L)))).isEqualTo("wrong");
    }

    @Test
    void word_isCycle_whenALookupDoesNotEnd() {
        assertThat(word(List.of(sound(), fails(new EndlessTraversal(9))))).isEqualTo("cycle");
    }

    @Test
    void word_namesTheException_whenALookupThrows() {
        assertThat(word(List.of(sound(), fails(new ArrayIndexOutOfBoundsException()))))
                .isEqualTo("ex:IOOBE");
    }

    @Test
    void word_namesTheException_whenTheGrowersLookupThrows() {
        assertThat(word(List.of(fails(new ClassCastException())))).isEqualTo("ex:CCE");
    }

    @Test
    void word_isOfTheMachine_whenALookupOverflowsTheStack() {
        assertThat(word(List.of(sound(), fails(new StackOverflowError())))).isEqualTo("vm:StackOverflowError");
    }

    @Test
    void word_isOfTheMachine_whenTheInsertRunsOutOfMemory_thoughTheKeyIsMissing() {
        assertThat(wordAfterInsert(fails(new OutOfMemoryError()), List.of(answers(null), answers(null), answers(null))))
                .isEqualTo("vm:OutOfMemoryError");
    }

    @Test
    void word_isCyclePut_whenOnlyTheInsertDoesNotEnd() {
        assertThat(wordAfterInsert(fails(new EndlessTraversal(9)), List.of())).isEqualTo("cycle-put");
    }

    @Test
    void word_isMissing_whenTheInsertFailsAndTheKeyIsMissing() {
        assertThat(wordAfterInsert(fails(new NullPointerException()), List.of(sound(), answers(null))))
                .isEqualTo("missing");
    }

    private static String word(List<UnaryOperator<@Nullable Long>> lookups) {
        return wordAfterInsert(sound(), lookups);
    }

    private static String wordAfterInsert(
            UnaryOperator<@Nullable Long> insert, List<UnaryOperator<@Nullable Long>> lookups) {
        StableKeyStaysVisible sample = new StableKeyStaysVisible();
        Scripted.INSERTS.add(insert);
        Scripted.LOOKUPS.addAll(lookups);
        LL_Result result = new LL_Result();
        sample.grower();
        sample.reader();
        sample.arbiter(result);
        return (String) result.r1;
    }
}
