package growspurt.stress.litmus;

import static growspurt.stress.litmus.Scripted.answers;
import static growspurt.stress.litmus.Scripted.fails;
import static growspurt.stress.litmus.Scripted.sound;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.infra.results.LL_Result;

class SizeExactAtRestTest {

    /** Enough to meet every pair of updates. */
    private static final int SAMPLES = 300;

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @Test
    void word_isOk_whateverTheUpdates() {
        assertThat(words(() -> {})).containsExactly("ok");
    }

    @Test
    void word_isSizePlus_whenTheSizeIsLargerThanTheNumberOfKeys() {
        assertThat(words(() -> Scripted.SIZES.add(answers(100)))).containsExactly("size+");
    }

    @Test
    void word_isSizeMinus_whenTheSizeIsSmallerThanTheNumberOfKeys() {
        assertThat(words(() -> Scripted.SIZES.add(answers(-1)))).containsExactly("size-");
    }

    @Test
    void word_isSizeMinus_whenMoreKeysAreIterated() {
        assertThat(words(() -> Scripted.ITERATIONS.add(Shows.also(-1L, -1L)))).containsExactly("size-");
    }

    @Test
    void word_isSizePlus_whenFewerKeysAreIterated() {
        assertThat(words(() -> Scripted.ITERATIONS.add(there -> List.of())))
                .contains("size+")
                .doesNotContain("size-");
    }

    @Test
    void word_isSizeMinus_whenTheIterationComesToNoEnd() {
        assertThat(words(() -> Scripted.ITERATIONS.add(Shows.inTheEnd(1000, 1L))))
                .containsExactly("size-");
    }

    @Test
    void word_isEmptyLie_whenTheMapSaysThatItIsEmptyAndIsNot_orTheOtherWay() {
        assertThat(words(() -> Scripted.EMPTY.add(empty -> !empty))).containsExactly("empty-lie");
    }

    @Test
    void word_isCycle_whenALookupAtRestDoesNotEnd() {
        assertThat(words(() -> Scripted.LOOKUPS.add(fails(new EndlessTraversal(9)))))
                .containsExactly("cycle");
    }

    @Test
    void word_namesTheException_whenTheIterationThrows() {
        assertThat(words(() -> Scripted.ITERATIONS.add(fails(new NullPointerException()))))
                .containsExactly("ex:NPE");
    }

    @Test
    void word_isCyclePut_whenAnUpdateDoesNotEnd_thoughTheSizeIsWrong() {
        assertThat(words(() -> {
                    Scripted.INSERTS.add(fails(new EndlessTraversal(9)));
                    Scripted.SIZES.add(answers(100));
                }))
                .containsExactly("cycle-put");
    }

    @Test
    void word_isOfTheMachine_whenAnUpdateRunsOutOfMemory() {
        assertThat(words(() -> {
                    Scripted.INSERTS.add(sound());
                    Scripted.INSERTS.add(fails(new OutOfMemoryError()));
                }))
                .contains("vm:OutOfMemoryError");
    }

    private static Set<String> words(Runnable script) {
        Set<String> words = new TreeSet<>();
        for (int i = 0; i < SAMPLES; i++) {
            Scripted.takeThePlace();
            SizeExactAtRest sample = new SizeExactAtRest();
            script.run();
            LL_Result result = new LL_Result();
            sample.grower();
            sample.updater();
            sample.arbiter(result);
            words.add((String) result.r1);
        }
        return words;
    }
}
