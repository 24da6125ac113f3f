package growspurt.stress.litmus;

import static growspurt.stress.litmus.Scripted.fails;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import growspurt.stress.litmus.FailFastDetects.Form;
import java.util.ConcurrentModificationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jcstress.infra.results.LL_Result;

class FailFastDetectsTest {

    private final LL_Result result = new LL_Result();

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @ParameterizedTest
    @EnumSource
    void word_isOk_whenOneComesAfterTheOther(Form form) {
        assertThat(word(sample(form, false))).isEqualTo("ok");
        assertThat(word(sample(form, true))).isEqualTo("ok");
    }

    @Test
    void word_isDetected_whenEitherReports() {
        FailFastDetects first = sample(Form.READ, false);
        Scripted.INSERTS.add(fails(new ConcurrentModificationException()));
        assertThat(word(first)).isEqualTo("detected");

        FailFastDetects second = sample(Form.READ, false);
        Scripted.LOOKUPS.add(fails(new ConcurrentModificationException()));
        assertThat(word(second)).isEqualTo("detected");
    }

    @Test
    void word_isDetected_whenTheIteratorReports() {
        FailFastDetects sample = sample(Form.ITERATE, false);
        Scripted.ITERATIONS.add(shown -> {
            throw new ConcurrentModificationException();
        });
        assertThat(word(sample)).isEqualTo("detected");
    }

    @Test
    void word_isMissed_whenTheOtherRunsInsideTheInsert_andNobodyReports() {
        FailFastDetects sample = sample(Form.WRITE, false);
        Scripted.INSERTS.add(answer -> {
            sample.other();
            return answer;
        });
        sample.grower();
        sample.arbiter(result);
        assertThat(result.r1).isEqualTo("missed");
    }

    @Test
    void word_isMissedEx_whenTheMisuseEndsByAnotherException() {
        FailFastDetects sample = sample(Form.WRITE, false);
        Scripted.INSERTS.add(fails(new NullPointerException()));
        assertThat(word(sample)).isEqualTo("missed-ex");
    }

    @Test
    void word_isFalseAlarm_whenALockedOperationReports() {
        FailFastDetects sample = sample(Form.READ, true);
        Scripted.LOOKUPS.add(fails(new ConcurrentModificationException()));
        assertThat(word(sample)).isEqualTo("false-alarm");
    }

    @Test
    void word_isCycle_whenALockedOperationDoesNotEnd() {
        FailFastDetects sample = sample(Form.READ, true);
        Scripted.LOOKUPS.add(fails(new EndlessTraversal(9)));
        assertThat(word(sample)).isEqualTo("cycle");
    }

    @Test
    void word_namesTheException_whenALockedOperationThrowsAnother() {
        FailFastDetects sample = sample(Form.WRITE, true);
        Scripted.INSERTS.add(fails(new ArrayIndexOutOfBoundsException()));
        assertThat(word(sample)).isEqualTo("ex:IOOBE");
    }

    @Test
    void word_isOfTheMachine_whenAnyOperationRunsOutOfMemory() {
        FailFastDetects sample = sample(Form.WRITE, false);
        Scripted.INSERTS.add(fails(new OutOfMemoryError()));
        assertThat(word(sample)).isEqualTo("vm:OutOfMemoryError");
    }

    private String word(FailFastDetects sample) {
        sample.grower();
        sample.other();
        sample.arbiter(result);
        return (String) result.r1;
    }

    private static FailFastDetects sample(Form form, boolean locked) {
        FailFastDetects sample = new FailFastDetects();
        while (sample.form != form || sample.locked != locked) {
            sample = new FailFastDetects();
        }
        return sample;
    }
}
