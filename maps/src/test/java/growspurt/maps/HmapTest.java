package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The growth of Go's map before 1.24, bucket by bucket: key k lies in bucket k modulo their number. */
final class HmapTest {

    private final GrowthMark growth = new GrowthMark(0);
    private final HmapTable<String> table = new HmapTable<>(HmapKnobs.GO, HmapBuckets::new, growth);

    @Test
    void growth_startsAtThirteenHalvesOfTheBuckets() {
        List<Long> growing = new ArrayList<>();
        for (long entry = 1; entry <= 1_700; entry++) {
            int before = growth.generation();
            put(entry - 1);
            if (growth.generation() != before) {
                growing.add(entry);
            }
        }

        assertThat(growing).containsExactly(9L, 14L, 27L, 53L, 105L, 209L, 417L, 833L, 1_665L);
    }

    @ParameterizedTest
    @CsvSource({"27, 2", "53, 6", "105, 14"})
    void writeThatStartsAGrowth_leavesAllButTwoOldBuckets_andEachWriteElsewhereOneLess(int entries, int left) {
        HmapTable<String> filled =
                new HmapTable<>(new HmapKnobs(entries - 1, 13, 2, Mixer::keepLow), HmapBuckets::new, growth);
        for (long key = 0; key < entries - 1; key++) {
            put(filled, key);
        }
        assertThat(growth.growing()).isFalse();

        put(filled, 1_001);
        for (int write = 0; write < left; write++) {
            assertThat(growth.growing()).as("write %d of %d", write, left).isTrue();
            put(filled, 0);
        }

        assertThat(growth.growing()).isFalse();
        assertThat(growth.generation()).isEqualTo(1);
    }

    @Test
    void growthOfOneOrTwoBuckets_endsInTheWriteThatStartsIt() {
        for (long key = 0; key < 26; key++) {
            put(key);
            assertThat(growth.growing()).isFalse();
        }

        assertThat(growth.generation()).isEqualTo(2);
    }

    @Test
    void writeToAnOldBucket_movesItAndTheNext() {
        for (long key = 0; key < 26; key++) {
            put(key);
        }
        put(26); // moves 2 and 0; 1 and 3 are left

        put(1);

        assertThat(growth.growing()).isFalse();
    }

    @Test
    void lookup_movesNothing() {
        for (long key = 0; key < 27; key++) {
            put(key);
        }

        for (long key = 0; key < 27; key++) {
            assertThat(table.find(key, Node.hash(key))).isEqualTo("v");
        }

        assertThat(growth.growing()).isTrue();
    }

    @Test
    void overflowBucketsAsManyAsBuckets_areRebuiltAtTheSameSize() {
        for (long key = 0; key < 14; key++) {
            put(key);
        }
        for (long key = 1; key < 14; key++) {
            remove(key);
        }
        for (long key = 4; key < 4 * 26; key += 4) {
            put(key);
        }
        for (long key = 4; key < 4 * 26; key += 4) {
            remove(key);
        }
        for (long key = 1; key < 1 + 4 * 9; key += 4) {
            put(key);
        }
        int generation = growth.generation();
        assertThat(growth.growing()).isFalse();

        put(2);

        assertThat(growth.generation()).isEqualTo(generation + 1);
        assertThat(growth.growing()).isTrue();
        put(2);
        assertThat(growth.growing()).isTrue();
        put(2);
        assertThat(growth.growing()).isFalse();
        assertThat(table.size()).isEqualTo(11);
        for (long key = 3; key < 30; key += 4) {
            put(key);
        }
        assertThat(growth.generation()).as("the same four buckets").isEqualTo(generation + 1);
    }

    @Test
    void walkThatOutlivesTwoRebuilds_findsTheKeysOfTheBucketItStandsIn() {
        for (long key = 0; key < 14; key++) {
            put(key);
        }
        List.of(0L, 1L, 2L, 4L, 5L, 6L, 8L, 9L, 10L, 12L, 13L).forEach(this::remove);
        SteppedTable.Walk<String> walk = table.walk();
        startRebuild();
        finish();
        remove(1);
        startRebuild();

        List<Long> shown = new ArrayList<>();
        for (Node<String> node = walk.step(); node != null; node = walk.step()) {
            shown.add(node.key);
            if (node.key % 4 == 3) {
                finish(); // evacuates the bucket that the walk stands in
            }
        }

        assertThat(growth.growing()).isFalse();
        assertThat(shown).contains(3L, 7L, 11L).doesNotHaveDuplicates();
    }

    /** Leaves two overflow buckets each behind two empty ones, then puts key 1, which moves buckets 1 and 0 of four. */
    private void startRebuild() {
        int generation = growth.generation();
        for (long bucket = 0; bucket < 2; bucket++) {
            for (long key = 100 + bucket; key < 100 + 4 * 17; key += 4) {
                put(key);
            }
            for (long key = 100 + bucket; key < 100 + 4 * 17; key += 4) {
                remove(key);
            }
        }
        assertThat(growth.generation()).isEqualTo(generation);
        put(1);
        assertThat(growth.generation()).isEqualTo(generation + 1);
        assertThat(growth.growing()).isTrue();
    }

    private void finish() {
        while (growth.growing()) {
            put(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "8, 1", "9, 2", "13, 2", "14, 4", "26, 4", "27, 8", "1000, 256"})
    void hint_isRoomForThatMany(int hint, int buckets) {
        assertThat(new HmapKnobs(hint, 13, 2, Mixer::keepLow).initialLength()).isEqualTo(buckets);
    }

    @Test
    void collidingKeys_areAllFound() {
        for (long x = 0; x < 300; x++) {
            put((x << 32) | x);
        }

        for (long x = 0; x < 300; x++) {
            assertThat(table.find((x << 32) | x, 0)).isEqualTo("v");
        }
        assertThat(table.find((300L << 32) | 300, 0)).isNull();
    }

    private void put(long key) {
        put(table, key);
    }

    private static void put(HmapTable<String> filled, long key) {
        filled.update(key, Node.hash(key), before -> "v");
    }

    private void remove(long key) {
        table.update(key, Node.hash(key), before -> null);
    }
}
