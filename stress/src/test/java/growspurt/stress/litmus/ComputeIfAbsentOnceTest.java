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

class ComputeIfAbsentOnceTest {

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isOk_whenOneFunctionRunsOnce(boolean isGrowth) {
        ComputeIfAbsentOnce sample = sample(isGrowth);

        assertThat(word(sample)).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isOk_whenAllHaveTheValueOfTheOther(boolean isGrowth) {
        ComputeIfAbsentOnce sample = sample(isGrowth);
        Scripted.COMPUTATIONS.addAll(List.of(answers(~key(sample) - 1), answers(~key(sample) - 1)));
        Scripted.LOOKUPS.addAll(List.of(answers(~key(sample) - 1)));

        assertThat(word(sample)).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isRanTwice_whenOneCallRunsItsFunctionAgain(boolean isGrowth) {
        ComputeIfAbsentOnce sample = sample(isGrowth);
        Scripted.RUNS.add(2);

        assertThat(word(sample)).isEqualTo("ran-twice");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isRanTwice_whenTheFunctionOfTheOtherRunsInVain(boolean isGrowth) {
        ComputeIfAbsentOnce sample = sample(isGrowth);
        Scripted.RUNS.addAll(List.of(1, 2));

        assertThat(word(sample)).isEqualTo("ran-twice");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isTwoValues_whenTheCallersGetDifferentOnes(boolean isGrowth) {
        ComputeIfAbsentOnce sample = sample(isGrowth);
        Scripted.COMPUTATIONS.addAll(List.of(sound(), answers(~key(sample) - 1)));

        assertThat(word(sample)).isEqualTo("two-values");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isTwoValues_whenAnotherOneIsThereAtRest(boolean isGrowth) {
        ComputeIfAbsentOnce sample = sample(isGrowth);
        Scripted.LOOKUPS.addAll(List.of(answers(~key(sample) - 1)));

        assertThat(word(sample)).isEqualTo("two-values");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isNotStored_whenTheKeyIsAbsentAtRest(boolean isGrowth) {
        ComputeIfAbsentOnce sample = sample(isGrowth);
        Scripted.LOOKUPS.addAll(List.of(answers(null)));

        assertThat(word(sample)).isEqualTo("not-stored");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isWrong_whenACallerGetsNothing(boolean isGrowth) {
        ComputeIfAbsentOnce sample = sample(isGrowth);
        Scripted.COMPUTATIONS.addAll(List.of(sound(), answers(null)));

        assertThat(word(sample)).isEqualTo("wrong");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isWrong_whenTheKeyHasTheValueOfAnother(boolean isGrowth) {
        ComputeIfAbsentOnce sample = sample(isGrowth);
        Scripted.LOOKUPS.addAll(List.of(answers(-1000L)));

        assertThat(word(sample)).isEqualTo("wrong");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isCycle_whenAComputationDoesNotEnd(boolean isGrowth) {
        ComputeIfAbsentOnce sample = sample(isGrowth);
        Scripted.COMPUTATIONS.addAll(List.of(fails(new EndlessTraversal(9))));

        assertThat(word(sample)).isEqualTo("cycle");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isCycle_whenTheLookupAtRestDoesNotEnd(boolean isGrowth) {
        ComputeIfAbsentOnce sample = sample(isGrowth);
        Scripted.LOOKUPS.addAll(List.of(fails(new EndlessTraversal(9))));

        assertThat(word(sample)).isEqualTo("cycle");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_namesTheException_whenTheOtherThrows(boolean isGrowth) {
        ComputeIfAbsentOnce sample = sample(isGrowth);
        Scripted.COMPUTATIONS.addAll(List.of(sound(), fails(new IllegalStateException())));

        assertThat(word(sample)).isEqualTo("ex:ISE");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isOfTheMachine_whenTheGrowerRunsOutOfMemory(boolean isGrowth) {
        ComputeIfAbsentOnce sample = sample(isGrowth);
        Scripted.COMPUTATIONS.addAll(List.of(fails(new OutOfMemoryError())));

        assertThat(word(sample)).isEqualTo("vm:OutOfMemoryError");
    }

    @Test
    void word_isCyclePut_whenOnlyTheGrowingInsertDoesNotEnd() {
        ComputeIfAbsentOnce sample = sample(false);
        Scripted.INSERTS.add(fails(new EndlessTraversal(9)));

        assertThat(word(sample)).isEqualTo("cycle-put");
    }

    private static ComputeIfAbsentOnce sample(boolean isGrowth) {
        return Stream.generate(ComputeIfAbsentOnce::new)
                .filter(sample -> sample.isGrowth == isGrowth)
                .findFirst()
                .orElseThrow();
    }

    private static String word(ComputeIfAbsentOnce sample) {
        LL_Result result = new LL_Result();
        sample.grower();
        sample.other();
        sample.arbiter(result);
        return (String) result.r1;
    }

    private static Long key(ComputeIfAbsentOnce sample) {
        return sample.isGrowth ? sample.keys.growth() : sample.keys.contested();
    }
}
