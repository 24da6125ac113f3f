package growspurt.stress.litmus;

import static growspurt.stress.litmus.Scripted.answers;
import static growspurt.stress.litmus.Scripted.fails;
import static growspurt.stress.litmus.Scripted.sound;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import growspurt.stress.litmus.HappensBeforeThroughMap.Form;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jcstress.infra.results.LL_Result;

class HappensBeforeThroughMapTest {

    private final LL_Result result = new LL_Result();

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @ParameterizedTest
    @EnumSource
    void word_isOk_whenTheReaderSeesTheData(Placement placement) {
        for (Form form : Form.values()) {
            HappensBeforeThroughMap sample = sample(placement, form);

            sample.writer();
            sample.reader();

            assertThat(word(sample)).isEqualTo("ok");
        }
    }

    @ParameterizedTest
    @EnumSource
    void word_isAbsent_whenTheReaderComesBeforeTheWriter(Placement placement) {
        for (Form form : Form.values()) {
            HappensBeforeThroughMap sample = sample(placement, form);

            sample.reader();
            sample.writer();

            assertThat(word(sample)).isEqualTo("absent");
        }
    }

    @ParameterizedTest
    @EnumSource
    void word_isStale_whenTheReaderGetsTheNoteBeforeTheDataIsWritten(Placement placement) {
        for (Form form : Form.values()) {
            HappensBeforeThroughMap sample = sample(placement, form);
            scriptOf(form).add(answers(sample.note));

            sample.reader();
            sample.writer();

            assertThat(word(sample)).isEqualTo("stale");
        }
    }

    @Test
    void word_isWrong_whenTheReaderGetsSomethingElse() {
        assertThat(word(List.of(), Collections.nCopies(Placement.LOOKS, answers(-1L))))
                .isEqualTo("wrong");
    }

    @Test
    void word_isCycle_whenTheLookupDoesNotEnd() {
        assertThat(word(List.of(), List.of(fails(new EndlessTraversal(9))))).isEqualTo("cycle");
    }

    @Test
    void word_isCyclePut_whenAnInsertDoesNotEnd() {
        assertThat(word(List.of(sound(), fails(new EndlessTraversal(9))), List.of()))
                .isEqualTo("cycle-put");
    }

    @Test
    void word_namesTheException_whenTheInsertThrows() {
        assertThat(word(List.of(fails(new ClassCastException())), List.of())).isEqualTo("ex:CCE");
    }

    @Test
    void word_isOfTheMachine_whenTheLookupOverflowsTheStack() {
        assertThat(word(List.of(), List.of(fails(new StackOverflowError())))).isEqualTo("vm:StackOverflowError");
    }

    private static Deque<UnaryOperator<@Nullable Object>> scriptOf(Form form) {
        return form == Form.GET ? Scripted.LOOKUPS : Scripted.REMOVALS;
    }

    private String word(List<UnaryOperator<@Nullable Object>> inserts, List<UnaryOperator<@Nullable Object>> lookups) {
        HappensBeforeThroughMap sample = sample(Placement.NEW_KEY_FIRST, Form.GET);
        Scripted.INSERTS.addAll(inserts);
        Scripted.LOOKUPS.addAll(lookups);
        sample.writer();
        sample.reader();
        return word(sample);
    }

    private String word(HappensBeforeThroughMap sample) {
        sample.arbiter(result);
        return (String) result.r1;
    }

    private static HappensBeforeThroughMap sample(Placement placement, Form form) {
        HappensBeforeThroughMap sample = new HappensBeforeThroughMap();
        while (sample.placement != placement || sample.form != form) {
            sample = new HappensBeforeThroughMap();
        }
        return sample;
    }
}
