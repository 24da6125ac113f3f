package growspurt.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.GrowthGauge;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TapeTest {

    private static final Duration PACE = Duration.ofMillis(1);
    private static final Duration STOP = Duration.ofMillis(8);
    private static final int CALLS = 4;

    @Test
    void pace_isKept_whateverBecomesOfTheCalls() {
        Tape tape = played(new ConcurrentHashMap<>(), PACE);

        for (int i = 1; i < CALLS; i++) {
            assertThat(tape.start(i) - tape.start(0)).isGreaterThanOrEqualTo((i - 1) * PACE.toNanos());
        }
    }

    @Test
    void callThatIsLate_countsFromWhenItWasDue_andNotWithoutAPace() {
        assertThat(played(new Stopping(), PACE).nanos(1))
                .isGreaterThan(STOP.minus(PACE.multipliedBy(2)).toNanos());
        assertThat(played(new Stopping(), Duration.ZERO).nanos(1)).isLessThan(STOP.toNanos());
    }

    private static Tape played(ConcurrentMap<Long, Object> map, Duration pace) {
        Tape tape = new Tape(CALLS);
        tape.rewind((int) pace.toNanos());
        for (int i = 0; i < CALLS; i++) {
            tape.plan(Operation.GET, 0, 1L, 1L);
        }
        tape.play(map, new Long[] {1L}, new Still());
        return tape;
    }

    private record Still() implements GrowthGauge {
        @Override
        public int generation() {
            return 0;
        }

        @Override
        public boolean growing() {
            return false;
        }
    }

    /** Takes long for its first lookup. */
    private static final class Stopping extends ConcurrentHashMap<Long, Object> {
        private boolean stopped;

        @Override
        public @Nullable Object get(Object key) {
            if (!stopped) {
                stopped = true;
                LockSupport.parkNanos(STOP.toNanos());
            }
            return super.get(key);
        }
    }
}
