package growspurt.stress.litmus;

import static growspurt.stress.litmus.Scripted.answers;
import static growspurt.stress.litmus.Scripted.fails;
import static growspurt.stress.litmus.Scripted.sound;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jcstress.infra.results.LL_Result;

class PutIfAbsentOneWinnerTest {

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isOk_whenTheOtherIsGivenTheValueThatStays(boolean isGrowth) {
        PutIfAbsentOneWinner sample = sample(isGrowth);

        assertThat(word(sample)).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isOk_whenTheOtherWins(boolean isGrowth) {
        PutIfAbsentOneWinner sample = sample(isGrowth);
        Scripted.CONDITIONAL_INSERTS.addAll(List.of(answers(~key(sample) - 1), answers(null)));
        Scripted.LOOKUPS.addAll(List.of(answers(~key(sample) - 1)));

        assertThat(word(sample)).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isTwoWinners_whenBothAreToldThatTheKeyWasAbsent(boolean isGrowth) {
        PutIfAbsentOneWinner sample = sample(isGrowth);
        Scripted.CONDITIONAL_INSERTS.addAll(List.of(sound(), answers(null)));

        assertThat(word(sample)).isEqualTo("two-winners");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isNoWinner_whenBothAreRefused(boolean isGrowth) {
        PutIfAbsentOneWinner sample = sample(isGrowth);
        Scripted.CONDITIONAL_INSERTS.addAll(List.of(answers(~key(sample) - 1)));

        assertThat(word(sample)).isEqualTo("no-winner");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isLoserStored_whenTheValueOfTheOtherStays(boolean isGrowth) {
        PutIfAbsentOneWinner sample = sample(isGrowth);
        Scripted.LOOKUPS.addAll(List.of(answers(~key(sample) - 1)));

        assertThat(word(sample)).isEqualTo("loser-stored");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isLoserStored_whenTheValueOfTheGrowerStays(boolean isGrowth) {
        PutIfAbsentOneWinner sample = sample(isGrowth);
        Scripted.CONDITIONAL_INSERTS.addAll(List.of(answers(~key(sample) - 1), answers(null)));

        assertThat(word(sample)).isEqualTo("loser-stored");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isNotStored_whenTheKeyIsAbsentAtRest(boolean isGrowth) {
        PutIfAbsentOneWinner sample = sample(isGrowth);
        Scripted.LOOKUPS.addAll(List.of(answers(null)));

        assertThat(word(sample)).isEqualTo("not-stored");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isWrongReturn_whenTheOtherIsGivenItsOwnValue(boolean isGrowth) {
        PutIfAbsentOneWinner sample = sample(isGrowth);
        Scripted.CONDITIONAL_INSERTS.addAll(List.of(sound(), answers(~key(sample) - 1)));

        assertThat(word(sample)).isEqualTo("wrong-return");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isWrongReturn_whenTheGrowerIsGivenItsOwnValue(boolean isGrowth) {
        PutIfAbsentOneWinner sample = sample(isGrowth);
        Scripted.CONDITIONAL_INSERTS.addAll(List.of(answers(~key(sample)), answers(null)));
        Scripted.LOOKUPS.addAll(List.of(answers(~key(sample) - 1)));

        assertThat(word(sample)).isEqualTo("wrong-return");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isWrong_whenTheKeyHasTheValueOfAnother(boolean isGrowth) {
        PutIfAbsentOneWinner sample = sample(isGrowth);
        Scripted.LOOKUPS.addAll(List.of(answers(-1000L)));

        assertThat(word(sample)).isEqualTo("wrong");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isCycle_whenAConditionalInsertDoesNotEnd(boolean isGrowth) {
        PutIfAbsentOneWinner sample = sample(isGrowth);
        Scripted.CONDITIONAL_INSERTS.addAll(List.of(fails(new EndlessTraversal(9))));

        assertThat(word(sample)).isEqualTo("cycle");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isCycle_whenTheLookupAtRestDoesNotEnd(boolean isGrowth) {
        PutIfAbsentOneWinner sample = sample(isGrowth);
        Scripted.LOOKUPS.addAll(List.of(fails(new EndlessTraversal(9))));

        assertThat(word(sample)).isEqualTo("cycle");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_namesTheException_whenTheOtherThrows(boolean isGrowth) {
        PutIfAbsentOneWinner sample = sample(isGrowth);
        Scripted.CONDITIONAL_INSERTS.addAll(List.of(sound(), fails(new IllegalStateException())));

        assertThat(word(sample)).isEqualTo("ex:ISE");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isOfTheMachine_whenTheGrowerRunsOutOfMemory(boolean isGrowth) {
        PutIfAbsentOneWinner sample = sample(isGrowth);
        Scripted.CONDITIONAL_INSERTS.addAll(List.of(fails(new OutOfMemoryError())));

        assertThat(word(sample)).isEqualTo("vm:OutOfMemoryError");
    }

    @Test
    void word_isCyclePut_whenOnlyTheGrowingInsertDoesNotEnd() {
        PutIfAbsentOneWinner sample = sample(false);
        Scripted.INSERTS.add(fails(new EndlessTraversal(9)));

        assertThat(word(sample)).isEqualTo("cycle-put");
    }

    private static PutIfAbsentOneWinner sample(boolean isGrowth) {
        return Stream.generate(PutIfAbsentOneWinner::new)
                .filter(sample -> sample.isGrowth == isGrowth)
                .findFirst()
                .orElseThrow();
    }

    private static String word(PutIfAbsentOneWinner sample) {
        LL_Result result = new LL_Result();
        sample.grower();
        sample.other();
        sample.arbiter(result);
        return (String) result.r1;
    }

    private static Long key(PutIfAbsentOneWinner sample) {
        return sample.isGrowth ? sample.keys.growth() : sample.keys.contested();
    }
}
