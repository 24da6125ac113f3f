package growspurt.maps.planted;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.maps.AbstractLongMap;
import growspurt.maps.LockStripedMap;
import growspurt.maps.NaiveMap;
import growspurt.maps.ReadWriteLockedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each bug shows where a schedule can be forced, and its host does not show it. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class PlantedBugsTest {

    @Test
    void staleTableWrite_losesTheInsert_thatWaitedForAGrowth() throws InterruptedException {
        assertThat(insertBehindAGrowth(new StaleTableWrite.Mutant<>())).isNull();
        assertThat(insertBehindAGrowth(new LockStripedMap<>(2, 1))).isEqualTo("three");
    }

    /**
     * Holds stripe 1 with a function that waits, lets a grower queue for it, then an insert of key 3, and lets go. A
     * lock hands itself on in order of arrival, so the growth comes first. The holder then finds a growth due as well, and
     * leaves the table alone because it is no longer the one it saw full.
     *
     * @return the value of key 3 afterwards
     */
    private static @Nullable String insertBehindAGrowth(AbstractLongMap<String> map) throws InterruptedException {
        for (long key = 0; key < 6; key += 2) {
            map.put(key, "even");
        }
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread holder = start("holder", () -> map.computeIfAbsent(1L, key -> waitFor(held, release)));
        held.await();
        Thread grower = startAndPark("grower", () -> map.put(6L, "growth"));
        Thread writer = startAndPark("writer", () -> map.put(3L, "three"));

        release.countDown();
        for (Thread thread : new Thread[] {holder, grower, writer}) {
            thread.join();
        }

        assertThat(map.gauge().generation()).isEqualTo(4);
        return map.get(3L);
    }

    @Test
    void headInsertTransfer_turnsAChainAround() {
        assertThat(chainAfterGrowth(new HeadInsertTransfer.Mutant<>())).containsExactly(8L, 0L);
        assertThat(chainAfterGrowth(new NaiveMap<>())).containsExactly(0L, 8L);
    }

    private static Iterable<Long> chainAfterGrowth(AbstractLongMap<String> map) {
        for (long key : new long[] {0, 8, 1, 2, 3}) {
            map.put(key, "v");
        }
        return map.keySet().stream().filter(key -> key % 8 == 0).toList();
    }

    @Test
    void stepUnderReadLock_movesChainsInLookups() {
        assertThat(isGrowingAfterLookups(new StepUnderReadLock.Mutant<>())).isFalse();
        assertThat(isGrowingAfterLookups(new ReadWriteLockedMap<>())).isTrue();
    }

    private static boolean isGrowingAfterLookups(AbstractLongMap<String> map) {
        for (long key = 0; key < 5; key++) {
            map.put(key, "v");
        }
        assertThat(map.gauge().growing()).isTrue();
        for (long key = 0; key < 5; key++) {
            assertThat(map.get(key)).isEqualTo("v");
        }
        return map.gauge().growing();
    }

    /** Announces itself, waits, and is a value. */
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

    private static Thread startAndPark(String name, Runnable work) {
        Thread thread = start(name, work);
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait(); // ends when the thread waits for its lock; the test has a time limit
        }
        return thread;
    }
}
