package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class RefinableMapTest {

    /** What the gauge showed whenever a lock was asked whether it is free, which who owns the map does. */
    private final List<Boolean> growing = new ArrayList<>();

    private final RefinableMap<String> map = new RefinableMap<>(2, 4, ChainTable::allocate, this::allocateLocks);

    private @Nullable Runnable afterUnlock;

    @Test
    void gauge_showsNoGrowth_whenAnotherThreadHasGrownTheTableMeanwhile() {
        for (long key = 0; key < 9; key++) {
            map.put(key, "v");
        }
        afterUnlock = () -> {
            inAnotherThread(() -> map.put(10L, "v"));
            assertThat(map.gauge().generation()).isEqualTo(4);
            assertThat(growing).isNotEmpty().containsOnly(true);
            growing.clear();
        };

        map.put(9L, "v");

        assertThat(map.gauge().generation()).isEqualTo(4);
        assertThat(growing).isEmpty();
    }

    private static void inAnotherThread(Runnable work) {
        Thread thread = new Thread(work, "other");
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ReentrantLock[] allocateLocks(int length) {
        ReentrantLock[] locks = new ReentrantLock[length];
        for (int i = 0; i < length; i++) {
            locks[i] = new Watched();
        }
        return locks;
    }

    private final class Watched extends ReentrantLock {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean isLocked() {
            growing.add(map.gauge().growing());
            return super.isLocked();
        }

        @Override
        public void unlock() {
            super.unlock();
            Runnable due = afterUnlock;
            afterUnlock = null;
            if (due != null) {
                due.run();
            }
        }
    }
}
