package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import growspurt.api.Role;
import growspurt.maps.OneShotTable.Shrinking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each allocation of each growth refused in turn, to every own map that promises to survive it. Two own maps promise
 * nothing of the kind and are not here: {@link NaiveMap}, which has no allocator to refuse anything, and {@link
 * FailFastHmap}, whose table is that of the other two maps of Go's kind.
 */
@Timeout(
        value = 120,
        unit = TimeUnit.SECONDS,
        threadMode = ThreadMode.SEPARATE_THREAD) // a StampedLock hears no interrupt
final class FailedGrowthTest {

    private static final List<Long> KEYS =
            new Random(20_261_121L).longs().distinct().limit(500).boxed().toList();
    private static final int FILL = 200;

    /** By the id of the candidate: its map, as it makes it, but in memory that can run out. */
    static Stream<Named<Function<Scarcity, AbstractLongMap<String>>>> maps() {
        return Stream.of(
                map("mutex", memory -> new MutexMap<>(Shrinking.NEVER, memory.over(ChainTable::allocate))),
                map(
                        "redis-one-shot",
                        memory -> new MutexMap<>(Shrinking.AT_AN_EIGHTH, memory.over(ChainTable::allocate))),
                map("read-write-one-shot", memory -> new ReadWriteOneShotMap<>(memory.over(ChainTable::allocate))),
                map("read-write-locked", memory -> new ReadWriteLockedMap<>(memory.over(ChainTable::allocate))),
                map(
                        "redis-dict",
                        memory -> new RedisDictMap<>(RedisDict.Knobs.OF_REDIS, memory.over(ChainTable::allocate))),
                map(
                        "redis-scan",
                        memory -> new RedisScanMap<>(mark ->
                                new RedisDict<>(RedisDict.Knobs.OF_REDIS, memory.over(ChainTable::allocate), mark))),
                map("unlocked-reads", memory -> new UnlockedReadsMap<>(memory.over(UnlockedTable::ofLength))),
                map("stamped", memory -> new StampedMap<>(memory.over(ChainTable::allocate))),
                map("sharded", memory -> new ShardedMap<>(16, ShardedMap::together, memory.over(ChainTable::allocate))),
                map("lock-striped", memory -> new LockStripedMap<>(2, 1, memory.over(ChainTable::allocate))),
                map(
                        "refinable",
                        memory -> new RefinableMap<>(
                                2, 4, memory.over(ChainTable::allocate), memory.over(RefinableMap::allocateLocks))),
                map("forwarding-bins", memory -> new ForwardingBinsMap<>(1, memory.over(BinTable::allocate))),
                map("open-addressed", memory -> new OpenAddressedMap<>(memory.over(OpenTable::allocate))),
                map("copy-on-write", memory -> new CopyOnWriteMap<>(memory.over(ChainTable::allocate))),
                map(
                        "channel-owned",
                        memory -> new ChannelOwnedMap<>(64, OwnerThreads.SHARED, memory.over(ChainTable::allocate))),
                map("go-hmap", memory -> new MutexHmap<>(HmapKnobs.GO, memory.over(HmapBuckets::new))),
                map("go-hmap-read-write", memory -> new ReadWriteHmap<>(HmapKnobs.GO, memory.over(HmapBuckets::new))),
                map("go-swiss", memory -> new SwissMap<>(splittingEarly(), memory.swiss())),
                map("go-sync-map", memory -> new GoSyncMap<>(1, memory.over(ChainTable::allocate))),
                map(
                        "hash-trie",
                        memory -> new HashTrieMap<>(
                                4, HashTrieMap::lowestBitsFirst, (slots, shift, parent, slotInParent) -> {
                                    memory.claim();
                                    return new TrieBranch<>(slots, shift, parent, slotInParent);
                                })),
                map("split-ordered", memory -> new SplitOrderedMap<>(4, memory.over(AtomicReferenceArray::new))),
                map(
                        "non-blocking",
                        memory -> new NonBlockingMap<>(8, IntUnaryOperator.identity(), memory.over(Object[]::new))));
    }

    private static Named<Function<Scarcity, AbstractLongMap<String>>> map(
            String id, Function<Scarcity, AbstractLongMap<String>> maker) {
        return Named.of(id, maker);
    }

    /** Tables of at most 16 slots, so that a few hundred keys split them and double the directory. */
    private static SwissKnobs splittingEarly() {
        return new SwissKnobs(0, 16, SwissKnobs.GO.mixer());
    }

    @Test
    void everyOwnMapThatPromisesToSurvive_isHere() {
        assertThat(Candidates.own()
                        .filter(candidate -> candidate.role() != Role.PLANTED_BUG)
                        .filter(candidate -> candidate.promises().contains(Guarantee.SURVIVES_FAILED_GROWTH))
                        .map(MapCandidate::id))
                .containsExactlyInAnyOrderElementsOf(maps().map(Named::getName).toList());
    }

    @ParameterizedTest
    @MethodSource("maps")
    void oneRefusedAllocation_losesNothing_whicheverItIs(Function<Scarcity, AbstractLongMap<String>> maker)
            throws Exception {
        int number = 0;
        while (new Trial(maker, number, number + 1).refusedSome()) {
            number++;
        }
        assertThat(number).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("maps")
    void memoryThatStaysAway_losesNothing_whereverItBegins(Function<Scarcity, AbstractLongMap<String>> maker)
            throws Exception {
        int number = 0;
        while (new Trial(maker, number, Integer.MAX_VALUE).refusedSome()) {
            number++;
        }
        assertThat(number).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("maps")
    void growthWithoutMemory_doesNotHappen(Function<Scarcity, AbstractLongMap<String>> maker) {
        Trial trial = new Trial(maker, 0, Integer.MAX_VALUE);
        int generation = trial.map.gauge().generation();

        for (Long key : KEYS) {
            trial.change(key, "v");
        }

        trial.compare();
        assertThat(trial.map.gauge().generation()).isEqualTo(generation);
        assertThat(trial.map.gauge().growing()).isFalse();
    }

    /** One map and its model, and the numbers of the allocations that it does not get. */
    private static final class Trial {
        private final Scarcity memory = new Scarcity();
        private final AbstractLongMap<String> map;
        private final Map<Long, String> model = new HashMap<>();

        Trial(Function<Scarcity, AbstractLongMap<String>> maker, int from, int to) {
            map = maker.apply(memory);
            memory.refuse(number -> number >= from && number < to);
        }

        /** Fills and empties the map, then lets another thread use it with memory at hand. */
        boolean refusedSome() throws Exception {
            for (int i = 0; i < FILL; i++) {
                change(KEYS.get(i), "v" + i);
                if (i % 4 == 3) {
                    change(KEYS.get(i - 2), null);
                }
                if (i % 40 == 39) {
                    assertThat(map.keySet())
                            .hasSameSizeAs(model.keySet()); // a walk: sync.Map promotes, and copies next
                }
            }
            compare();
            for (int i = 16; i < FILL; i++) {
                change(KEYS.get(i), null);
            }
            compare();
            memory.refuse(number -> false);
            FutureTask<?> use = new FutureTask<>(this::use, null);
            new Thread(use, "another").start();
            use.get();
            return memory.refusals() > 0;
        }

        /** Puts or removes a key, or leaves map and model as they are. */
        void change(Long key, @Nullable String value) {
            int refusals = memory.refusals();
            try {
                String before = value == null ? map.remove(key) : map.put(key, value);
                assertThat(before).isEqualTo(value == null ? model.remove(key) : model.put(key, value));
            } catch (OutOfMemoryError refused) {
                assertThat(refused).hasMessage("on purpose");
            }
            assertThat(map.get(key)).isEqualTo(model.get(key));
            if (refusals == 0 && memory.refusals() > 0) {
                compare();
            }
        }

        void compare() {
            for (Long key : KEYS) {
                assertThat(map.get(key)).isEqualTo(model.get(key));
            }
            assertThat(map.size()).isEqualTo(model.size());
            assertThat(Map.copyOf(map)).isEqualTo(model);
        }

        /** Every operation, to the next growth and to the end. */
        private void use() {
            int generation = map.gauge().generation();
            for (Long key : KEYS) {
                change(key, "w");
            }
            compare();
            assertThat(map).hasSize(KEYS.size());
            assertThat(map.gauge().generation()).isNotEqualTo(generation);
            for (Long key : KEYS.subList(0, 100)) {
                assertThat(map.putIfAbsent(key, "x")).isEqualTo("w");
                assertThat(map.replace(key, "w", "x")).isTrue();
                assertThat(map.merge(key, "y", String::concat)).isEqualTo("xy");
                assertThat(map.remove(key, "xy")).isTrue();
                assertThat(map.computeIfAbsent(key, absent -> "z")).isEqualTo("z");
            }
            assertThat(map).hasSize(KEYS.size());
            map.clear();
            assertThat(map).isEmpty();
        }
    }
}
