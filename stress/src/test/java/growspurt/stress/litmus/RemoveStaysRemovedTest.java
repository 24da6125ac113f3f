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

class RemoveStaysRemovedTest {

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isOk_whenTheKeyStaysRemoved(boolean putsAgain) {
        RemoveStaysRemoved sample = sample(putsAgain);

        assertThat(word(sample)).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isOk_whenTheGrowerSeesTheKeyGo(boolean putsAgain) {
        RemoveStaysRemoved sample = sample(putsAgain);
        Scripted.LOOKUPS.addAll(List.of(answers(sample.keys.present()), answers(null)));

        assertThat(word(sample)).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isBack_whenTheRemoverFindsItsEntry(boolean putsAgain) {
        RemoveStaysRemoved sample = sample(putsAgain);
        Scripted.LOOKUPS.addAll(List.of(sound(), sound(), answers(sample.keys.present())));

        assertThat(word(sample)).isEqualTo("back");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isIgnored_whenTheRemovalFindsNothing(boolean putsAgain) {
        RemoveStaysRemoved sample = sample(putsAgain);
        Scripted.REMOVALS.addAll(List.of(answers(null)));

        assertThat(word(sample)).isEqualTo("ignored");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isBackwards_whenTheGrowerSeesTheEntrySecond(boolean putsAgain) {
        RemoveStaysRemoved sample = sample(putsAgain);
        Scripted.LOOKUPS.addAll(List.of(answers(null), answers(sample.keys.present())));

        assertThat(word(sample)).isEqualTo("backwards");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isWrong_whenALookupReturnsTheValueOfAnotherKey(boolean putsAgain) {
        RemoveStaysRemoved sample = sample(putsAgain);
        Scripted.LOOKUPS.addAll(List.of(sound(), answers(-1000L)));

        assertThat(word(sample)).isEqualTo("wrong");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isWrong_whenTheRemovalReturnsAValueThatIsPutLater(boolean putsAgain) {
        RemoveStaysRemoved sample = sample(putsAgain);
        Scripted.REMOVALS.addAll(List.of(answers(~sample.keys.present())));

        assertThat(word(sample)).isEqualTo("wrong");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isCycle_whenTheRemovalDoesNotEnd(boolean putsAgain) {
        RemoveStaysRemoved sample = sample(putsAgain);
        Scripted.REMOVALS.addAll(List.of(fails(new EndlessTraversal(9))));

        assertThat(word(sample)).isEqualTo("cycle");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isCycle_whenALookupDoesNotEnd(boolean putsAgain) {
        RemoveStaysRemoved sample = sample(putsAgain);
        Scripted.LOOKUPS.addAll(List.of(fails(new EndlessTraversal(9))));

        assertThat(word(sample)).isEqualTo("cycle");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isCyclePut_whenOnlyTheGrowingInsertDoesNotEnd(boolean putsAgain) {
        RemoveStaysRemoved sample = sample(putsAgain);
        Scripted.INSERTS.add(fails(new EndlessTraversal(9)));

        assertThat(word(sample)).isEqualTo("cycle-put");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_namesTheException_whenTheRemovalThrows(boolean putsAgain) {
        RemoveStaysRemoved sample = sample(putsAgain);
        Scripted.REMOVALS.addAll(List.of(fails(new NullPointerException())));

        assertThat(word(sample)).isEqualTo("ex:NPE");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isOfTheMachine_whenTheGrowingInsertRunsOutOfMemory(boolean putsAgain) {
        RemoveStaysRemoved sample = sample(putsAgain);
        Scripted.INSERTS.add(fails(new OutOfMemoryError()));
        Scripted.REMOVALS.addAll(List.of(answers(null)));

        assertThat(word(sample)).isEqualTo("vm:OutOfMemoryError");
    }

    @Test
    void word_isBack_whenTheEntryIsThereAtRest() {
        RemoveStaysRemoved sample = sample(false);
        Scripted.LOOKUPS.addAll(List.of(sound(), sound(), sound(), answers(sample.keys.present())));

        assertThat(word(sample)).isEqualTo("back");
    }

    @Test
    void word_isWrong_whenAValueIsSeenThatNobodyPut() {
        RemoveStaysRemoved sample = sample(false);
        Scripted.LOOKUPS.addAll(List.of(sound(), sound(), answers(~sample.keys.present())));

        assertThat(word(sample)).isEqualTo("wrong");
    }

    @Test
    void word_isOk_whenTheGrowerSeesTheNewEntryAfterTheOld() {
        RemoveStaysRemoved sample = sample(true);
        Scripted.LOOKUPS.addAll(List.of(answers(sample.keys.present()), answers(~sample.keys.present())));

        assertThat(word(sample)).isEqualTo("ok");
    }

    @Test
    void word_isBackwards_whenTheGrowerMissesTheNewEntryAfterIt() {
        RemoveStaysRemoved sample = sample(true);
        Scripted.LOOKUPS.addAll(List.of(answers(~sample.keys.present()), answers(null)));

        assertThat(word(sample)).isEqualTo("backwards");
    }

    @Test
    void word_isBackwards_whenTheGrowerSeesTheOldEntryAfterTheNew() {
        RemoveStaysRemoved sample = sample(true);
        Scripted.LOOKUPS.addAll(List.of(answers(~sample.keys.present()), answers(sample.keys.present())));

        assertThat(word(sample)).isEqualTo("backwards");
    }

    @Test
    void word_isBack_whenTheNewPutReplacesTheRemovedEntry() {
        RemoveStaysRemoved sample = sample(true);
        Scripted.INSERTS.addAll(List.of(sound(), answers(sample.keys.present())));

        assertThat(word(sample)).isEqualTo("back");
    }

    @Test
    void word_isWrong_whenTheNewPutReturnsItsOwnValue() {
        RemoveStaysRemoved sample = sample(true);
        Scripted.INSERTS.addAll(List.of(sound(), answers(~sample.keys.present())));

        assertThat(word(sample)).isEqualTo("wrong");
    }

    @Test
    void word_isOldBack_whenTheRemovedValueIsThereAtRest() {
        RemoveStaysRemoved sample = sample(true);
        Scripted.LOOKUPS.addAll(List.of(sound(), sound(), sound(), answers(sample.keys.present())));

        assertThat(word(sample)).isEqualTo("old-back");
    }

    @Test
    void word_isMissing_whenTheNewEntryIsNotThereAtRest() {
        RemoveStaysRemoved sample = sample(true);
        Scripted.LOOKUPS.addAll(List.of(sound(), sound(), sound(), answers(null)));

        assertThat(word(sample)).isEqualTo("missing");
    }

    @Test
    void word_isMissing_whenTheRemoverDoesNotFindTheNewEntry() {
        RemoveStaysRemoved sample = sample(true);
        Scripted.LOOKUPS.addAll(List.of(sound(), sound(), answers(null)));

        assertThat(word(sample)).isEqualTo("missing");
    }

    private static RemoveStaysRemoved sample(boolean putsAgain) {
        return Stream.generate(RemoveStaysRemoved::new)
                .filter(sample -> sample.putsAgain == putsAgain)
                .findFirst()
                .orElseThrow();
    }

    private static String word(RemoveStaysRemoved sample) {
        LL_Result result = new LL_Result();
        sample.grower();
        sample.remover();
        sample.arbiter(result);
        return (String) result.r1;
    }
}
