package growspurt.stress.litmus;

import static growspurt.stress.litmus.Scripted.answers;
import static growspurt.stress.litmus.Scripted.fails;
import static growspurt.stress.litmus.Scripted.sound;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.infra.results.LL_Result;

class SizeNeverFallsOnInsertOnlyTest {

    private final SizeNeverFallsOnInsertOnly sample = sample();

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @Test
    void word_isOk_whenTheSizeIsRight() {
        assertThat(word(List.of())).isEqualTo("ok");
    }

    @Test
    void word_isOk_whenTheSizeLags() {
        int before = sample.keys.prefill().size();

        assertThat(word(Collections.nCopies(8, answers(before)))).isEqualTo("ok");
    }

    @Test
    void word_isFell_whenTheSizeIsBelowThatOfThePrefill() {
        assertThat(word(List.of(answers(1)))).isEqualTo("fell");
    }

    @Test
    void word_isFell_whenTheSizeIsBelowTheOneBefore() {
        int before = sample.keys.prefill().size();

        assertThat(word(List.of(answers(before + 1), answers(before)))).isEqualTo("fell");
    }

    @Test
    void word_isFell_whenTheLastSizeIsBelowTheOneBefore() {
        int before = sample.keys.prefill().size();
        List<UnaryOperator<Integer>> allButOne = Collections.nCopies(7, answers(before + 1));
        Scripted.SIZES.addAll(allButOne);

        assertThat(word(List.of(answers(before)))).isEqualTo("fell");
    }

    @Test
    void word_isNegative_whenTheSizeIs() {
        assertThat(word(List.of(sound(), answers(-1)))).isEqualTo("negative");
    }

    @Test
    void word_isOver_whenTheSizeIsMoreThanWasPut() {
        assertThat(word(List.of(sound(), sound(), answers(100)))).isEqualTo("over");
    }

    @Test
    void word_isEmpty_whenTheMapSaysSo() {
        Scripted.EMPTY.add(answers(true));

        assertThat(word(List.of())).isEqualTo("empty");
    }

    @Test
    void word_isCycle_whenTheCountDoesNotEnd() {
        assertThat(word(List.of(fails(new EndlessTraversal(9))))).isEqualTo("cycle");
    }

    @Test
    void word_namesTheException_whenTheCountThrows() {
        assertThat(word(List.of(fails(new NullPointerException())))).isEqualTo("ex:NPE");
    }

    @Test
    void word_isCyclePut_whenOnlyAnInsertDoesNotEnd() {
        Scripted.INSERTS.add(fails(new EndlessTraversal(9)));

        assertThat(word(List.of())).isEqualTo("cycle-put");
    }

    @Test
    void word_isFell_whenAnInsertFailsToo() {
        Scripted.INSERTS.add(fails(new NullPointerException()));

        assertThat(word(List.of(answers(1)))).isEqualTo("fell");
    }

    @Test
    void word_isOfTheMachine_whenAnInsertRunsOutOfMemory() {
        Scripted.INSERTS.add(fails(new OutOfMemoryError()));

        assertThat(word(List.of(answers(1)))).isEqualTo("vm:OutOfMemoryError");
    }

    private static SizeNeverFallsOnInsertOnly sample() {
        Scripted.takeThePlace();
        return new SizeNeverFallsOnInsertOnly();
    }

    private String word(List<UnaryOperator<Integer>> sizes) {
        Scripted.SIZES.addAll(sizes);
        LL_Result result = new LL_Result();
        sample.grower();
        sample.observer();
        sample.arbiter(result);
        return (String) result.r1;
    }
}
