package growspurt.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.Property;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a load ends, and when it needs the clock. */
@Timeout(20)
final class LoadTest {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Set<Property> ONE = EnumSet.of(Property.PER_KEY_OPERATIONS_LINEARIZABLE);

    private final Notes notes = new Notes();

    @Test
    void soundMap_isLoaded_untilItHasItsHits() throws InterruptedException {
        Load load = load(ConcurrentHashMap::new, new Stint(SHORT, LONG, 50));

        assertThat(notes.of(load).breaches()).isEmpty();
        assertThat(hits(load)).isGreaterThanOrEqualTo(50);
    }

    @Test
    void hitsThatDoNotCome_areWaitedForNoLongerThanAllowed() throws InterruptedException {
        Load load = load(ConcurrentHashMap::new, new Stint(SHORT, SHORT, Long.MAX_VALUE));

        assertThat(notes.of(load).breaches()).isEmpty();
        assertThat(load.isOver()).isTrue();
    }

    @Test
    void whatHasNoOrder_isBlamed_onlyOnceTheClockIsMeasured_andEndsTheLoad() throws InterruptedException {
        Load load = load(
                () -> new ConcurrentHashMap<>() {
                    @Override
                    public Object get(Object key) {
                        return -1L;
                    }
                },
                Stint.of(LONG));

        assertThat(notes.of(load).heard())
                .hasSize(2)
                .first()
                .isInstanceOfSatisfying(Long.class, nanos -> assertThat(nanos).isPositive());
        assertThat(notes.breaches()).extracting(Breach::property).containsExactlyElementsOf(ONE);
    }

    @Test
    void slowMap_doesNotStandStill() throws InterruptedException {
        AtomicBoolean slow = new AtomicBoolean();
        Load load = load(() -> new SlowMap(slow), Stint.of(SHORT));
        slow.set(true);
        Stall stall = new Stall(load);
        load.start();

        for (int i = 0; i < 40; i++) {
            Thread.sleep(100);
            assertThat(stall.isOver()).isFalse();
        }
    }

    private static final class SlowMap extends ConcurrentHashMap<Long, Object> {

        private static final long serialVersionUID = 1;

        private final transient AtomicBoolean slow;

        SlowMap(AtomicBoolean slow) {
            this.slow = slow;
        }

        @Override
        public @Nullable Object get(Object key) {
            pause();
            return super.get(key);
        }

        @Override
        public @Nullable Object put(Long key, Object value) {
            pause();
            return super.put(key, value);
        }

        private void pause() {
            if (slow.get()) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private Load load(Supplier<ConcurrentMap<Long, Object>> map, Stint stint) {
        Stub candidate = new Stub(map, Set.of());
        Setup setup = new Setup(Course.FRESH, 2);
        return new Load(setup.rounds(candidate, Terrain.of(candidate)), ONE, setup.threads(), 1, stint, notes);
    }

    private static long hits(Load load) {
        Message.Progress progress = (Message.Progress) load.progress().orElseThrow();
        return progress.tallies().values().iterator().next().hits();
    }
}
