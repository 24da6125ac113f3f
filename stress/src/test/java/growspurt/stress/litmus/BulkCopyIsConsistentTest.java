package growspurt.stress.litmus;

import static growspurt.stress.litmus.Scripted.fails;
import static growspurt.stress.litmus.Scripted.sound;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.infra.results.LL_Result;

class BulkCopyIsConsistentTest {

    /** In every prefill. */
    private static final Long STABLE = 0L;

    /** Enough to meet every way to copy. */
    private static final int SAMPLES = 200;

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @Test
    void word_isOk_whenEveryKeyIsCopied() {
        assertThat(words(sound())).containsExactly("ok");
    }

    @Test
    void word_isShort_whenAStableKeyIsNotCopied_butAnArrayWithoutRoomHasNoNull() {
        assertThat(words(Shows.without(STABLE))).containsExactly("short");
    }

    @Test
    void word_isDup_whenACollectionHasAStableKeyTwice_whichAMapCannot() {
        assertThat(words(Shows.also(STABLE, STABLE))).containsExactly("dup", "ok");
    }

    @Test
    void word_isPhantom_whenTheCopyHasWhatNobodyPut() {
        assertThat(words(Shows.also(-1L, -1L))).containsExactly("phantom");
    }

    @Test
    void word_isHole_whenACollectionHasANull_whichSomeMapsRefuse() {
        assertThat(words(Shows.also(null, null))).contains("hole", "ex:NPE").doesNotContain("ok");
    }

    @Test
    void word_isTailNull_whenACollectionEndsWithNulls() {
        assertThat(words(Shows.inTheEnd(2, null)))
                .contains("tail-null", "ex:NPE")
                .doesNotContain("ok");
    }

    @Test
    void word_isWrong_whenACopiedMapHasAValueThatIsNotItsKeys() {
        assertThat(words(Shows.instead(STABLE, -1L))).containsExactly("ok", "phantom", "wrong");
    }

    @Test
    void word_isCycle_whenTheCopyDoesNotEnd() {
        assertThat(words(fails(new EndlessTraversal(9)))).containsExactly("cycle");
    }

    @Test
    void word_namesTheException_whenTheCopyThrows() {
        assertThat(words(fails(new ArrayIndexOutOfBoundsException()))).containsExactly("ex:IOOBE");
    }

    @Test
    void word_isCyclePut_whenOnlyAnInsertDoesNotEnd() {
        assertThat(word(fails(new EndlessTraversal(9)), sound())).isEqualTo("cycle-put");
    }

    @Test
    void word_isShort_whenAnInsertFailsToo() {
        assertThat(word(fails(new NullPointerException()), Shows.without(STABLE)))
                .isEqualTo("short");
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
        BulkCopyIsConsistent sample = sampleWithStable();
        Scripted.INSERTS.add(insert);
        Scripted.ITERATIONS.add(iteration);
        LL_Result result = new LL_Result();
        sample.grower();
        sample.copier();
        sample.arbiter(result);
        return (String) result.r1;
    }

    private static BulkCopyIsConsistent sampleWithStable() {
        BulkCopyIsConsistent sample = new BulkCopyIsConsistent();
        while (!sample.keys.prefill().contains(STABLE)) {
            sample = new BulkCopyIsConsistent();
        }
        return sample;
    }
}
