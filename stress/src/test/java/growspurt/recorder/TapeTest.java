package growspurt.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.GrowthGauge;
import java.time.Duration;
import java.util.List;
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
        long begin = System.nanoTime();
        Tape tape = played(new ConcurrentHashMap<>(), PACE);

        for (int i = 0; i < CALLS; i++) {
            assertThat(tape.start(i) - begin).isGreaterThanOrEqualTo((i + 1) * PACE.toNanos());
        }
    }

    @Test
    void callTakesAsLongAsTheMapDoes_andIsNotWaitedForWithoutAPace() {
        Tape closed = played(new Stopping(), Duration.ZERO);

        assertThat(closed.nanos(0)).isGreaterThanOrEqualTo(STOP.toNanos());
        assertThat(closed.isPaced()).isFalse();
        assertThat(played(new Stopping(), PACE).isPaced()).isTrue();
    }

    @Test
    void calls_knowWhichPartOfAGrowthTheyWereThereFor() {
        Tape tape = played(
                new ConcurrentHashMap<>(),
                Duration.ZERO,
                new Script(List.of("0", "0+", "0+", "0+", "0+", "1", "1", "2")));

        assertThat(List.of(0, 1, 2, 3))
                .extracting(tape::stage)
                .containsExactly(Stage.OPENING, Stage.INSIDE, Stage.CLOSING, Stage.WHOLE);
        assertThat(played(new ConcurrentHashMap<>(), Duration.ZERO).stage(0)).isNull();
    }

    @Test
    void tableThatIsShorterAfterACall_wasCleared_unlessTheMapShrinks() {
        List<String> looks = List.of("2", "1", "2", "1+", "2", "3", "3", "3");

        Tape tape = played(new ConcurrentHashMap<>(), Duration.ZERO, new Script(looks));
        Tape ofShrinking = played(new ConcurrentHashMap<>(), Duration.ZERO, new Script(looks), true);

        assertThat(List.of(0, 1, 2, 3)).extracting(tape::stage).containsExactly(null, Stage.OPENING, Stage.WHOLE, null);
        assertThat(ofShrinking.stage(0)).isEqualTo(Stage.WHOLE);
    }

    private static Tape played(ConcurrentMap<Long, Object> map, Duration pace) {
        return played(map, pace, new Still());
    }

    private static Tape played(ConcurrentMap<Long, Object> map, Duration pace, GrowthGauge gauge) {
        return played(map, pace, gauge, false);
    }

    private static Tape played(ConcurrentMap<Long, Object> map, Duration pace, GrowthGauge gauge, boolean shrinks) {
        Tape tape = new Tape(CALLS, shrinks);
        tape.rewind((int) pace.toNanos());
        for (int i = 0; i < CALLS; i++) {
            tape.plan(Operation.GET, 0, 1L, 1L);
        }
        tape.play(map, new Long[] {1L}, gauge);
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
