package growspurt.stress.litmus;

import static growspurt.stress.litmus.Scripted.answers;
import static growspurt.stress.litmus.Scripted.fails;
import static growspurt.stress.litmus.Scripted.sound;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import growspurt.stress.litmus.ShrinkKeepsEntries.Form;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jcstress.infra.results.LL_Result;

class ShrinkKeepsEntriesTest {

    /** Lookups of the actors in a sample that looks up; those of the arbiter begin with the keys that are kept. */
    private static final int AT_REST = 4;

    private final LL_Result result = new LL_Result();
    private ShrinkKeepsEntries sample;

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
        sample = sample(Form.LOOK_UP);
    }

    @ParameterizedTest
    @EnumSource
    void word_isOk_whenTheMapIsSound(Form form) {
        sample = sample(form);
        assertThat(word()).isEqualTo("ok");
    }

    @ParameterizedTest
    @EnumSource
    void word_isOk_whenTheCompanionComesFirst(Form form) {
        sample = sample(form);
        sample.companion();
        sample.remover();
        sample.arbiter(result);
        assertThat(result.r1).isEqualTo("ok");
    }

    @Test
    void word_isMissing_whenAnyLookupBesideTheShrinkDoesNotFindTheKey() {
        for (int lookup : new int[] {0, 1, 3}) {
            lookup(lookup, answers(null));
            assertThat(word()).isEqualTo("missing");
        }
    }

    @Test
    void word_isWrong_whenALookupReturnsTheValueOfAnother() {
        lookup(1, answers(-1L));
        assertThat(word()).isEqualTo("wrong");
        lookup(AT_REST, answers(-1L));
        assertThat(word()).isEqualTo("wrong");
    }

    @Test
    void word_isMissingAtRest_whenAKeptKeyIsGone() {
        lookup(AT_REST, answers(null));
        assertThat(word()).isEqualTo("missing-at-rest");
    }

    @Test
    void word_isBack_whenTheRemovedKeyIsFoundAtRest() {
        lookup(AT_REST + sample.keys.kept().size(), answers(-1L));
        assertThat(word()).isEqualTo("back");
    }

    @Test
    void word_isBackOrPhantom_whenTheAbsentKeyIsFound() {
        String expected = wordOfAbsent();
        lookup(2, answers(-1L));
        assertThat(word()).isEqualTo(expected);

        expected = wordOfAbsent();
        lookup(AT_REST + sample.keys.kept().size() + 2, answers(-1L));
        assertThat(word()).isEqualTo(expected);
    }

    @Test
    void word_isPhantom_whenAKeyIsFoundThatNobodyPut() {
        lookup(AT_REST + sample.keys.kept().size() + 1, answers(-1L));
        assertThat(word()).isEqualTo("phantom");
    }

    @Test
    void word_isIgnored_whenTheRemovalDoesNotFindItsKey() {
        Scripted.REMOVALS.add(answers(null));
        assertThat(word()).isEqualTo("ignored");
    }

    @Test
    void word_isGhost_whenTheInsertReturnsAValue() {
        sample = sample(Form.INSERT);
        Scripted.INSERTS.add(answers(-1L));
        assertThat(word()).isEqualTo("ghost");
    }

    @Test
    void word_isLostK_whenTheInsertedKeyIsGone() {
        sample = sample(Form.INSERT);
        lookup(1 + sample.keys.kept().size() + 1, answers(null));
        assertThat(word()).isEqualTo("lost-k");
    }

    @Test
    void word_isOfTheIteration_besideTheShrink() {
        sample = sample(Form.ITERATE);
        assertThat(wordOfIteration(0, Shows.without(sample.keys.present()))).isEqualTo("missing");
        assertThat(wordOfIteration(0, shows(sample.keys.present()))).isEqualTo("dup");
        assertThat(wordOfIteration(0, shows(sample.keys.contested()))).isEqualTo("phantom");
        assertThat(wordOfIteration(0, shows(sample.keys.removed().get(0)))).isEqualTo("back");
        assertThat(wordOfIteration(0, shows(sample.keys.shrink()))).isEqualTo("ok");
    }

    @Test
    void word_isOfTheIteration_atRest() {
        sample = sample(Form.ITERATE);
        assertThat(wordOfIteration(1, Shows.without(sample.keys.present()))).isEqualTo("disagree");
        assertThat(wordOfIteration(1, shows(sample.keys.present()))).isEqualTo("dup");
        assertThat(wordOfIteration(1, shows(sample.keys.contested()))).isEqualTo("phantom");
        assertThat(wordOfIteration(1, shows(sample.keys.shrink()))).isEqualTo("back");
    }

    @Test
    void word_isDisagree_whenTheInsertedKeyIsFound_andNotShown() {
        sample = sample(Form.INSERT);
        assertThat(wordOfIteration(0, Shows.without(sample.keys.contested()))).isEqualTo("disagree");
    }

    @Test
    void word_isCycle_whenALookupDoesNotEnd() {
        lookup(3, fails(new EndlessTraversal(9)));
        assertThat(word()).isEqualTo("cycle");
        lookup(0, fails(new EndlessTraversal(9)));
        assertThat(word()).isEqualTo("cycle");
    }

    @Test
    void word_isCyclePut_whenAnUpdateDoesNotEnd() {
        Scripted.REMOVALS.add(fails(new EndlessTraversal(9)));
        assertThat(word()).isEqualTo("cycle-put");

        sample = sample(Form.INSERT);
        Scripted.INSERTS.add(fails(new EndlessTraversal(9)));
        assertThat(word()).isEqualTo("cycle-put");
    }

    @Test
    void word_isMissing_whateverAnUpdateEndsBy() {
        Scripted.REMOVALS.add(fails(new EndlessTraversal(9)));
        lookup(1, answers(null));
        assertThat(word()).isEqualTo("missing");
    }

    @Test
    void word_namesTheException_ofAnyOperation() {
        Scripted.REMOVALS.add(fails(new ClassCastException()));
        assertThat(word()).isEqualTo("ex:CCE");
        lookup(2, fails(new NullPointerException()));
        assertThat(word()).isEqualTo("ex:NPE");
    }

    @Test
    void word_isOfTheMachine_whenTheRemovalRunsOutOfMemory() {
        Scripted.REMOVALS.add(fails(new OutOfMemoryError()));
        assertThat(word()).isEqualTo("vm:OutOfMemoryError");
    }

    private String wordOfAbsent() {
        return sample.keys.removed().contains(sample.keys.absent()) ? "back" : "phantom";
    }

    /** Lets one lookup of the sample, numbered from 0, answer wrongly. */
    private void lookup(int number, UnaryOperator<@Nullable Long> answer) {
        Scripted.LOOKUPS.addAll(Collections.nCopies(number, sound()));
        Scripted.LOOKUPS.add(answer);
    }

    private String wordOfIteration(int number, UnaryOperator<List<Map.Entry<Long, Long>>> change) {
        Scripted.ITERATIONS.addAll(Collections.nCopies(number, sound()));
        Scripted.ITERATIONS.add(change);
        return word();
    }

    private static UnaryOperator<List<Map.Entry<Long, Long>>> shows(Long key) {
        return Shows.also(key, key);
    }

    /** {@return the word of the sample, which is replaced by one of the same form} */
    private String word() {
        sample.remover();
        sample.companion();
        sample.arbiter(result);
        Scripted.takeThePlace();
        sample = sample(sample.form);
        return (String) result.r1;
    }

    private static ShrinkKeepsEntries sample(Form form) {
        return Stream.generate(ShrinkKeepsEntries::new)
                .filter(s -> s.form == form)
                .findFirst()
                .orElseThrow();
    }
}
