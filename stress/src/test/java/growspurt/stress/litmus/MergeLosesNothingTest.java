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
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jcstress.infra.results.LL_Result;

class MergeLosesNothingTest {

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @ParameterizedTest
    @EnumSource
    void word_isOk_whenEachCallAddsOne(Addition addition) {
        assertThat(word(sample(addition))).isEqualTo("ok");
    }

    @ParameterizedTest
    @EnumSource
    void word_isShort_whenACallLeavesNoTrace(Addition addition) {
        MergeLosesNothing sample = sample(addition);

        assertThat(word(sample, answers(sample.keys.present() + 3))).isEqualTo("short");
    }

    @ParameterizedTest
    @EnumSource
    void word_isOver_whenACallLeavesTwo(Addition addition) {
        MergeLosesNothing sample = sample(addition);

        assertThat(word(sample, answers(sample.keys.present() + 5))).isEqualTo("over");
    }

    @ParameterizedTest
    @EnumSource
    void word_isMissing_whenTheKeyIsGone(Addition addition) {
        assertThat(word(sample(addition), answers(null))).isEqualTo("missing");
    }

    @ParameterizedTest
    @EnumSource(names = {"MERGE", "COMPUTE"})
    void word_isShort_whenTheKeyWasGoneBefore_thoughItIsKeyZero(Addition addition) {
        MergeLosesNothing sample = Stream.generate(() -> sample(addition))
                .filter(any -> any.keys.present() == 0)
                .findFirst()
                .orElseThrow();
        sample.map.remove(sample.keys.present());

        assertThat(word(sample)).isEqualTo("short");
    }

    @Test
    void word_isOk_whenAReplacementIsTriedAgain() {
        MergeLosesNothing sample = sample(Addition.REPLACE);
        Scripted.LOOKUPS.addAll(List.of(answers(-1L), answers(-2L)));

        assertThat(word(sample)).isEqualTo("ok");
    }

    @Test
    void word_isOver_whenAReplacementThatWasMadeIsRefused() {
        Scripted.CONDITIONALS.addAll(List.of(answers(false)));

        assertThat(word(sample(Addition.REPLACE))).isEqualTo("over");
    }

    @Test
    void word_isShort_whenLookupsNeverAgreeWithReplacements() {
        MergeLosesNothing sample = sample(Addition.REPLACE);
        Stream.generate(() -> answers(-1L)).limit(64).forEach(Scripted.LOOKUPS::add);

        assertThat(word(sample)).isEqualTo("short");
    }

    @Test
    void word_isCycle_whenAnAdditionDoesNotEnd() {
        Scripted.COMPUTATIONS.addAll(List.of(sound(), fails(new EndlessTraversal(9))));

        assertThat(word(sample(Addition.MERGE))).isEqualTo("cycle");
    }

    @Test
    void word_isCycle_whenTheLookupAtRestDoesNotEnd() {
        assertThat(word(sample(Addition.COMPUTE), fails(new EndlessTraversal(9))))
                .isEqualTo("cycle");
    }

    @Test
    void word_isCyclePut_whenOnlyTheInsertDoesNotEnd() {
        MergeLosesNothing sample = sample(Addition.MERGE);
        Scripted.INSERTS.add(fails(new EndlessTraversal(9)));

        assertThat(word(sample)).isEqualTo("cycle-put");
    }

    @Test
    void word_isShort_thoughTheInsertFailed() {
        MergeLosesNothing sample = sample(Addition.MERGE);
        Scripted.INSERTS.add(fails(new NullPointerException()));

        assertThat(word(sample, answers(-1L))).isEqualTo("short");
    }

    @Test
    void word_namesTheException_whenTheGrowersAdditionThrows() {
        Scripted.COMPUTATIONS.add(fails(new IllegalStateException()));

        assertThat(word(sample(Addition.COMPUTE))).isEqualTo("ex:ISE");
    }

    @Test
    void word_isOfTheMachine_whenTheInsertRunsOutOfMemory() {
        MergeLosesNothing sample = sample(Addition.MERGE);
        Scripted.INSERTS.add(fails(new OutOfMemoryError()));

        assertThat(word(sample, answers(null))).isEqualTo("vm:OutOfMemoryError");
    }

    private static MergeLosesNothing sample(Addition addition) {
        return Stream.generate(MergeLosesNothing::new)
                .filter(sample -> sample.addition == addition)
                .findFirst()
                .orElseThrow();
    }

    private static String word(MergeLosesNothing sample) {
        sample.grower();
        sample.adder();
        LL_Result result = new LL_Result();
        sample.arbiter(result);
        return (String) result.r1;
    }

    private static String word(MergeLosesNothing sample, UnaryOperator<@Nullable Long> atRest) {
        sample.grower();
        sample.adder();
        Scripted.LOOKUPS.add(atRest);
        LL_Result result = new LL_Result();
        sample.arbiter(result);
        return (String) result.r1;
    }
}
