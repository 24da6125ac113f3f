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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jcstress.infra.results.LL_Result;

class CompareAndSetAcrossMoveTest {

    private static final List<UnaryOperator<Boolean>> BOTH_SAY_NO = List.of(answers(false), answers(false));

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isOk_whenOneActs(boolean removes) {
        assertThat(word(sample(removes))).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isOk_whenTheRivalComesFirst(boolean removes) {
        CompareAndSetAcrossMove sample = sample(removes);
        sample.rival();
        sample.grower();

        assertThat(wordAtRest(sample)).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isBothWon_whenBothAreToldThatTheyActed(boolean removes) {
        Scripted.CONDITIONALS.addAll(List.of(sound(), answers(true)));

        assertThat(word(sample(removes))).isEqualTo("both-won");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isNoneWon_whenNeitherIsToldSo(boolean removes) {
        Scripted.CONDITIONALS.addAll(BOTH_SAY_NO);

        assertThat(word(sample(removes))).isEqualTo("none-won");
    }

    @Test
    void word_isLoserStored_whenTheValueOfTheRivalIsThereThoughItWasRefused() {
        CompareAndSetAcrossMove sample = sample(false);

        assertThat(word(sample, answers(sample.keys.contested()))).isEqualTo("loser-stored");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isLoserStored_whenTheValueOfTheGrowerIsThereThoughItWasRefused(boolean removes) {
        Scripted.CONDITIONALS.addAll(List.of(answers(false), answers(true)));

        assertThat(word(sample(removes))).isEqualTo("loser-stored");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isWinnerLost_whenTheOldValueIsThere(boolean removes) {
        CompareAndSetAcrossMove sample = sample(removes);

        assertThat(word(sample, answers(sample.keys.present()))).isEqualTo("winner-lost");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isWinnerLost_whenTheKeyIsGone(boolean removes) {
        assertThat(word(sample(removes), answers(null))).isEqualTo("winner-lost");
    }

    @Test
    void word_isWinnerLost_whenARemovedKeyIsThere() {
        CompareAndSetAcrossMove sample = sample(true);
        Scripted.CONDITIONALS.addAll(List.of(answers(false), answers(true)));

        assertThat(word(sample, answers(sample.keys.present()))).isEqualTo("winner-lost");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isWrong_whenNobodyGaveTheKeyItsValue(boolean removes) {
        assertThat(word(sample(removes), answers(-1L))).isEqualTo("wrong");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isCycle_whenAConditionalUpdateDoesNotEnd(boolean removes) {
        Scripted.CONDITIONALS.addAll(List.of(sound(), fails(new EndlessTraversal(9))));

        assertThat(word(sample(removes))).isEqualTo("cycle");
    }

    @Test
    void word_isCycle_whenTheLookupAtRestDoesNotEnd() {
        assertThat(word(sample(false), fails(new EndlessTraversal(9)))).isEqualTo("cycle");
    }

    @Test
    void word_isCyclePut_whenOnlyTheInsertDoesNotEnd() {
        CompareAndSetAcrossMove sample = sample(false);
        Scripted.INSERTS.add(fails(new EndlessTraversal(9)));

        assertThat(word(sample)).isEqualTo("cycle-put");
    }

    @Test
    void word_isBothWon_thoughTheInsertFailed() {
        CompareAndSetAcrossMove sample = sample(false);
        Scripted.INSERTS.add(fails(new NullPointerException()));
        Scripted.CONDITIONALS.addAll(List.of(sound(), answers(true)));

        assertThat(word(sample)).isEqualTo("both-won");
    }

    @Test
    void word_namesTheException_whenTheGrowersUpdateThrows() {
        Scripted.CONDITIONALS.add(fails(new ArrayIndexOutOfBoundsException()));

        assertThat(word(sample(false))).isEqualTo("ex:IOOBE");
    }

    @Test
    void word_isOfTheMachine_whenTheInsertRunsOutOfMemory() {
        CompareAndSetAcrossMove sample = sample(false);
        Scripted.INSERTS.add(fails(new OutOfMemoryError()));
        Scripted.CONDITIONALS.addAll(BOTH_SAY_NO);

        assertThat(word(sample)).isEqualTo("vm:OutOfMemoryError");
    }

    private static CompareAndSetAcrossMove sample(boolean removes) {
        return Stream.generate(CompareAndSetAcrossMove::new)
                .filter(sample -> sample.removes == removes)
                .findFirst()
                .orElseThrow();
    }

    private static String word(CompareAndSetAcrossMove sample) {
        return word(sample, sound());
    }

    private static String word(CompareAndSetAcrossMove sample, UnaryOperator<@Nullable Long> atRest) {
        Scripted.LOOKUPS.add(atRest);
        sample.grower();
        sample.rival();
        return wordAtRest(sample);
    }

    private static String wordAtRest(CompareAndSetAcrossMove sample) {
        LL_Result result = new LL_Result();
        sample.arbiter(result);
        return (String) result.r1;
    }
}
