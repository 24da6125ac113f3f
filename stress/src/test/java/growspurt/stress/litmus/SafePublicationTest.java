package growspurt.stress.litmus;

import static growspurt.stress.litmus.Scripted.answers;
import static growspurt.stress.litmus.Scripted.fails;
import static growspurt.stress.litmus.Scripted.sound;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jcstress.infra.results.LL_Result;

class SafePublicationTest {

    private final LL_Result result = new LL_Result();

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @ParameterizedTest
    @EnumSource
    void word_isOk_whenTheReaderSeesTheField(Placement placement) {
        SafePublication sample = sample(placement);

        sample.writer();
        sample.reader();

        assertThat(word(sample)).isEqualTo("ok");
    }

    @ParameterizedTest
    @EnumSource
    void word_isAbsent_whenTheReaderComesBeforeTheWriter(Placement placement) {
        SafePublication sample = sample(placement);

        sample.reader();
        sample.writer();

        assertThat(word(sample)).isEqualTo("absent");
    }

    @ParameterizedTest
    @EnumSource
    void word_isTorn_whenTheReaderGetsTheBoxBeforeItIsFilledIn(Placement placement) {
        SafePublication sample = sample(placement);
        Scripted.LOOKUPS.add(answers(sample.box));

        sample.reader();
        sample.writer();

        assertThat(word(sample)).isEqualTo("torn");
    }

    @Test
    void word_isTorn_whateverTheWriterEndsBy() {
        SafePublication sample = sample(Placement.OLD_KEY_FIRST);
        Scripted.LOOKUPS.add(answers(sample.box));
        Scripted.INSERTS.add(fails(new EndlessTraversal(9)));

        sample.reader();
        sample.writer();

        assertThat(word(sample)).isEqualTo("torn");
    }

    @Test
    void word_isWrong_whenTheReaderGetsSomethingElse() {
        assertThat(word(List.of(), repeated(answers(-1L)))).isEqualTo("wrong");
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
    void word_namesTheException_whenTheLookupThrows() {
        assertThat(word(List.of(), List.of(fails(new NullPointerException())))).isEqualTo("ex:NPE");
    }

    @Test
    void word_isOfTheMachine_whenTheInsertRunsOutOfMemory() {
        assertThat(word(List.of(fails(new OutOfMemoryError())), List.of())).isEqualTo("vm:OutOfMemoryError");
    }

    private static List<UnaryOperator<@Nullable Object>> repeated(UnaryOperator<@Nullable Object> answer) {
        return Collections.nCopies(Placement.LOOKS, answer);
    }

    private String word(List<UnaryOperator<@Nullable Object>> inserts, List<UnaryOperator<@Nullable Object>> lookups) {
        SafePublication sample = sample(Placement.NEW_KEY_LAST);
        Scripted.INSERTS.addAll(inserts);
        Scripted.LOOKUPS.addAll(lookups);
        sample.writer();
        sample.reader();
        return word(sample);
    }

    private String word(SafePublication sample) {
        sample.arbiter(result);
        return (String) result.r1;
    }

    private static SafePublication sample(Placement placement) {
        SafePublication sample = new SafePublication();
        while (sample.placement != placement) {
            sample = new SafePublication();
        }
        return sample;
    }
}
