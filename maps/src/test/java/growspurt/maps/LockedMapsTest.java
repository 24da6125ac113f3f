package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import growspurt.maps.OneShotTable.Shrinking;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The maps that let one thread at a time at a table, by whatever means: two threads around their growth points. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class LockedMapsTest {

    private static final int KEYS = 300;
    private static final int ROUNDS = 15;

    static Stream<String> ids() {
        return Stream.of(
                "mutex",
                "read-write-one-shot",
                "stamped",
                "sharded",
                "refinable",
                "copy-on-write",
                "redis-dict",
                "redis-one-shot",
                "channel-owned");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void mergesOfTwoThreads_areAllCounted_overManyGrowths(String id) throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            ConcurrentMap<Long, Integer> map = Candidates.named(id).newMap();

            together(
                    () -> {
                        for (long key = 0; key < KEYS; key++) {
                            map.merge(key, 1, Integer::sum);
                        }
                    },
                    () -> {
                        for (long key = 0; key < KEYS; key++) {
                            map.merge(key, 1, Integer::sum);
                        }
                    });

            assertThat(map).hasSize(KEYS);
            assertThat(map.values()).containsOnly(2);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void keyThatNobodyTouches_isAlwaysFound_whileTheTableGrowsAndIsEmptied(String id) throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            ConcurrentMap<Long, String> map = Candidates.named(id).newMap();
            map.put(0L, "stable");
            AtomicBoolean over = new AtomicBoolean();

            together(
                    () -> {
                        for (long key = 1; key < KEYS; key++) {
                            map.put(key, "v");
                        }
                        for (long key = 1; key < KEYS; key++) {
                            map.remove(key);
                        }
                        over.set(true);
                    },
                    () -> {
                        while (!over.get()) { // ends with the other thread's work
                            assertThat(map.get(0L)).isEqualTo("stable");
                            assertThat(map.size()).isBetween(1, KEYS);
                        }
                    });

            assertThat(map).containsExactly(Map.entry(0L, "stable"));
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void eachKey_isAddedByOneAndRemovedByOne_whenTwoThreadsTryBoth(String id) throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            ConcurrentMap<Long, String> map = Candidates.named(id).newMap();
            int[] balance = new int[2];

            together(() -> balance[0] = addAndRemove(map, 3), () -> balance[1] = addAndRemove(map, 5));

            assertThat(map).hasSize(balance[0] + balance[1]);
            assertThat(map.keySet()).hasSize(balance[0] + balance[1]);
        }
    }

    /** {@return number of entries that this thread added, less those that it removed} */
    private static int addAndRemove(ConcurrentMap<Long, String> map, int stride) {
        int balance = 0;
        for (long i = 0; i < 3L * KEYS; i++) {
            long key = i * stride % 64;
            if (map.putIfAbsent(key, "v") == null) {
                balance++;
            } else if (map.remove(key, "v")) {
                balance--;
            }
        }
        return balance;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void functionThatThrows_leavesNoLockAndNoChange(String id) throws InterruptedException {
        ConcurrentMap<Long, String> map = Candidates.named(id).newMap();
        map.put(1L, "one");

        assertThatThrownBy(() -> map.compute(1L, (key, old) -> failing())).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> map.computeIfAbsent(2L, key -> failing())).isInstanceOf(ArithmeticException.class);
        Thread other = new Thread(() -> map.put(3L, "three"), "other");
        other.start();
        other.join();

        assertThat(map).containsOnlyKeys(1L, 3L).containsEntry(1L, "one");
    }

    private static String failing() {
        throw new ArithmeticException("on purpose");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void functionThatChangesTheMap_isRefused(String id) {
        ConcurrentMap<Long, String> map = Candidates.named(id).newMap();

        assertThatIllegalStateException()
                .isThrownBy(() -> map.computeIfAbsent(0L, key -> map.put(1L, "one")))
                .withMessageStartingWith("recursive");
        assertThatIllegalStateException()
                .isThrownBy(() -> map.computeIfAbsent(0L, key -> {
                    map.clear();
                    return "zero";
                }))
                .withMessageStartingWith("recursive");

        assertThat(map).isEmpty();
        map.put(1L, "one");
        assertThat(map).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void functionThatUsesAnotherMap_isServed(String id) {
        ConcurrentMap<Long, String> map = Candidates.named(id).newMap();
        ConcurrentMap<Long, String> inner = Candidates.named(id).newMap();
        ConcurrentMap<Long, String> innermost = Candidates.named(id).newMap();

        map.computeIfAbsent(0L, a -> inner.computeIfAbsent(0L, b -> innermost.computeIfAbsent(0L, c -> "deep")));

        assertThat(map).containsEntry(0L, "deep").isEqualTo(inner).isEqualTo(innermost);
    }

    @Test
    void copyThatFindsNoMemory_changesNothing() {
        Scarcity memory = new Scarcity();
        AbstractLongMap<String> map = new CopyOnWriteMap<>(memory.over(ChainTable::allocate));
        for (long key = 0; key < 4; key++) {
            map.put(key, "v");
        }

        memory.scarce = true;
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> map.put(4L, "v"));
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> map.remove(0L));
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(map::clear);

        assertThat(map).hasSize(4).containsOnlyKeys(0L, 1L, 2L, 3L);
        assertThat(map.gauge().growing()).isFalse();
        memory.scarce = false;
        map.put(4L, "v");
        assertThat(map).hasSize(5);
    }

    @Test
    void generation_doesNotComeBack_whenACopyHasItsFormerLengthAgain() {
        AbstractLongMap<String> map = new CopyOnWriteMap<>();
        for (long key = 0; key < 4; key++) {
            map.put(key, "v");
        }
        int before = map.gauge().generation();

        map.put(4L, "v");
        map.remove(4L);

        assertThat(map.gauge().generation()).isGreaterThan(before);
    }

    @Test
    void shrinkThatFindsNoMemory_losesNothing_andComesLater() {
        for (Function<Scarcity, AbstractLongMap<String>> maker : shrinking()) {
            Scarcity memory = new Scarcity();
            AbstractLongMap<String> map = maker.apply(memory);
            for (long key = 0; key < 64; key++) {
                map.put(key, "v");
            }
            for (int i = 0; i < 64; i++) {
                map.put(0L, "w"); // a dict has moved everything by now
            }
            memory.scarce = true;
            int generation = map.gauge().generation();

            for (long key = 63; key >= 4; key--) {
                map.remove(key);
            }
            assertThat(map).containsOnlyKeys(0L, 1L, 2L, 3L);
            assertThat(map.gauge().generation()).isEqualTo(generation);

            memory.scarce = false;
            map.remove(3L);
            assertThat(map.gauge().generation()).isNotEqualTo(generation);
            assertThat(map).containsOnlyKeys(0L, 1L, 2L);
        }
    }

    private static Iterable<Function<Scarcity, AbstractLongMap<String>>> shrinking() {
        return List.of(
                memory -> new MutexMap<>(Shrinking.AT_AN_EIGHTH, memory.over(ChainTable::allocate)),
                memory -> new RedisDictMap<>(RedisDict.Knobs.OF_REDIS, memory.over(ChainTable::allocate)));
    }

    @Test
    void shardedMap_growsOneShardAlone() {
        ShardedMap<String> map = new ShardedMap<>(ShardedMap::together);
        int generation = map.gauge().generation();

        for (long key = 0; key < 5; key++) {
            map.put(key, "v");
        }

        assertThat(map.gauge().generation()).isEqualTo(generation + 1);
    }

    @Test
    void shardedMap_usesAllShards_whenTheWholeHashIsMixed() {
        ShardedMap<String> map = new ShardedMap<>(ShardedMap::spread);

        int generation = map.gauge().generation();
        for (long key = 0; key < 4_096; key++) {
            map.put(key, "v");
        }

        // 16 shards of about 256 entries each: from 4 slots to 256 or 512 in every one
        assertThat(map.gauge().generation() - generation).isBetween(16 * 6, 16 * 7);
    }

    private static void together(Runnable first, Runnable second) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(2);
        Throwable[] thrown = new Throwable[1];
        Thread other = new Thread(() -> meet(start, first), "first");
        other.setUncaughtExceptionHandler((thread, reason) -> thrown[0] = reason);
        other.start();
        meet(start, second);
        other.join();
        assertThat(thrown[0]).isNull();
    }

    private static void meet(CountDownLatch start, Runnable work) {
        start.countDown();
        while (start.getCount() > 0) {
            Thread.onSpinWait(); // ends when the other thread has started; the test has a time limit
        }
        work.run();
    }
}
