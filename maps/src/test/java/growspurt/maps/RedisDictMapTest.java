package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import growspurt.maps.RedisDict.Knobs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the dict of Redis has that no other map has. */
final class RedisDictMapTest {

    private static final long SEED = 20_260_102L;

    private final RedisDictMap<String> map = new RedisDictMap<>();

    private void fill(int entries) {
        for (long key = 0; key < entries; key++) {
            map.put(key, "v");
        }
    }

    private boolean growing() {
        return map.gauge().growing();
    }

    /** Lookups of an absent key, one step each. */
    private void steps(int count) {
        for (int i = 0; i < count; i++) {
            map.get(-2L);
        }
    }

    @Test
    void lookups_moveChains() {
        fill(5);

        assertThat(growing()).isTrue();
        for (long key = 0; key < 4; key++) {
            assertThat(map.get(key)).isEqualTo("v");
        }

        assertThat(growing()).isFalse();
        assertThat(map).hasSize(5);
    }

    @Test
    void step_takesTheChainOfItsOwnKeyFirst() {
        fill(5);

        map.get(3L);
        map.get(2L);
        map.get(3L); // its chain has moved: this one takes slot 0
        assertThat(growing()).isTrue();
        map.get(3L); // slot 1; the others are empty

        assertThat(growing()).isFalse();
    }

    @Test
    void step_passesTenEmptySlotsAtMost() {
        for (long key = 15; key < 16 * 16; key += 16) {
            map.put(key, "in the last slot of 16");
        }
        map.rehashFor(1_000_000);
        map.put(16L * 16 + 15, "the 17th");

        assertThat(growing()).isTrue();
        steps(1); // passes slots 0 to 9
        assertThat(growing()).isTrue();
        steps(1); // passes slots 10 to 14, moves the chain of 15
        assertThat(growing()).isFalse();
        assertThat(map).hasSize(17).containsEntry(15L, "in the last slot of 16");
    }

    @Test
    void replacedValue_startsAGrowth_whenTheTableIsFull() {
        fill(4);
        assertThat(growing()).isFalse();

        map.put(0L, "w");

        assertThat(growing()).isTrue();
        assertThat(map).hasSize(4).containsEntry(0L, "w");
    }

    @Test
    void removal_startsToShrink_atAnEighth() {
        fill(33);
        map.rehashFor(1_000_000);
        int generation = map.gauge().generation();
        for (long key = 32; key >= 9; key--) {
            map.remove(key);
        }
        assertThat(map).hasSize(9);
        assertThat(map.gauge().generation()).isEqualTo(generation);
        assertThat(growing()).isFalse();

        map.remove(8L);

        assertThat(map.gauge().generation()).isEqualTo(generation + 1);
        assertThat(growing()).isTrue();
        assertThat(map).containsOnlyKeys(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
        map.rehashFor(1_000_000);
        assertThat(growing()).isFalse();
        assertThat(map).hasSize(8).containsKeys(0L, 7L);
    }

    @Test
    void pause_holdsTheWindow() {
        fill(5);
        map.pauseRehash();
        map.pauseRehash();

        steps(20);
        assertThat(map.rehashFor(1_000)).isTrue();
        map.resumeRehash();
        steps(20);
        assertThat(growing()).isTrue();
        map.resumeRehash();
        steps(4);

        assertThat(growing()).isFalse();
        assertThatIllegalStateException().isThrownBy(map::resumeRehash).withMessageContaining("not paused");
    }

    @Test
    void clear_endsRehashAndPauses_andGivesTheMemoryBack() {
        fill(33);
        map.pauseRehash();
        int generation = map.gauge().generation();

        map.clear();

        assertThat(map).isEmpty();
        assertThat(growing()).isFalse();
        assertThat(map.gauge().generation()).isEqualTo(generation + 1);
        fill(5);
        steps(4);
        assertThat(growing()).isFalse();
    }

    @Test
    void avoid_growsOnlyByForce_andStallsWhatIsNotUrgent() {
        fill(5);
        map.policy(ResizePolicy.AVOID);
        steps(20);
        assertThat(growing()).isTrue();
        map.policy(ResizePolicy.ENABLE);
        steps(4);
        assertThat(growing()).isFalse();

        map.policy(ResizePolicy.AVOID);
        fill(32);
        assertThat(map.gauge().generation()).isEqualTo(1);
        map.put(32L, "the 33rd in 8 slots");
        assertThat(map.gauge().generation()).isEqualTo(2);
        steps(8);

        assertThat(growing()).isFalse();
        assertThat(map).hasSize(33);
    }

    @Test
    void avoid_shrinksOnlyByThirtyTwo() {
        fill(33);
        map.rehashFor(1_000_000);
        map.policy(ResizePolicy.AVOID);
        int generation = map.gauge().generation();

        for (long key = 32; key >= 3; key--) {
            map.remove(key);
        }
        assertThat(map.gauge().generation()).isEqualTo(generation);
        map.remove(2L);

        assertThat(map.gauge().generation()).isEqualTo(generation + 1);
    }

    @Test
    void forbid_neitherStartsNorMoves() {
        fill(5);
        map.policy(ResizePolicy.FORBID);

        fill(200);
        steps(200);

        assertThat(map.gauge().generation()).isEqualTo(1);
        assertThat(growing()).isTrue();
        assertThat(map.keySet()).hasSize(200);
        map.policy(ResizePolicy.ENABLE);
        while (map.rehashFor(1_000)) {
            assertThat(map.get(0L)).isEqualTo("v");
        }
        map.put(200L, "v");
        assertThat(map.gauge().generation()).isEqualTo(2);
    }

    @Test
    void scan_goesThroughTheSlots_topBitFirst() {
        fill(8);
        map.rehashFor(1_000_000);
        List<Long> keys = new ArrayList<>();

        long cursor = 0;
        do {
            cursor = map.scan(cursor, (key, value) -> keys.add(key));
        } while (cursor != 0);

        assertThat(keys).containsExactly(0L, 4L, 2L, 6L, 1L, 5L, 3L, 7L);
    }

    @Test
    void scan_letsItsReceiverUseTheMap() {
        fill(20);

        long cursor = 0;
        do {
            cursor = map.scan(cursor, (key, value) -> map.remove(key));
        } while (cursor != 0);

        assertThat(map).isEmpty();
        assertThat(map.scan(5, (key, value) -> map.clear())).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void scan_showsEveryKeyThatStays_whateverGrowsAndShrinksMeanwhile(int chainsPerStep) {
        for (int round = 0; round < 300; round++) {
            Random random = new Random(SEED + round);
            RedisDictMap<String> scanned = new RedisDictMap<>(new Knobs(4, chainsPerStep, 4), ChainTable::allocate);
            Map<Long, String> stable = new HashMap<>();
            for (int i = 0; i < random.nextInt(40); i++) {
                stable.put((long) random.nextInt(512), "stable");
            }
            scanned.putAll(stable);

            Set<Long> seen = scanBesideChanges(scanned, stable.keySet(), random);

            assertThat(seen).as("seed %d", SEED + round).containsAll(stable.keySet());
            assertThat(scanned).as("seed %d", SEED + round).containsAllEntriesOf(stable);
        }
    }

    private static Set<Long> scanBesideChanges(RedisDictMap<String> scanned, Set<Long> stable, Random random) {
        Set<Long> seen = new HashSet<>();
        long cursor = 0;
        do {
            cursor = scanned.scan(cursor, (key, value) -> seen.add(key));
            boolean adds = random.nextBoolean();
            for (int change = random.nextInt(60); change > 0; change--) {
                long key = 512L + random.nextInt(200);
                if (adds) {
                    scanned.put(key, "passing");
                } else {
                    scanned.keySet().removeIf(other -> !stable.contains(other) && random.nextInt(8) == 0);
                }
            }
        } while (cursor != 0);
        return seen;
    }
}
