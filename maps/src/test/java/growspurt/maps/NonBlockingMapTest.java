package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import growspurt.api.GrowthGauge;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class NonBlockingMapTest {

    private final Scarcity memory = new Scarcity();
    private final NonBlockingMap<String> map = mapOfLength(32);
    private final GrowthGauge gauge = map.gauge();

    private NonBlockingMap<String> mapOfLength(int length) {
        return new NonBlockingMap<>(length, IntUnaryOperator.identity(), this::allocate);
    }

    private @Nullable Object[] allocate(int length) {
        memory.claim();
        return new Object[length];
    }

    @Test
    void thirteenthKeyOfOneHome_doublesTheTable() {
        for (long key = 0; key < 12; key++) {
            map.put(key * 4096, "v");
        }
        assertThat(map.top().length()).isEqualTo(32);

        map.put(12 * 4096L, "v");

        assertThat(map.top().length()).isEqualTo(64);
        assertThat(map.keySet()).hasSize(13);
    }

    @Test
    void sixteenthKey_doublesTheTable_ifItsHomeIsTenSlotsBeforeTheEndOfTheRun() {
        fill(0, 15);
        assertThat(map.top().length()).isEqualTo(32);

        map.put(32L + 5, "v");

        assertThat(map.top().length()).isEqualTo(64);
    }

    @Test
    void seventeenthKey_quadruplesTheTable_ifItsHomeIsTenSlotsBeforeTheEndOfTheRun() {
        fill(0, 16);

        map.put(32L + 6, "v");

        assertThat(map.top().length()).isEqualTo(128);
    }

    @Test
    void tableOfRemovedKeys_isCopiedToOneOfTheSameLength() {
        fill(0, 32);
        for (long key = 0; key < 30; key++) {
            map.remove(key);
        }
        int generation = gauge.generation();

        map.put(32L, "v");

        assertThat(gauge.generation()).isNotEqualTo(generation);
        assertThat(map.top().length()).isEqualTo(32);
        assertThat(map).containsOnlyKeys(30L, 31L, 32L);
    }

    /** What seven threads leave that are stopped after they have put a value and before they count it. */
    @Test
    void tableOfEntriesThatAreNotCountedYet_isCopiedToALongerOne() {
        NonBlockingMap<String> small = mapOfLength(8);
        NonBlockingTable table = small.top();
        for (int key = 0; key < 7; key++) {
            int slot = table.claimed(table.find((long) key, key), (long) key, key);
            assertThat(table.exchange(slot, null, "v")).isTrue();
        }
        small.put(7L, "v");
        assertThat(table.nextLength()).isEqualTo(16);

        small.put(8L, "v");

        assertThat(small.top().length()).isEqualTo(16);
        assertThat(small.keySet().iterator()).toIterable().hasSize(9);
    }

    @Test
    void equalHashes_allFit() {
        for (long twin = 0; twin < 40; twin++) {
            map.put((twin << 32) | (twin ^ 3), "v" + twin);
        }

        assertThat(map.keySet()).hasSize(40).allMatch(key -> key.hashCode() == 3);
        assertThat(map.get((39L << 32) | (39 ^ 3))).isEqualTo("v39");
    }

    @Test
    void window_staysOpenAcrossOperations_whenTheTableHasSeveralChunks() {
        NonBlockingMap<String> large = mapOfLength(4096);
        for (long key = 0; key < 4096; key++) {
            large.put(key, "v");
        }

        large.put(4096L, "v");
        assertThat(large.gauge().growing()).isTrue();
        assertThat(large).hasSize(4097);
        for (long key = 0; key < 4; key++) {
            large.put(key, "w");
        }

        assertThat(large.gauge().growing()).isFalse();
        assertThat(large.get(0L)).isEqualTo("w");
        assertThat(large.get(4095L)).isEqualTo("v");
    }

    @Test
    void iterator_finishesTheCopy() {
        NonBlockingMap<String> large = mapOfLength(4096);
        for (long key = 0; key <= 4096; key++) {
            large.put(key, "v");
        }
        assertThat(large.gauge().growing()).isTrue();

        assertThat(List.copyOf(large.keySet())).hasSize(4097);

        assertThat(large.gauge().growing()).isFalse();
    }

    /** What a copier does that was stopped after it boxed the value of key 1, while the map went on without it. */
    @Test
    void lateCopier_doesNotBringBackARemovedKey() {
        fill(0, 32);
        map.put(32L, "v");
        NonBlockingTable second = map.top();
        map.remove(1L);
        fill(33, 129);
        assertThat(second.next()).isNotNull();
        assertThat(map.top()).isNotSameAs(second);

        map.carry(second, 1L, 1, "late");

        assertThat(map.get(1L)).isNull();
        assertThat(map.keySet()).doesNotContain(1L);
    }

    /** The same for a key that the second table closed before its value came. */
    @Test
    void lateCopier_goesOnFromASlotThatWasNeverUsed() {
        fill(0, 32);
        NonBlockingTable first = map.top();
        map.put(32L, "v");

        map.carry(first, 1_000_008L, 1_000_008, "late");

        assertThat(map.get(1_000_008L)).isEqualTo("late");
    }

    @Test
    void insertWithoutRoomAndMemory_changesNothing_andTheNextOneGrows() {
        fill(0, 32);
        int generation = gauge.generation();
        memory.scarce = true;

        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> map.put(32L, "v"));

        assertThat(map).hasSize(32).doesNotContainKey(32L);
        assertThat(map.put(0L, "w")).isEqualTo("v");
        assertThat(gauge.generation()).isEqualTo(generation);
        assertThat(gauge.growing()).isFalse();
        memory.scarce = false;
        map.put(32L, "v");
        assertThat(map.keySet()).hasSize(33).contains(0L, 32L);
    }

    @Test
    void insertWithoutMemory_staysInACrowdedTable() {
        fill(0, 16);
        memory.scarce = true;

        map.put(32L + 6, "v");

        assertThat(map.top().length()).isEqualTo(32);
        assertThat(map.get(32L + 6)).isEqualTo("v");
    }

    @Test
    void everybodyElseGoesOn_whenOneIsStoppedWhileItAllocates() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        NonBlockingMap<String> shared = new NonBlockingMap<>(8, IntUnaryOperator.identity(), length -> {
            if (Thread.currentThread().getName().equals("stopped")) {
                inside.countDown();
                awaitQuietly(release);
            }
            return new Object[length];
        });
        for (long key = 0; key < 8; key++) {
            shared.put(key, "v");
        }
        Thread stopped = new Thread(() -> shared.put(8L, "late"), "stopped");
        stopped.start();
        inside.await();

        for (long key = 9; key < 200; key++) {
            shared.put(key, "v");
        }
        assertThat(shared).hasSize(199);
        assertThat(shared.gauge().growing()).isFalse();
        release.countDown();
        stopped.join();

        assertThat(shared).hasSize(200).containsEntry(8L, "late");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fill(long from, long to) {
        for (long key = from; key < to; key++) {
            map.put(key, "v");
        }
    }
}
