package growspurt.stress.litmus;

import static growspurt.stress.litmus.Scripted.fails;
import static growspurt.stress.litmus.Scripted.sound;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.infra.results.LL_Result;

class IterationSeesStableKeysOnceTest {

    /** In every prefill. */
    private static final Long STABLE = 0L;

    /** Enough to meet every view. */
    private static final int SAMPLES = 100;

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @Test
    void word_isOk_whenEveryKeyIsShownOnce() {
        assertThat(words(sound())).containsExactly("ok");
    }

    @Test
    void word_isOk_whenAnInsertedKeyIsNotShown() {
        IterationSeesStableKeysOnce sample = sampleWithStable();

        assertThat(word(sample, sound(), Shows.without(sample.keys.growth()))).isEqualTo("ok");
    }

    @Test
    void word_isMissing_whenAStableKeyIsNotShown() {
        assertThat(words(Shows.without(STABLE))).containsExactly("missing");
    }

    @Test
    void word_isDup_whenAStableKeyIsShownTwice() {
        assertThat(words(Shows.also(STABLE, STABLE))).containsExactly("dup");
    }

    @Test
    void word_isPhantom_whenAKeyIsShownThatNobodyPut() {
        assertThat(words(Shows.also(-1L, -1L))).containsExactly("phantom");
    }

    @Test
    void word_isWrong_whenAnEntryHasAValueThatIsNotItsKeys() {
        assertThat(words(Shows.instead(STABLE, -1L))).containsExactly("ok", "phantom", "wrong");
    }

    @Test
    void word_isCycle_whenTheIteratorComesToNoEnd() {
        IterationSeesStableKeysOnce sample = sampleWithStable();

        assertThat(word(sample, sound(), Shows.inTheEnd(100, sample.keys.growth())))
                .isEqualTo("cycle");
    }

    @Test
    void word_isCycle_whenTheIteratorNoticesItself() {
        assertThat(words(fails(new EndlessTraversal(9)))).containsExactly("cycle");
    }

    @Test
    void word_namesTheException_whenTheIteratorFailsFast() {
        assertThat(words(fails(new ConcurrentModificationException()))).containsExactly("ex:CME");
    }

    @Test
    void word_isCyclePut_whenOnlyAnInsertDoesNotEnd() {
        assertThat(word(fails(new EndlessTraversal(9)), sound())).isEqualTo("cycle-put");
    }

    @Test
    void word_isMissing_whenAnInsertFailsToo() {
        assertThat(word(fails(new NullPointerException()), Shows.without(STABLE)))
                .isEqualTo("missing");
    }

    @Test
    void word_isOfTheMachine_whenAnInsertRunsOutOfMemory() {
        assertThat(word(fails(new OutOfMemoryError()), Shows.without(STABLE))).isEqualTo("vm:OutOfMemoryError");
    }

    private static Set<String> words(UnaryOperator<List<Map.Entry<Long, Long>>> iteration) {
        Set<String> words = new TreeSet<>();
        for (int i = 0; i < SAMPLES; i++) {
            words.add(word(sound(), iteration));
        }
        return words;
    }

    private static String word(
            UnaryOperator<@Nullable Long> insert, UnaryOperator<List<Map.Entry<Long, Long>>> iteration) {
        return word(sampleWithStable(), insert, iteration);
    }

    private static String word(
            IterationSeesStableKeysOnce sample,
            UnaryOperator<@Nullable Long> insert,
            UnaryOperator<List<Map.Entry<Long, Long>>> iteration) {
        Scripted.INSERTS.add(insert);
        Scripted.ITERATIONS.add(iteration);
        LL_Result result = new LL_Result();
        sample.grower();
        sample.walker();
        sample.arbiter(result);
        return (String) result.r1;
    }

    private static IterationSeesStableKeysOnce sampleWithStable() {
        IterationSeesStableKeysOnce sample = new IterationSeesStableKeysOnce();
        while (!sample.keys.prefill().contains(STABLE)) {
            sample = new IterationSeesStableKeysOnce();
        }
        return sample;
    }
}
