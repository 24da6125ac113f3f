package growspurt.stress.litmus;

import static growspurt.stress.litmus.Scripted.answers;
import static growspurt.stress.litmus.Scripted.fails;
import static growspurt.stress.litmus.Scripted.sound;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jcstress.infra.results.LL_Result;

class UpdateSurvivesTest {

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isOk_whenTheUpdateStays(boolean replaces) {
        UpdateSurvives sample = sample(replaces);

        assertThat(word(sample)).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isOk_whenTheGrowerSeesTheUpdateSecond(boolean replaces) {
        UpdateSurvives sample = sample(replaces);
        Scripted.LOOKUPS.addAll(List.of(answers(sample.keys.present()), answers(~sample.keys.present())));

        assertThat(word(sample)).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isStale_whenTheUpdaterDoesNotSeeItsUpdate(boolean replaces) {
        UpdateSurvives sample = sample(replaces);
        Scripted.LOOKUPS.addAll(List.of(sound(), sound(), answers(sample.keys.present())));

        assertThat(word(sample)).isEqualTo("stale");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isReverted_whenTheOldValueIsThereAtRest(boolean replaces) {
        UpdateSurvives sample = sample(replaces);
        Scripted.LOOKUPS.addAll(
                List.of(sound(), sound(), answers(sample.keys.present()), answers(sample.keys.present())));

        assertThat(word(sample)).isEqualTo("reverted");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isMissing_whenTheKeyIsGoneAtRest(boolean replaces) {
        UpdateSurvives sample = sample(replaces);
        Scripted.LOOKUPS.addAll(List.of(sound(), sound(), sound(), answers(null)));

        assertThat(word(sample)).isEqualTo("missing");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isMissing_whenTheGrowerDoesNotFindIt(boolean replaces) {
        UpdateSurvives sample = sample(replaces);
        Scripted.LOOKUPS.addAll(List.of(sound(), answers(null)));

        assertThat(word(sample)).isEqualTo("missing");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isMissing_whenTheUpdaterDoesNotFindIt(boolean replaces) {
        UpdateSurvives sample = sample(replaces);
        Scripted.LOOKUPS.addAll(List.of(sound(), sound(), answers(null)));

        assertThat(word(sample)).isEqualTo("missing");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isMissing_whenTheUpdateDoesNotFindIt(boolean replaces) {
        UpdateSurvives sample = sample(replaces);
        Scripted.INSERTS.addAll(List.of(sound(), answers(null)));
        Scripted.REPLACEMENTS.add(answers(null));

        assertThat(word(sample)).isEqualTo("missing");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isBackwards_whenTheGrowerSeesTheOldValueSecond(boolean replaces) {
        UpdateSurvives sample = sample(replaces);
        Scripted.LOOKUPS.addAll(List.of(answers(~sample.keys.present()), answers(sample.keys.present())));

        assertThat(word(sample)).isEqualTo("backwards");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isWrong_whenTheUpdateReturnsItsOwnValue(boolean replaces) {
        UpdateSurvives sample = sample(replaces);
        Scripted.INSERTS.addAll(List.of(sound(), answers(~sample.keys.present())));
        Scripted.REPLACEMENTS.add(answers(~sample.keys.present()));

        assertThat(word(sample)).isEqualTo("wrong");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isWrong_whenALookupReturnsTheValueOfAnotherKey(boolean replaces) {
        UpdateSurvives sample = sample(replaces);
        Scripted.LOOKUPS.addAll(List.of(sound(), answers(-1000L)));

        assertThat(word(sample)).isEqualTo("wrong");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isCycle_whenTheUpdateDoesNotEnd(boolean replaces) {
        UpdateSurvives sample = sample(replaces);
        Scripted.INSERTS.addAll(List.of(sound(), fails(new EndlessTraversal(9))));
        Scripted.REPLACEMENTS.add(fails(new EndlessTraversal(9)));

        assertThat(word(sample)).isEqualTo("cycle");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isCycle_whenALookupOfTheGrowerDoesNotEnd(boolean replaces) {
        UpdateSurvives sample = sample(replaces);
        Scripted.LOOKUPS.addAll(List.of(sound(), fails(new EndlessTraversal(9))));

        assertThat(word(sample)).isEqualTo("cycle");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isCyclePut_whenOnlyTheGrowingInsertDoesNotEnd(boolean replaces) {
        UpdateSurvives sample = sample(replaces);
        Scripted.INSERTS.add(fails(new EndlessTraversal(9)));

        assertThat(word(sample)).isEqualTo("cycle-put");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isReverted_whenTheGrowingInsertFailed(boolean replaces) {
        UpdateSurvives sample = sample(replaces);
        Scripted.INSERTS.add(fails(new NullPointerException()));
        Scripted.LOOKUPS.addAll(List.of(sound(), sound(), sound(), answers(sample.keys.present())));

        assertThat(word(sample)).isEqualTo("reverted");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_namesTheException_whenTheUpdateThrows(boolean replaces) {
        UpdateSurvives sample = sample(replaces);
        Scripted.INSERTS.addAll(List.of(sound(), fails(new ClassCastException())));
        Scripted.REPLACEMENTS.add(fails(new ClassCastException()));

        assertThat(word(sample)).isEqualTo("ex:CCE");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isOfTheMachine_whenTheGrowingInsertRunsOutOfMemory(boolean replaces) {
        UpdateSurvives sample = sample(replaces);
        Scripted.INSERTS.add(fails(new OutOfMemoryError()));
        Scripted.LOOKUPS.addAll(List.of(answers(null)));

        assertThat(word(sample)).isEqualTo("vm:OutOfMemoryError");
    }

    private static UpdateSurvives sample(boolean replaces) {
        return Stream.generate(UpdateSurvives::new)
                .filter(sample -> sample.replaces == replaces)
                .findFirst()
                .orElseThrow();
    }

    private static String word(UpdateSurvives sample) {
        LL_Result result = new LL_Result();
        sample.grower();
        sample.updater();
        sample.arbiter(result);
        return (String) result.r1;
    }
}
