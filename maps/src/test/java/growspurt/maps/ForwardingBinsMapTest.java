package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class ForwardingBinsMapTest {

    private final Scarcity memory = new Scarcity();
    private final ForwardingBinsMap<String> map = new ForwardingBinsMap<>(1, length -> {
        memory.claim();
        return BinTable.allocate(length);
    });

    @Test
    void tableThatCannotBeAllocated_leavesTheOldOneInForce_andTheNextInsertGrows() {
        memory.scarce = true;
        fill(map, 0, 30);
        assertThat(map).hasSize(30).containsKeys(0L, 15L, 29L);
        assertThat(map.gauge().generation()).isEqualTo(4);
        assertThat(map.gauge().growing()).isFalse();

        memory.scarce = false;
        map.put(30L, "v");

        assertThat(map.gauge().generation()).isEqualTo(64);
        assertThat(map.keySet()).hasSize(31);
    }

    @Test
    void copyThatCannotBeAllocated_leavesTheBin_andTheNextInsertMovesIt() {
        AtomicInteger failures = new AtomicInteger(1);
        ForwardingBinsMap<String> poor = new ForwardingBinsMap<>() {
            @Override
            protected boolean move(BinTransfer<String> growth, int slot, Bin<String> bin) {
                if (slot == 1 && failures.getAndDecrement() > 0) {
                    throw new OutOfMemoryError("on purpose");
                }
                return super.move(growth, slot, bin);
            }
        };

        fill(poor, 0, 3);
        assertThat(poor.gauge().generation()).isEqualTo(4);
        assertThat(poor.gauge().growing()).isTrue();
        assertThat(poor).containsOnlyKeys(0L, 1L, 2L);
        poor.put(3L, "v");

        assertThat(poor.gauge().generation()).isEqualTo(8);
        assertThat(poor.gauge().growing()).isFalse();
        assertThat(poor).containsOnlyKeys(0L, 1L, 2L, 3L);
    }

    @Test
    void size_isNotNegative_whenAnEntryIsRemovedAsSoonAsItShows() {
        List<Integer> sizes = new ArrayList<>();
        ForwardingBinsMap<String> watched = new ForwardingBinsMap<>() {
            @Override
            protected void place(BinTable<String> target, int slot, @Nullable BinNode<String> head) {
                super.place(target, slot, head);
                if (head != null) {
                    join(start("remover", () -> remove(0L)));
                    sizes.add(size());
                }
            }
        };

        watched.put(0L, "v");

        assertThat(sizes).containsExactly(0);
        assertThat(watched).isEmpty();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void functionThatThrows_leavesNoLockAndNoReservation() throws InterruptedException {
        map.put(1L, "one");

        assertThatThrownBy(() -> map.compute(1L, (key, old) -> failing())).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> map.computeIfAbsent(2L, key -> failing())).isInstanceOf(ArithmeticException.class);
        Thread other = new Thread(() -> fill(map, 2, 9), "other");
        other.start();
        other.join();

        assertThat(map).hasSize(8).containsEntry(1L, "one");
    }

    private static String failing() {
        throw new ArithmeticException("on purpose");
    }

    @Test
    void functionThatChangesTheMap_isRefused_andOneThatReadsItIsNot() {
        map.put(1L, "one");

        assertThatIllegalStateException()
                .isThrownBy(() -> map.computeIfAbsent(0L, key -> map.put(2L, "two")))
                .withMessageStartingWith("recursive");
        assertThatIllegalStateException()
                .isThrownBy(() -> map.computeIfAbsent(0L, key -> {
                    map.clear();
                    return "zero";
                }))
                .withMessageStartingWith("recursive");

        assertThat(map.computeIfAbsent(0L, key -> map.get(0L) + map.get(1L))).isEqualTo("nullone");
        assertThat(map).containsOnlyKeys(0L, 1L);
    }

    @Test
    void growthThatWaitsForAFunction_holdsUpNobodyElse() throws InterruptedException {
        fill(map, 0, 2);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread holder = start("holder", () -> map.computeIfPresent(1L, (key, old) -> waited(held, release)));
        held.await();
        Thread grower = start("grower", () -> map.put(2L, "v"));
        while (grower.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait(); // ends when the grower has come to the bin of key 1; the test has a time limit
        }

        fill(map, 4, 5);
        map.put(2L, "new");
        assertThat(map.gauge().growing()).isTrue();
        assertThat(map.gauge().generation()).isEqualTo(4);
        assertThat(map).containsOnlyKeys(0L, 1L, 2L, 4L).containsEntry(1L, "v").containsEntry(2L, "new");
        assertThat(map.remove(4L)).isEqualTo("v");
        release.countDown();
        holder.join();
        grower.join();

        assertThat(map.gauge().generation()).isEqualTo(8);
        assertThat(map).containsOnlyKeys(0L, 1L, 2L).containsEntry(1L, "waited").containsEntry(2L, "new");
    }

    private static String waited(CountDownLatch held, CountDownLatch release) {
        held.countDown();
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "waited";
    }

    @Test
    void iterator_goesOnInTheTablesThatItsBinsWereMovedTo() {
        fill(map, 0, 5);
        Iterator<Long> keys = map.keySet().iterator();
        List<Long> seen = new ArrayList<>(List.of(keys.next()));

        fill(map, 5, 100);
        keys.forEachRemaining(seen::add);

        assertThat(seen).contains(0L, 1L, 2L, 3L, 4L).doesNotHaveDuplicates();
    }

    @Test
    void equalHashes_allFit() {
        for (long twin = 0; twin < 12; twin++) {
            map.put((twin << 32) | (twin ^ 3), "v" + twin);
        }
        assertThat(map.keySet()).hasSize(12).allMatch(key -> key.hashCode() == 3);

        map.remove((5L << 32) | (5 ^ 3));
        map.remove(3L);

        assertThat(map.values()).hasSize(10).doesNotContain("v0", "v5").contains("v1", "v11");
    }

    /** Each thread has keys of its own that it adds, overwrites and removes, and one key that all count in. */
    @Test
    void threeWriters_loseNothing_andAWalkerMissesNoUntouchedKey() throws InterruptedException {
        for (int round = 0; round < 100; round++) {
            ForwardingBinsMap<Integer> shared = new ForwardingBinsMap<>();
            shared.put(-1L, 0);
            CyclicBarrier start = new CyclicBarrier(4);
            AtomicInteger misses = new AtomicInteger();
            List<Thread> threads = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                int own = writer;
                threads.add(start("writer", () -> churn(start, shared, own, misses)));
            }
            threads.add(start("walker", () -> walk(start, shared, misses)));
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(misses).hasValue(0);
            assertThat(shared).hasSize(1 + 3 * 150).containsEntry(-1L, 3 * 300);
            assertThat(shared.keySet()).hasSize(1 + 3 * 150).doesNotHaveDuplicates();
            assertThat(shared.gauge().generation()).isEqualTo(1024);
            assertThat(shared.gauge().growing()).isFalse();
        }
    }

    private static void churn(CyclicBarrier start, ForwardingBinsMap<Integer> map, int own, AtomicInteger misses) {
        await(start);
        for (int i = 0; i < 300; i++) {
            Long key = 3L * i + own;
            map.put(key, -1);
            map.put(key, i);
            map.merge(-1L, 1, Integer::sum);
            Integer found = i % 2 == 0 ? map.remove(key) : map.get(key);
            misses.addAndGet(found != null && found == i ? 0 : 1);
        }
    }

    private static void walk(CyclicBarrier start, ForwardingBinsMap<Integer> map, AtomicInteger misses) {
        await(start);
        for (int i = 0; i < 50; i++) {
            long shown = map.keySet().stream().filter(key -> key == -1).count();
            misses.addAndGet(shown == 1 && map.get(-1L) != null ? 0 : 1);
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.start();
        return thread;
    }

    private static void fill(ForwardingBinsMap<String> map, long from, long to) {
        for (long key = from; key < to; key++) {
            map.put(key, "v");
        }
    }
}
