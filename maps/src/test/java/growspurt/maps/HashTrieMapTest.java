package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import growspurt.api.GrowthGauge;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class HashTrieMapTest {

    private final Scarcity memory = new Scarcity();
    private int branches;
    private final HashTrieMap<String> map = new HashTrieMap<>(4, HashTrieMap::lowestBitsFirst, this::allocate);
    private final GrowthGauge gauge = map.gauge();

    private TrieBranch<String> allocate(int slots, int shift, @Nullable TrieBranch<String> parent, int slotInParent) {
        memory.claim();
        branches++;
        return new TrieBranch<>(slots, shift, parent, slotInParent);
    }

    @Test
    void keysThatDifferInTheirFirstBits_shareTheRoot() {
        for (long key = 0; key < 16; key++) {
            map.put(key, "v");
        }

        assertThat(gauge.generation()).isZero();
        assertThat(branches).isEqualTo(1);
    }

    @Test
    void growth_goesDownToTheFirstBitsThatDiffer_andCountsOnce() {
        map.put(0L, "v");
        map.put(0x10_000L, "v");

        assertThat(branches).isEqualTo(1 + 4);
        assertThat(gauge.generation()).isEqualTo(1);
        assertThat(gauge.growing()).isFalse();
        assertThat(map.get(0L)).isEqualTo("v");
    }

    @Test
    void lastRemoval_prunesUpToTheRoot() {
        map.put(0L, "v");
        map.put(0x10_000L, "v");
        map.remove(0L);
        assertThat(gauge.generation()).isEqualTo(1);

        map.remove(0x10_000L);
        assertThat(gauge.generation()).isEqualTo(1 + 4);
        map.put(0L, "v");
        map.put(0x10_000L, "v");

        assertThat(branches).isEqualTo(1 + 4 + 4);
        assertThat(map).hasSize(2);
    }

    @Test
    void equalHashes_formAChain_atAnyMixer() {
        HashTrieMap<Long> constant = new HashTrieMap<>(4, hashCode -> 42, TrieBranch::new);
        for (long key = 0; key < 40; key++) {
            constant.put(key, key);
        }
        for (long key = 0; key < 40; key += 3) {
            constant.remove(key);
        }
        constant.put(7L, 70L);

        assertThat(constant.gauge().generation()).isZero();
        assertThat(constant.keySet()).hasSize(26).allMatch(key -> key % 3 != 0);
        assertThat(constant.get(7L)).isEqualTo(70L);
        assertThat(constant.get(38L)).isEqualTo(38L);
    }

    @Test
    void walk_goesOnBehindEntriesOfItsChain_thatWereRemovedMeanwhile() {
        HashTrieMap<Long> constant = new HashTrieMap<>(4, hashCode -> 42, TrieBranch::new);
        for (long key = 0; key < 5; key++) {
            constant.put(key, key);
        }
        Iterator<Long> keys = constant.keySet().iterator();

        List<Long> met = new ArrayList<>(List.of(keys.next()));
        constant.keySet().removeAll(List.of(4L, 3L, 2L));
        keys.forEachRemaining(met::add);

        assertThat(met).containsExactly(4L, 1L, 0L);
        assertThat(constant).containsOnlyKeys(0L, 1L);
    }

    @Test
    void replacement_startsAgain_whenTheEntryWasRemovedMeanwhile() {
        map.put(0L, "old");

        String after = map.compute(0L, (key, before) -> before == null ? "new" : map.remove(key) + " and lost");

        assertThat(after).isEqualTo("new");
        assertThat(map).containsOnlyKeys(0L).containsEntry(0L, "new");
    }

    @Test
    void removal_startsAgain_whenTheValueWasReplacedMeanwhile() {
        List<String> seen = new ArrayList<>();
        map.put(0L, "old");

        map.computeIfPresent(0L, (key, before) -> {
            seen.add(before);
            if (before.equals("old")) {
                map.put(key, "new");
            }
            return null;
        });

        assertThat(seen).containsExactly("old", "new");
        assertThat(map).isEmpty();
    }

    @Test
    void hashesThatDifferInTheLastBitAlone_meetInTheDeepestBranch() {
        HashTrieMap<Long> narrow = new HashTrieMap<>(1, hashCode -> hashCode, TrieBranch::new);
        narrow.put(0L, 0L);
        narrow.put(1L, 1L);
        narrow.remove(0L);

        assertThat(narrow).containsOnlyKeys(1L);
        narrow.remove(1L);
        assertThat(narrow.gauge().generation()).isEqualTo(1 + 63);
    }

    @Test
    void insertWithoutMemory_changesNothing_andTheNextOneGrows() {
        for (long key = 0; key < 16; key++) {
            map.put(key, "v");
        }
        memory.scarce = true;

        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> map.put(16L, "v"));

        assertThat(map).hasSize(16).doesNotContainKey(16L);
        assertThat(gauge.generation()).isZero();
        assertThat(map.put(0L, "w")).isEqualTo("v");
        memory.scarce = false;
        map.put(16L, "v");
        assertThat(map).hasSize(17).containsEntry(0L, "w");
        assertThat(gauge.generation()).isEqualTo(1);
    }
}
