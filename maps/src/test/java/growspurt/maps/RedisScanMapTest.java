package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What its iterators do while the table grows and shrinks. */
final class RedisScanMapTest {

    private static final long SEED = 20_260_103L;

    private final RedisScanMap<String> map = new RedisScanMap<>();

    @Test
    void iterator_showsEveryKeyThatStaysOnce_andNoKeyTwice() {
        for (int round = 0; round < 300; round++) {
            Random random = new Random(SEED + round);
            RedisScanMap<String> walked = new RedisScanMap<>();
            Map<Long, String> stable = new HashMap<>();
            for (int i = 0; i < random.nextInt(40); i++) {
                stable.put((long) random.nextInt(512), "stable");
            }
            walked.putAll(stable);

            List<Long> shown = new ArrayList<>();
            for (Iterator<Long> keys = walked.keySet().iterator(); keys.hasNext(); ) {
                shown.add(keys.next());
                change(walked, stable.keySet(), random);
            }

            assertThat(shown).as("seed %d", SEED + round).doesNotHaveDuplicates();
            assertThat(shown).as("seed %d", SEED + round).containsAll(stable.keySet());
            assertThat(walked).as("seed %d", SEED + round).containsAllEntriesOf(stable);
        }
    }

    /** Adds or removes keys that do not stay, enough of them to make the table grow or shrink. */
    private static void change(RedisScanMap<String> walked, Set<Long> stable, Random random) {
        boolean adds = random.nextInt(4) == 0;
        Set<Long> passing = new HashSet<>(walked.keySet());
        passing.removeAll(stable);
        for (int change = random.nextInt(20); change > 0 && adds; change--) {
            walked.put(512L + random.nextInt(200), "passing");
        }
        for (Long key : adds ? Set.<Long>of() : passing) {
            if (random.nextInt(3) == 0) {
                walked.remove(key);
            }
        }
    }

    @Test
    void iterator_goesByTheCursor() {
        for (long key = 0; key < 8; key++) {
            map.put(key, "v");
        }
        map.rehashFor(1_000_000);

        assertThat(map.keySet()).containsExactly(0L, 4L, 2L, 6L, 1L, 5L, 3L, 7L);
    }

    @Test
    void containsValue_looksAtAllEntries_inBothTables() {
        for (long key = 0; key < 5; key++) {
            map.put(key, "v" + key);
        }

        assertThat(map.gauge().growing()).isTrue();
        assertThat(map.containsValue("v0")).isTrue();
        assertThat(map.containsValue("v4")).isTrue();
        assertThat(map.containsValue("v5")).isFalse();
    }
}
