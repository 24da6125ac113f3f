package growspurt.stress.litmus;

import static growspurt.stress.litmus.Scripted.answers;
import static growspurt.stress.litmus.Scripted.fails;
import static growspurt.stress.litmus.Scripted.sound;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.infra.results.LL_Result;

class GrowersAgreeTest {

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @Test
    void word_isOk_whenAllKeysAreThere() {
        assertThat(word(sample(), List.of())).isEqualTo("ok");
    }

    @Test
    void word_isOk_whenTheMapWasEmpty() {
        GrowersAgree sample = Stream.generate(GrowersAgree::new)
                .filter(s -> s.keys.prefill().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(word(sample, List.of())).isEqualTo("ok");
    }

    @Test
    void word_isLost_whenTheFirstKeyIsGone() {
        assertThat(word(sample(), List.of(answers(null)))).isEqualTo("lost");
    }

    @Test
    void word_isLost_whenTheSecondKeyIsGone() {
        assertThat(word(sample(), List.of(sound(), answers(null)))).isEqualTo("lost");
    }

    @Test
    void word_isLost_whenAKeyOfThePrefillIsGone() {
        assertThat(word(sample(), List.of(sound(), sound(), sound(), answers(null))))
                .isEqualTo("lost");
    }

    @Test
    void word_isWrong_whenAKeyHasTheValueOfAnother() {
        assertThat(word(sample(), List.of(answers(-1L)))).isEqualTo("wrong");
    }

    @Test
    void word_isTwoTables_whenTheGenerationMovedBack() {
        assertThat(wordAt(sample(), 4)).isEqualTo("two-tables");
    }

    @Test
    void word_isOverGrown_whenTheGenerationIsHigherThanWithOneThread() {
        assertThat(wordAt(sample(), 64)).isEqualTo("over-grown");
    }

    @Test
    void word_isLost_ratherThanTwoTables() {
        GrowersAgree sample = sample();
        sample.first();
        sample.second();
        Scripted.GENERATIONS.add(answers(4));
        Scripted.LOOKUPS.add(answers(null));

        assertThat(wordAtRest(sample)).isEqualTo("lost");
    }

    @Test
    void word_isCycle_whenALookupAtRestDoesNotEnd() {
        assertThat(word(sample(), List.of(fails(new EndlessTraversal(9))))).isEqualTo("cycle");
    }

    @Test
    void word_isCyclePut_whenAnInsertDoesNotEndAndIsNotFound() {
        GrowersAgree sample = sample();
        Scripted.INSERTS.add(fails(new EndlessTraversal(9)));

        assertThat(word(sample, List.of(answers(null)))).isEqualTo("cycle-put");
    }

    @Test
    void word_isLost_whenOnlyTheOtherInsertDidNotEnd() {
        GrowersAgree sample = sample();
        Scripted.INSERTS.add(fails(new EndlessTraversal(9)));

        assertThat(word(sample, List.of(sound(), answers(null)))).isEqualTo("lost");
    }

    @Test
    void word_namesTheException_whenAnInsertThrows() {
        GrowersAgree sample = sample();
        Scripted.INSERTS.addAll(List.of(sound(), fails(new NullPointerException())));

        assertThat(word(sample, List.of())).isEqualTo("ex:NPE");
    }

    @Test
    void word_isOfTheMachine_whenAnInsertOverflowsTheStack() {
        GrowersAgree sample = sample();
        Scripted.INSERTS.add(fails(new StackOverflowError()));

        assertThat(word(sample, List.of(answers(null)))).isEqualTo("vm:StackOverflowError");
    }

    private static GrowersAgree sample() {
        return Stream.generate(GrowersAgree::new)
                .filter(sample -> !sample.keys.prefill().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String word(GrowersAgree sample, List<UnaryOperator<@Nullable Long>> lookups) {
        sample.first();
        sample.second();
        Scripted.LOOKUPS.addAll(lookups);
        return wordAtRest(sample);
    }

    private static String wordAt(GrowersAgree sample, int generation) {
        sample.first();
        sample.second();
        Scripted.GENERATIONS.add(answers(generation));
        return wordAtRest(sample);
    }

    private static String wordAtRest(GrowersAgree sample) {
        LL_Result result = new LL_Result();
        sample.arbiter(result);
        return (String) result.r1;
    }
}
