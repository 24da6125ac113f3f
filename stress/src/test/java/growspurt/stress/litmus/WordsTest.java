package growspurt.stress.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
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
}
