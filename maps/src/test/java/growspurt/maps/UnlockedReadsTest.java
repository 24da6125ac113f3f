package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two threads at once in the maps whose lookups take no lock, around many growths; what must hold once both are done. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class UnlockedReadsTest {

    private static final int ROUNDS = 200;
    private static final int KEYS = 256;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final CyclicBarrier start = new CyclicBarrier(2);

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void growthThatFindsNoMemoryForACopy_isTriedByTheNextInsert() {
        Refusing<Long> map = new Refusing<>();
        LongStream.range(0, 4).forEach(key -> map.put(key, key));
        int before = map.gauge().generation();

        map.refuses = true;
        map.put(4L, 4L);
        map.refuses = false;
        assertThat(map.gauge().generation()).isEqualTo(before);
        map.put(5L, 5L);

        assertThat(map.gauge().generation()).isNotEqualTo(before);
        assertThat(map).hasSize(6).containsOnlyKeys(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void tableTwiceAsLongAsTheLongest_isRefusedAsForLackOfMemory() {
        int longest = 1 << 30;

        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> UnlockedTable.ofLength(2 * longest));
    }

    private static final class Refusing<V> extends UnlockedReadsMap<V> {

        private boolean refuses;

        @Override
        protected void place(UnlockedTable.Item<V> item, UnlockedTable<V> target) {
            if (refuses) {
                throw new OutOfMemoryError("refused by a test");
            }
            super.place(item, target);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unlocked-reads", "go-sync-map", "hash-trie", "split-ordered", "non-blocking"})
    void merges_areAllCounted(String id) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ConcurrentMap<Long, Integer> map = Candidates.named(id).newMap();
            Callable<Integer> counter = () -> {
                for (long key = 0; key < KEYS; key++) {
                    map.merge(key, 1, Integer::sum);
                }
                return 0;
            };

            together(counter, counter);

            assertThat(map.values()).hasSize(KEYS).containsOnly(2);
            assertThat(map).hasSize(KEYS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unlocked-reads", "go-sync-map", "hash-trie", "split-ordered", "non-blocking"})
    void untouchedKeys_areFound_whileOthersComeAndGo(String id) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ConcurrentMap<Long, Long> map = Candidates.named(id).newMap();
            for (long key = 0; key < 16; key++) {
                map.put(key * 8, key);
            }
            Callable<Integer> churn = () -> churn(map);
            Callable<Integer> look = () -> misses(map);

            List<Integer> results = together(churn, look);

            assertThat(results.get(1)).isZero();
            assertThat(map).hasSize(16 + KEYS / 2).containsEntry(120L, 15L);
        }
    }

    /** Adds odd keys and removes every second one of them. */
    private static int churn(ConcurrentMap<Long, Long> map) {
        for (long key = 1; key < 2 * KEYS; key += 2) {
            map.put(key, key);
            if (key % 4 == 1) {
                map.remove(key);
            }
        }
        return 0;
    }

    /** Counts lookups and walks that missed one of sixteen keys. */
    private static int misses(ConcurrentMap<Long, Long> map) {
        int misses = 0;
        for (int pass = 0; pass < 20; pass++) {
            for (long key = 0; key < 16; key++) {
                misses += Long.valueOf(key).equals(map.get(key * 8)) ? 0 : 1;
            }
            long walked = map.keySet().stream().filter(key -> key % 8 == 0).count();
            misses += walked == 16 ? 0 : 1;
        }
        return misses;
    }

    @ParameterizedTest
    @ValueSource(strings = {"unlocked-reads", "go-sync-map", "hash-trie", "split-ordered", "non-blocking"})
    void everySuccessfulInsertAndRemoval_isCountedOnce(String id) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ConcurrentMap<Long, Long> map = Candidates.named(id).newMap();
            long seed = round;

            List<int[]> balances =
                    together(() -> balance(map, new Random(seed)), () -> balance(map, new Random(seed + 1)));

            int entries = 0;
            for (int key = 0; key < KEYS / 8; key++) {
                int present = balances.get(0)[key] + balances.get(1)[key];
                assertThat(present).as("round %d, key %d", round, key).isEqualTo(map.containsKey((long) key) ? 1 : 0);
                entries += present;
            }
            assertThat(map).hasSize(entries);
            assertThat(map.keySet().stream().distinct()).hasSize(entries);
        }
    }

    /** {@return for each key the inserts that won less the removals that won} */
    private static int[] balance(ConcurrentMap<Long, Long> map, Random random) {
        int[] balance = new int[KEYS / 8];
        for (long i = 0; i < 4 * KEYS; i++) {
            int key = random.nextInt(balance.length);
            Long boxed = (long) key;
            switch (random.nextInt(5)) {
                case 0, 1 -> balance[key] += map.putIfAbsent(boxed, i) == null ? 1 : 0;
                case 2 -> balance[key] -= map.remove(boxed) == null ? 0 : 1;
                case 3 -> balance[key] += map.put(boxed, -i) == null ? 1 : 0;
                default -> removeWhatIsThere(map, boxed, balance);
            }
            map.put(KEYS + i * random.nextInt(4), i); // keys of its own make the map grow
            map.remove(KEYS + i);
        }
        map.keySet().removeIf(key -> key >= KEYS);
        return balance;
    }

    private static void removeWhatIsThere(ConcurrentMap<Long, Long> map, Long key, int[] balance) {
        Long seen = map.get(key);
        if (seen != null && map.remove(key, seen)) {
            balance[key.intValue()]--;
        }
    }

    private <T> List<T> together(Callable<T> first, Callable<T> second)
            throws InterruptedException, ExecutionException {
        Future<T> one = threads.submit(() -> atTheStart(first));
        Future<T> two = threads.submit(() -> atTheStart(second));
        return List.of(one.get(), two.get());
    }

    private <T> T atTheStart(Callable<T> work) throws Exception {
        start.await();
        return work.call();
    }
}
