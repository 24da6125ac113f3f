package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.GrowthGauge;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Test;

final class SplitOrderedMapTest {

    private final Scarcity memory = new Scarcity();
    private final SplitOrderedMap<String> map = new SplitOrderedMap<>(4, memory.over(AtomicReferenceArray::new));
    private final GrowthGauge gauge = map.gauge();

    @Test
    void window_opensAtTheTenthEntry_andClosesWhenEachBucketHasItsSentinel() {
        fill(9);
        assertThat(gauge.growing()).isFalse();
        map.put(9L, "v");
        assertThat(gauge.generation()).isEqualTo(4);

        List<Boolean> growing = new ArrayList<>();
        for (long key = 0; key < 4; key++) {
            growing.add(gauge.growing());
            map.get(key);
        }

        assertThat(growing).containsOnly(true);
        assertThat(gauge.growing()).isFalse();
    }

    @Test
    void bucketWithoutSentinel_isFoundThroughItsParent() {
        fill(150); // 64 buckets

        assertThat(map.get(63L)).isEqualTo("v");
        assertThat(map.remove(127L)).isEqualTo("v");
        assertThat(map.get(127L)).isNull();
        assertThat(gauge.growing()).isTrue();
    }

    @Test
    void walk_showsTheEntriesInSplitOrder() {
        fill(8);

        assertThat(map.keySet()).containsExactly(0L, 4L, 2L, 6L, 1L, 5L, 3L, 7L);
    }

    @Test
    void equalHashes_standInTheOrderOfTheirUpperHalves_takenWithoutSign() {
        List.of(-1L, 7L, 0L, 2L).forEach(i -> map.put(twin(i), "v"));

        assertThat(map.keySet()).containsExactly(twin(0), twin(2), twin(7), twin(-1));
    }

    @Test
    void equalHashes_areToldApartByTheirKeys() {
        for (int i = 0; i < 20; i++) {
            map.put(twin(i), "v" + i);
        }
        map.remove(twin(5));

        assertThat(map).hasSize(19).containsEntry(twin(7), "v7").doesNotContainKey(twin(5));
        assertThat(map.keySet()).allMatch(key -> key.hashCode() == 3);
    }

    @Test
    void map_keepsEverything_whenItCannotGrow() {
        memory.scarce = true;
        fill(30);

        assertThat(map).hasSize(30).containsKeys(0L, 15L, 29L);
        assertThat(gauge.generation()).isEqualTo(2);
        assertThat(gauge.growing()).isFalse();
        memory.scarce = false;
        map.put(30L, "v");
        assertThat(gauge.generation()).isEqualTo(4);
        assertThat(map.keySet()).hasSize(31);
    }

    /** Keys of hash code 3. */
    private static long twin(long i) {
        return (i << 32) | (i ^ 3);
    }

    private void fill(int keys) {
        for (long key = 0; key < keys; key++) {
            map.put(key, "v");
        }
    }
}
