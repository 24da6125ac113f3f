package growspurt.maps.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import growspurt.maps.AbstractLongMap;
import growspurt.maps.ChainTable;
import growspurt.maps.RefinableMap;
import growspurt.maps.ShardedCandidate;
import growspurt.maps.StampedMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class StampedShardedRefinableBugsTest {

    private final Meanwhile other = new Meanwhile();

    @Test
    void noValidate_missesAKeyThatIsMovedMeanwhile() {
        AbstractLongMap<String> careless = new NoValidate.Mutant<>() {
            @Override
            protected @Nullable String lookUp(ChainTable<String> chains, Object key, int hash) {
                other.happens();
                return super.lookUp(chains, key, hash);
            }
        };

        assertThat(getDuringGrowth(careless)).isNull();
        assertThat(careless.get(0L)).isEqualTo("v");
    }

    @Test
    void stamped_looksAgain() {
        AbstractLongMap<String> careful = new StampedMap<>() {
            @Override
            protected @Nullable String lookUp(ChainTable<String> chains, Object key, int hash) {
                other.happens();
                return super.lookUp(chains, key, hash);
            }
        };

        assertThat(getDuringGrowth(careful)).isEqualTo("v");
    }

    private @Nullable String getDuringGrowth(AbstractLongMap<String> map) {
        for (long key = 0; key < 4; key++) {
            map.put(key, "v");
        }
        other.will(() -> map.put(4L, "v"));
        return map.get(0L);
    }

    @Test
    void badIndex_hasNoShardForTheLowestHashCodes() {
        long lowest = 0x80000000L;
        ConcurrentMap<Long, String> bad = new BadIndex().newMap();
        ConcurrentMap<Long, String> sound = new ShardedCandidate().newMap();

        assertThat(Long.hashCode(lowest)).isEqualTo(Integer.MIN_VALUE);
        assertThatExceptionOfType(ArrayIndexOutOfBoundsException.class).isThrownBy(() -> bad.get(lowest));
        assertThat(sound.get(lowest)).isNull();
        for (long key : new long[] {0, 65_535, 1 << 20, -1, 0xffff_ffffL, 0x8001_0000L}) {
            bad.put(key, "v");
            assertThat(bad.get(key)).isEqualTo("v");
        }
    }

    @Test
    void missedWakeup_sleepsOn_whenTheGrowthEndsBetweenItsLookAndItsLock() throws InterruptedException {
        RefinableMap<String> sleepy = new MissedWakeup.Mutant<>() {
            @Override
            protected boolean isOwned() {
                boolean owned = super.isOwned();
                if (owned) {
                    other.happens();
                }
                return owned;
            }
        };

        Thread reader = readDuringGrowth(sleepy);

        until(() -> reader.getState() == Thread.State.WAITING); // all others are gone: nobody is left to wake it
        sleepy.clear(); // owns the map and disowns it again, which is one signal more
        reader.join();
    }

    @Test
    void refinable_goesOn() throws InterruptedException {
        RefinableMap<String> awake = new RefinableMap<>(2, 4) {
            @Override
            protected boolean isOwned() {
                boolean owned = super.isOwned();
                if (owned) {
                    other.happens();
                }
                return owned;
            }
        };

        readDuringGrowth(awake).join();
    }

    /**
     * Holds the lock of slot 0 with a function that waits, so that a growth owns the map and waits too. A reader finds the
     * map owned, and has the growth ended before it does anything about it.
     *
     * @return the reader
     */
    private Thread readDuringGrowth(RefinableMap<String> map) throws InterruptedException {
        for (long key = 1; key < 19; key += 2) {
            map.put(key, "odd");
        }
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread holder = start("holder", () -> map.computeIfAbsent(0L, key -> waitFor(held, release)));
        held.await();
        Thread grower = start("grower", () -> map.put(19L, "growth"));
        until(() -> map.gauge().growing());
        CountDownLatch ended = new CountDownLatch(1);
        other.will(() -> {
            release.countDown();
            until(() -> !holder.isAlive() && !grower.isAlive());
            ended.countDown();
        });
        Thread reader = start("reader", () -> map.get(1L));
        ended.await();
        assertThat(map.gauge().growing()).isFalse();
        return reader;
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait(); // the test has a time limit
        }
    }

    private static String waitFor(CountDownLatch held, CountDownLatch release) {
        held.countDown();
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "waited";
    }

    private static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.start();
        return thread;
    }
}
