package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class OpenAddressedMapTest {

    /** Of one hash code with 0, so that removing that one moves it. */
    private static final long STABLE = (1L << 32) | 1;

    private final Scarcity scarcity = new Scarcity();
    private final OpenAddressedMap<String> map = new OpenAddressedMap<>(this::allocate);

    private OpenTable<String> allocate(int capacity) {
        scarcity.claim();
        return OpenTable.allocate(capacity);
    }

    @Test
    void everyLong_isAKey() {
        for (long key : List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 0x80000000L)) {
            assertThat(map.get(key)).isNull();
            map.put(key, "v" + key);
        }

        assertThat(map).hasSize(5).containsEntry(0L, "v0").containsEntry(Long.MIN_VALUE, "v" + Long.MIN_VALUE);
    }

    @Test
    void keyOfAnotherType_isAbsent() {
        map.put(1L, "one");

        assertThat(map.containsKey((Object) 1)).isFalse();
        assertThat(map.remove((Object) "1")).isNull();
        assertThat(map.remove((Object) 1, "one")).isFalse();
        assertThat(map).hasSize(1);
    }

    @Test
    void keysOfOneHashCode_areFound() {
        for (long twin = 0; twin < 20; twin++) {
            map.put(twin(twin), "v" + twin);
        }
        for (long twin = 0; twin < 20; twin += 2) {
            map.remove(twin(twin));
        }

        assertThat(map).hasSize(10);
        assertThat(map.get(twin(19))).isEqualTo("v19");
        assertThat(map.get(twin(18))).isNull();
    }

    private static long twin(long number) {
        return (number << 32) | (number ^ 3);
    }

    @Test
    void removal_closesTheGap_alsoAroundTheEndOfTheArrays() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            OpenTable<String> table = OpenTable.allocate(8);
            Map<Long, String> model = new HashMap<>();
            for (int step = 0; step < 40; step++) {
                long key = random.nextInt(16);
                int slot = table.search(key);
                if (slot >= 0) {
                    table.remove(slot);
                    model.remove(key);
                } else if (model.size() < 7) {
                    table.add(key, "v" + key);
                    model.put(key, "v" + key);
                }
                for (long each = 0; each < 16; each++) {
                    assertThat(table.find(each)).isEqualTo(model.get(each));
                }
            }
            assertThat(table.copies()).hasSize(model.size());
        }
    }

    @Test
    void growthThatFindsNoMemory_losesNothing_andComesLater() {
        scarcity.scarce = true;
        for (long key = 0; key < 3; key++) {
            map.put(key, "v");
        }

        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> map.put(3L, "v"));
        assertThat(map).containsOnlyKeys(0L, 1L, 2L).hasSize(3);
        assertThat(map.gauge().generation()).isEqualTo(4);
        assertThat(map.gauge().growing()).isFalse();
        map.put(2L, "w");
        map.remove(0L);
        map.put(4L, "v");
        assertThat(map).containsOnlyKeys(1L, 2L, 4L);

        scarcity.scarce = false;
        map.put(3L, "v");
        assertThat(map).containsOnlyKeys(1L, 2L, 3L, 4L);
        assertThat(map.gauge().generation()).isEqualTo(8);
    }

    @Test
    void capacityThatHasOverflowed_isRefusedAsMemoryIs() {
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> OpenTable.allocate(Integer.MIN_VALUE));
    }

    @Test
    void functionThatUsesTheMap_isRefused() {
        map.put(1L, "one");

        assertThatIllegalStateException().isThrownBy(() -> map.compute(2L, (key, old) -> map.get(1L)));
        assertThatIllegalStateException().isThrownBy(() -> map.compute(2L, (key, old) -> map.put(1L, "two")));

        assertThat(map).containsOnly(Map.entry(1L, "one"));
    }

    @Test
    void keyThatNobodyTouches_isAlwaysFound_whileTheTableGrowsAndGapsAreClosed() throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            OpenAddressedMap<String> shared = new OpenAddressedMap<>();
            shared.put(0L, "other");
            shared.put(STABLE, "stable");
            CountDownLatch start = new CountDownLatch(1);
            AtomicBoolean over = new AtomicBoolean();
            Thread writer = new Thread(() -> churn(shared, start, over), "writer");
            writer.start();

            start.countDown();
            while (!over.get()) { // ends with the writer
                assertThat(shared.get(STABLE)).isEqualTo("stable");
            }

            writer.join();
            assertThat(shared).hasSize(2);
        }
    }

    private static void churn(OpenAddressedMap<String> shared, CountDownLatch start, AtomicBoolean over) {
        try {
            start.await();
            for (long key = 2; key < 400; key++) {
                shared.put(key, "v");
                shared.remove(0L);
                shared.put(0L, "other");
            }
            for (long key = 2; key < 400; key++) {
                shared.remove(key);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            over.set(true);
        }
    }
}
