package growspurt.stress.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Throwable CYCLE = new EndlessTraversal(9);
    private static final Throwable MACHINE = new OutOfMemoryError();
    private static final Throwable OTHER = new NullPointerException();

    @Test
    void graver_prefersTheMachine_thenACycle() {
        assertThat(Words.graver(CYCLE, MACHINE)).isSameAs(MACHINE);
        assertThat(Words.graver(OTHER, CYCLE)).isSameAs(CYCLE);
        assertThat(Words.graver(OTHER, null)).isSameAs(OTHER);
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
