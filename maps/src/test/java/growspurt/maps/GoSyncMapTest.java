package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import growspurt.api.GrowthGauge;
import org.junit.jupiter.api.Test;

final class GoSyncMapTest {

    private final Scarcity memory = new Scarcity();
    private final GoSyncMap<String> map = new GoSyncMap<>(1, memory.over(ChainTable::allocate));
    private final GrowthGauge gauge = map.gauge();

    @Test
    void window_opensAtTheFirstNewKey_andClosesAfterAsManyMissesAsKeys() {
        fillAndPromote(3);
        map.put(3L, "v");
        assertThat(gauge.growing()).isTrue();

        for (int miss = 1; miss <= 4; miss++) {
            assertThat(gauge.growing()).isTrue();
            map.get(3L);
        }

        assertThat(gauge.growing()).isFalse();
        assertThat(gauge.generation()).isEqualTo(4);
    }

    @Test
    void hits_areNoMisses() {
        fillAndPromote(3);
        map.put(3L, "v");

        for (int hit = 0; hit < 100; hit++) {
            map.get(hit % 3L);
            map.put(hit % 3L, "w");
        }

        assertThat(gauge.growing()).isTrue();
    }

    @Test
    void walk_promotesAtOnce() {
        map.put(1L, "v");

        assertThat(map.keySet().iterator().hasNext()).isTrue();
        assertThat(gauge.growing()).isFalse();
    }

    @Test
    void expungedKey_comesBack_andSurvivesThePromotion() {
        fillAndPromote(3);
        map.remove(1L);
        map.put(3L, "v"); // expunges 1
        map.put(1L, "again");
        assertThat(map.get(1L)).isEqualTo("again");

        assertThat(map.keySet()).containsExactlyInAnyOrder(0L, 1L, 2L, 3L);
        assertThat(map.get(1L)).isEqualTo("again");
    }

    @Test
    void removedKey_staysAway_afterThePromotion() {
        fillAndPromote(3);
        map.put(3L, "v");
        map.remove(1L); // live when copied
        map.remove(3L); // in the dirty table alone

        assertThat(map.keySet()).containsExactlyInAnyOrder(0L, 2L);
        assertThat(map.get(1L)).isNull();
        assertThat(map.get(3L)).isNull();
    }

    @Test
    void insertWithoutMemory_changesNothing_andTheNextOneGrows() {
        fillAndPromote(20);
        map.remove(5L);
        int generation = gauge.generation();
        memory.scarce = true;

        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> map.put(50L, "v"));

        assertThat(gauge.growing()).isFalse();
        assertThat(gauge.generation()).isEqualTo(generation);
        assertThat(map.put(5L, "revived without the lock")).isNull();
        memory.scarce = false;
        map.put(50L, "v");
        assertThat(gauge.generation()).isNotEqualTo(generation);
        assertThat(map.keySet()).hasSize(21).contains(5L, 50L);
    }

    @Test
    void dirtyTable_thatCannotGrow_takesMoreKeysThanSlots() {
        map.put(0L, "v");
        memory.scarce = true;

        for (long key = 1; key < 30; key++) {
            map.put(key, "v");
        }

        assertThat(map).hasSize(30).containsKeys(0L, 15L, 29L);
    }

    private void fillAndPromote(int keys) {
        for (long key = 0; key < keys; key++) {
            map.put(key, "v");
        }
        assertThat(map.keySet()).hasSize(keys);
        assertThat(gauge.growing()).isFalse();
    }
}
