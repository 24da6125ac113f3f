package growspurt.maps.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import growspurt.maps.AbstractLongMap;
import growspurt.maps.LockStripedMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bugs in the striped map: each shows where another thread is let in at the wrong place, and the host does not show it. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class PlantedLocksTest {

    @Test
    void stripeByLength_letsTwoWritersIntoOneSlot_afterAGrowth() throws InterruptedException {
        assertThat(winnersOfKeyTwo(new StripeByLength.Mutant<>())).isEqualTo(2);
        assertThat(winnersOfKeyTwo(new LockStripedMap<>(2, 1))).isEqualTo(1);
    }

    /**
     * Holds stripe 0 with a function, lets a grower queue for it, then a computation of key 2, and lets go. While that
     * computes in the longer table, another thread tries to put the same key.
     *
     * @return how many of the two were told that they put it
     */
    private static int winnersOfKeyTwo(AbstractLongMap<String> map) throws InterruptedException {
        for (long key = 1; key < 7; key += 2) {
            map.put(key, "odd");
        }
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicReference<String> before = new AtomicReference<>("not asked");
        Thread rival = new Thread(() -> before.set(String.valueOf(map.putIfAbsent(2L, "rival"))), "rival");
        Thread holder = start("holder", () -> map.computeIfAbsent(0L, key -> waitFor(held, release)));
        held.await();
        Thread grower = startAndPark("grower", () -> map.put(7L, "growth"));
        Thread writer = startAndPark("writer", () -> map.computeIfAbsent(2L, key -> startAndSettle(rival)));

        release.countDown();
        for (Thread thread : new Thread[] {holder, grower, writer}) {
            thread.join();
        }
        rival.join();

        assertThat(map.gauge().generation()).isEqualTo(4);
        return "null".equals(before.get()) ? 2 : 1;
    }

    @Test
    void plainCount_losesAnEntry_countedBetweenItsSteps() {
        assertThat(sizeOfTwo(new PlainCount.Mutant<>() {
                    @Override
                    protected void setCount(int entries) {
                        onceFrom(0, this, entries);
                        super.setCount(entries);
                    }
                }))
                .isEqualTo(1);
        assertThat(sizeOfTwo(new LockStripedMap<>(2, 1) {
                    @Override
                    protected int count(int growth) {
                        onceFrom(0, this, 1);
                        return super.count(growth);
                    }
                }))
                .isEqualTo(2);
    }

    /** Puts key 1 in another thread, before the first entry is counted. */
    private static void onceFrom(int size, Map<Long, String> map, int entries) {
        if (entries == 1
                && map.size() == size
                && Thread.currentThread().getName().equals("outer")) {
            inAnotherThread("inner", () -> map.put(1L, "inner"));
        }
    }

    private static int sizeOfTwo(Map<Long, String> map) {
        inAnotherThread("outer", () -> map.put(0L, "outer"));
        assertThat(map.keySet()).containsExactlyInAnyOrder(0L, 1L);
        return map.size();
    }

    @Test
    void lockBeforeHash_keepsItsStripe_whenTheFunctionThrows() throws InterruptedException {
        LockBeforeHash.Mutant<String> mutant = new LockBeforeHash.Mutant<>();
        failIn(mutant);
        Thread other = new Thread(() -> mutant.get(2L), "other");
        other.setDaemon(true); // nobody will ever let it go
        other.start();
        awaitParked(other);
        assertThatIllegalStateException().isThrownBy(() -> mutant.get(2L)).withMessageStartingWith("recursive");

        LockStripedMap<String> host = new LockStripedMap<>(2, 1);
        failIn(host);
        inAnotherThread("other", () -> host.get(2L));
        assertThat(host.get(2L)).isNull();
    }

    private static void failIn(Map<Long, String> map) {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> map.computeIfAbsent(0L, key -> {
                    throw new ArithmeticException("on purpose");
                }));
    }

    @Test
    void computeUnlocked_givesTwoCallersTwoValues() throws InterruptedException {
        assertThat(valueOfTheRival(new ComputeUnlocked.Mutant<>())).isEqualTo("rival");
        assertThat(valueOfTheRival(new LockStripedMap<>(2, 1))).isEqualTo("first");
    }

    /** {@return what the second caller got, who came while the function of the first was running} */
    private static String valueOfTheRival(Map<Long, String> map) throws InterruptedException {
        AtomicReference<String> got = new AtomicReference<>("nothing");
        Thread rival = new Thread(() -> got.set(map.computeIfAbsent(0L, key -> "rival")), "rival");

        String first = map.computeIfAbsent(0L, key -> startAndSettle(rival, "first"));
        rival.join();

        assertThat(first).isEqualTo("first");
        assertThat(map).containsEntry(0L, "first");
        return String.valueOf(got.get());
    }

    @Test
    void getThenPut_hasTwoWinners_whenAnotherPutsInBetween() {
        assertThat(winnersOfKeyZero(new GetThenPut.Mutant<>() {
                    private final Gap gap = new Gap(2);

                    @Override
                    protected int stripeOf(int hash, int stripes) {
                        gap.passed(this);
                        return super.stripeOf(hash, stripes);
                    }
                }))
                .isEqualTo(2);
        assertThat(winnersOfKeyZero(new LockStripedMap<>(2, 1) {
                    private final Gap gap = new Gap(1);

                    @Override
                    protected int stripeOf(int hash, int stripes) {
                        gap.passed(this);
                        return super.stripeOf(hash, stripes);
                    }
                }))
                .isEqualTo(1);
    }

    /** Lets another thread put key 0 just before the stripe is taken for the n-th time. */
    private static final class Gap {
        private int left;

        Gap(int nth) {
            left = nth;
        }

        void passed(Map<Long, String> map) {
            if (--left == 0) {
                inAnotherThread(
                        "rival", () -> assertThat(map.putIfAbsent(0L, "rival")).isNull());
            }
        }
    }

    private static int winnersOfKeyZero(Map<Long, String> map) {
        return map.putIfAbsent(0L, "first") == null ? 2 : 1;
    }

    @Test
    void twoInitiators_loseEverything_whenBothGrow() {
        assertThat(entriesAfterTwoGrowths(new TwoInitiators.Mutant<>() {
                    private boolean met;

                    @Override
                    protected int count(int growth) {
                        int now = super.count(growth);
                        met = meet(this, now, met);
                        return now;
                    }
                }))
                .isEmpty();
        assertThat(entriesAfterTwoGrowths(new LockStripedMap<>(2, 1) {
                    private boolean met;

                    @Override
                    protected int count(int growth) {
                        int now = super.count(growth);
                        met = meet(this, now, met);
                        return now;
                    }
                }))
                .containsExactlyInAnyOrder(0L, 2L, 3L, 4L, 6L);
    }

    /** Once the fourth entry was counted, and before its stripe is let go, has another thread find the table full too. */
    private static boolean meet(Map<Long, String> map, int entries, boolean met) {
        if (entries == 4 && !met) {
            startAndSettle(new Thread(() -> map.put(6L, "rival"), "rival"));
            return true;
        }
        return met;
    }

    private static Iterable<Long> entriesAfterTwoGrowths(Map<Long, String> map) {
        for (long key : new long[] {0, 2, 4, 3}) {
            map.put(key, "v");
        }
        return map.keySet();
    }

    private static String startAndSettle(Thread thread) {
        return startAndSettle(thread, "settled");
    }

    /** {@return {@code value}, once {@code thread} is over or waits for a lock} */
    private static String startAndSettle(Thread thread, String value) {
        thread.start();
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait(); // ends with either; the test has a time limit
        }
        return value;
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

    private static void inAnotherThread(String name, Runnable work) {
        Thread thread = start(name, work);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.start();
        return thread;
    }

    private static Thread startAndPark(String name, Runnable work) {
        Thread thread = start(name, work);
        awaitParked(thread);
        return thread;
    }

    private static void awaitParked(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait(); // ends when the thread waits for its lock; the test has a time limit
        }
    }
}
