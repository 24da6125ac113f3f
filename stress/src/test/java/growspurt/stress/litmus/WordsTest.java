package growspurt.stress.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class WordsTest {

    private final Throwable cycle = new EndlessTraversal(9);
    private final Throwable machine = new OutOfMemoryError();
    private final Throwable other = new NullPointerException();

    @Test
    void graver_prefersTheMachine_thenACycle() {
        assertThat(Words.graver(cycle, machine)).isSameAs(machine);
        assertThat(Words.graver(other, cycle)).isSameAs(cycle);
        assertThat(Words.graver(other, null)).isSameAs(other);
        assertThat(Words.graver(null, null)).isNull();
    }

    @Test
    void missingClass_isTroubleOfTheMachine() {
        assertThat(Words.lookup(new NoClassDefFoundError("gone"))).isEqualTo("vm:LinkageError");
    }

    @Test
    void unknownException_hasAWord() {
        assertThat(Words.insert(new ArithmeticException("never its message"))).isEqualTo("ex:other");
    }

    @Test
    void machineInTheGrowingInsert_outweighsAll() {
        assertThat(Words.weigh(machine, cycle, () -> "lost")).isEqualTo("vm:OutOfMemoryError");
    }

    @Test
    void failureOfWhatIsJudged_outweighsTheAnswers() {
        assertThat(Words.weigh(other, cycle, () -> "lost")).isEqualTo("cycle");
        assertThat(Words.weigh(null, machine, () -> "lost")).isEqualTo("vm:OutOfMemoryError");
    }

    @Test
    void answers_outweighAFailureOfTheGrowingInsert() {
        assertThat(Words.weigh(cycle, null, () -> "lost")).isEqualTo("lost");
        assertThat(Words.weigh(cycle, null, () -> Words.OK)).isEqualTo("cycle-put");
        assertThat(Words.weigh(null, null, () -> Words.OK)).isEqualTo("ok");
    }

    @Test
    void lookupAtRestThatFails_isAnAnswer() {
        Callable<String> endless = () -> {
            throw new EndlessTraversal(9);
        };

        assertThat(Words.weigh(null, null, endless)).isEqualTo("cycle");
        assertThat(Words.weigh(other, null, endless)).isEqualTo("cycle");
    }
}
