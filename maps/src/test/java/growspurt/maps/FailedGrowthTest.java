package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import growspurt.api.Role;
import growspurt.maps.OneShotTable.Shrinking;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
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
        while (trial(maker, number, number + 1).refusedSome(200)) {
            number++;
        }
        assertThat(number).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("maps")
    void memoryThatStaysAway_losesNothing_whereverItBegins(Function<Scarcity, AbstractLongMap<String>> maker)
            throws Exception {
        int number = 0;
        while (trial(maker, number, Integer.MAX_VALUE).refusedSome(200)) {
            number++;
        }
        assertThat(number).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("maps")
    void growthWithoutMemory_doesNotHappen(Function<Scarcity, AbstractLongMap<String>> maker) {
        MemoryTrial trial = trial(maker, 0, Integer.MAX_VALUE);
        int generation = trial.gauge().generation();

        for (Long key : MemoryTrial.KEYS) {
            trial.change(key, "v");
        }

        trial.compare();
        assertThat(trial.gauge().generation()).isEqualTo(generation);
        assertThat(trial.gauge().growing()).isFalse();
    }

    private static MemoryTrial trial(Function<Scarcity, AbstractLongMap<String>> maker, int from, int to) {
        Scarcity memory = new Scarcity();
        AbstractLongMap<String> map = maker.apply(memory);
        memory.refuse(number -> number >= from && number < to);
        return new MemoryTrial(map, map.gauge(), memory);
    }
}
