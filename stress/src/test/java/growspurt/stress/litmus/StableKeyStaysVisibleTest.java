package growspurt.stress.litmus;

import static growspurt.stress.litmus.Scripted.answers;
import static growspurt.stress.litmus.Scripted.fails;
import static growspurt.stress.litmus.Scripted.sound;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.infra.results.LL_Result;

class StableKeyStaysVisibleTest {

    /** Lookups of the actors, in the order of a sample; two at rest follow. */
    private static final int GROWER = 4;

    private static final int READER = 8;

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @Test
    void word_isOk_whenEveryLookupFindsItsKey() {
        assertThat(word(List.of())).isEqualTo("ok");
        assertThat(wordOfGrowth(List.of())).isEqualTo("ok");
    }

    @Test
    void word_isMissing_whenTheFirstLookupDoesNotFindTheKey() {
        assertThat(word(afterSound(GROWER, answers(null)))).isEqualTo("missing");
    }

    @Test
    void word_isMissing_whenTheGrowerDoesNotFindTheKey() {
        assertThat(word(afterSound(GROWER - 1, answers(null)))).isEqualTo("missing");
    }

    @Test
    void word_isMissing_whenTheGrowerDoesNotFindWhatItHasPut() {
        assertThat(word(List.of(answers(null)))).isEqualTo("missing");
    }

    @Test
    void word_isOk_whenTheReaderDoesNotFindTheKeyOfTheGrowthYet() {
        assertThat(wordOfGrowth(afterSound(GROWER, answers(null)))).isEqualTo("ok");
    }

    @Test
    void word_isFlicker_whenOnlyALaterLookupMissesTheKey() {
        assertThat(word(afterSound(GROWER + 1, answers(null)))).isEqualTo("flicker");
        Scripted.takeThePlace();
        assertThat(wordOfGrowth(afterSound(GROWER + 1, answers(null)))).isEqualTo("flicker");
    }

    @Test
    void word_isMissingAtRest_whenAKeyIsGoneForGood() {
        assertThat(word(afterSound(GROWER + READER, answers(null)))).isEqualTo("missing-at-rest");
        Scripted.takeThePlace();
        assertThat(word(afterSound(GROWER + READER + 1, answers(null)))).isEqualTo("missing-at-rest");
    }

    @Test
    void word_isWrong_whenALookupReturnsTheValueOfAnotherKey() {
        for (int lookup : List.of(0, GROWER - 1, GROWER, GROWER + READER, GROWER + READER + 1)) {
            Scripted.takeThePlace();
            assertThat(word(afterSound(lookup, answers(-1L)))).isEqualTo("wrong");
        }
    }

    @Test
    void word_isCycle_whenALookupDoesNotEnd() {
        assertThat(word(afterSound(GROWER, fails(new EndlessTraversal(9))))).isEqualTo("cycle");
    }

    @Test
    void word_namesTheException_whenALookupThrows() {
        assertThat(word(afterSound(GROWER, fails(new ArrayIndexOutOfBoundsException()))))
                .isEqualTo("ex:IOOBE");
    }

    @Test
    void word_namesTheException_whenTheGrowersLookupThrows() {
        assertThat(word(List.of(fails(new ClassCastException())))).isEqualTo("ex:CCE");
    }

    @Test
    void word_isOfTheMachine_whenALookupOverflowsTheStack() {
        assertThat(word(afterSound(GROWER, fails(new StackOverflowError())))).isEqualTo("vm:StackOverflowError");
    }

    @Test
    void word_isOfTheMachine_whenTheInsertRunsOutOfMemory_thoughTheKeyIsMissing() {
        assertThat(wordAfterInsert(fails(new OutOfMemoryError()), afterSound(GROWER, answers(null))))
                .isEqualTo("vm:OutOfMemoryError");
    }

    @Test
    void word_isCyclePut_whenOnlyTheInsertDoesNotEnd() {
        assertThat(wordAfterInsert(fails(new EndlessTraversal(9)), List.of())).isEqualTo("cycle-put");
    }

    @Test
    void word_isCyclePut_whenTheInsertOfTheReaderDoesNotEnd() {
        StableKeyStaysVisible sample = sample(false, true);
        Scripted.INSERTS.addAll(List.of(sound(), fails(new EndlessTraversal(9))));
        assertThat(word(sample, List.of())).isEqualTo("cycle-put");
    }

    @Test
    void word_isMissing_whenTheInsertFailsAndTheKeyIsMissing() {
        assertThat(wordAfterInsert(fails(new NullPointerException()), afterSound(GROWER, answers(null))))
                .isEqualTo("missing");
    }

    private static String word(List<UnaryOperator<@Nullable Long>> lookups) {
        return word(sample(false, false), lookups);
    }

    private static String wordOfGrowth(List<UnaryOperator<@Nullable Long>> lookups) {
        return word(sample(true, false), lookups);
    }

    private static String wordAfterInsert(
            UnaryOperator<@Nullable Long> insert, List<UnaryOperator<@Nullable Long>> lookups) {
        StableKeyStaysVisible sample = sample(false, false);
        Scripted.INSERTS.add(insert);
        return word(sample, lookups);
    }

    private static StableKeyStaysVisible sample(boolean ofGrowth, boolean joins) {
        StableKeyStaysVisible sample = new StableKeyStaysVisible();
        while (sample.ofGrowth != ofGrowth || sample.joins != joins) {
            sample = new StableKeyStaysVisible();
        }
        return sample;
    }

    private static List<UnaryOperator<@Nullable Long>> afterSound(int lookups, UnaryOperator<@Nullable Long> last) {
        List<UnaryOperator<@Nullable Long>> script = new ArrayList<>(Collections.nCopies(lookups, sound()));
        script.add(last);
        return script;
    }

    private static String word(StableKeyStaysVisible sample, List<UnaryOperator<@Nullable Long>> lookups) {
        Scripted.LOOKUPS.addAll(lookups);
        LL_Result result = new LL_Result();
        sample.grower();
        sample.reader();
        sample.arbiter(result);
        return (String) result.r1;
    }
}
