package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

final class LocksTest {

    private final ReentrantLock first = new ReentrantLock();
    private final ReentrantLock second = new ReentrantLock();

    @Test
    void all_areTaken() {
        Locks.takeAll(List.of(first, second));

        assertThat(first.isHeldByCurrentThread()).isTrue();
        assertThat(second.isHeldByCurrentThread()).isTrue();
    }

    @Test
    void lockThatCannotBeTaken_leavesNoneTaken() {
        ReentrantLock without = new WithoutMemory();

        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> Locks.takeAll(List.of(first, second, without)));

        assertThat(first.isLocked()).isFalse();
        assertThat(second.isLocked()).isFalse();
    }

    private static final class WithoutMemory extends ReentrantLock {
        private static final long serialVersionUID = 1L;

        @Override
        public void lock() {
            throw new OutOfMemoryError("refused by a test");
        }
    }
}
