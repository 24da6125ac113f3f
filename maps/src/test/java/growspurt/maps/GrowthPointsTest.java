package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.GrowthGauge;
import growspurt.api.GrowthPoint;
import growspurt.api.MapCandidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where each algorithm grows, counted by its gauge alone. */
final class GrowthPointsTest {

    private static final int LAST_ENTRY = 34;

    /** Since JDK 19 it grows above its threshold, no longer at it. */
    private static final List<Integer> WEAK_HASH_MAP =
            Runtime.version().feature() < 19 ? List.of(1, 3, 6, 12, 24) : List.of(2, 4, 7, 13, 25);

    /** Number of the inserts that start a growth, keys 0, 1, 2 and so on. */
    private static final Map<String, List<Integer>> GROWING_INSERTS = Map.ofEntries(
            Map.entry("hash-map", List.of(2, 4, 7, 13, 25)),
            Map.entry("concurrent-hash-map", List.of(2, 3, 6, 12, 24)),
            Map.entry("naive", List.of(5, 9, 17, 33)),
            Map.entry("lock-striped", List.of(4, 8, 16, 32)),
            Map.entry("read-write-locked", List.of(5, 9, 17, 33)),
            Map.entry("mutex", List.of(5, 9, 17, 33)),
            Map.entry("unlocked-reads", List.of(5, 9, 17, 33)),
            Map.entry("read-write-one-shot", List.of(5, 9, 17, 33)),
            Map.entry("stamped", List.of(5, 9, 17, 33)),
            Map.entry("open-addressed", List.of(3, 6, 11, 22)),
            Map.entry("sharded", List.of(5, 9, 17, 33)),
            Map.entry("refinable", List.of(10, 20)),
            Map.entry("copy-on-write", List.of(5, 9, 17, 33)),
            Map.entry("redis-dict", List.of(5, 9, 17, 33)),
            Map.entry("redis-scan", List.of(5, 9, 17, 33)),
            Map.entry("redis-one-shot", List.of(5, 9, 17, 33)),
            Map.entry("channel-owned", List.of(5, 9, 17, 33)),
            Map.entry("go-hmap", List.of(9, 14, 27)),
            Map.entry("go-hmap-read-write", List.of(9, 14, 27)),
            Map.entry("go-hmap-fail-fast", List.of(9, 14, 27)),
            Map.entry("go-swiss", List.of(9, 15, 29)),
            Map.entry("go-sync-map", List.of(1)),
            Map.entry("hash-trie", List.of(17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32)),
            Map.entry("split-ordered", List.of(10, 18, 34)),
            Map.entry("non-blocking", List.of(9, 33)),
            Map.entry("forwarding-bins", List.of(3, 6, 12, 24)),
            Map.entry("hashtable", List.of(2, 4, 9, 18)),
            Map.entry("synchronized-map", List.of(2, 4, 7, 13, 25)),
            Map.entry("weak-hash-map", WEAK_HASH_MAP),
            Map.entry("identity-hash-map", List.of(3, 6, 11, 22)),
            Map.entry("jctools-map", List.of(9, 33)),
            Map.entry("jctools-map-long", List.of(17, 33)),
            Map.entry("eclipse-map", List.of(5, 9, 17, 33)),
            Map.entry("eclipse-map-unsafe", List.of(5, 9, 17, 33)),
            Map.entry("caffeine", List.of(2, 3, 6, 12, 24)),
            Map.entry("guava-cache", List.of(2, 4, 7, 13, 25)),
            Map.entry("spring-reference-map", List.of(2, 4, 7, 13, 25)),
            Map.entry("agrona-bare", List.of(6, 11, 21)),
            Map.entry("agrona-mutex", List.of(6, 11, 21)),
            Map.entry("fastutil-bare", List.of(2, 4, 7, 13, 25)),
            Map.entry("fastutil-mutex", List.of(2, 4, 7, 13, 25)),
            Map.entry("netty-bare", List.of(2, 3, 5, 9, 17, 33)),
            Map.entry("hppc-bare", List.of(5, 8, 14, 26)));

    private static final Set<String> OPEN_ACROSS_OPERATIONS = Set.of(
            "read-write-locked",
            "redis-dict",
            "redis-scan",
            "go-hmap",
            "go-hmap-read-write",
            "go-hmap-fail-fast",
            "go-sync-map",
            "split-ordered");

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#withGauge")
    void gauge_countsTheGrowthPointsOfTheAlgorithm(MapCandidate candidate) {
        assertThat(GrowthPoint.whileFilling(candidate, LAST_ENTRY))
                .extracting(entries -> entries + 1)
                .isEqualTo(growingInserts(candidate));
    }

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#withGauge")
    void gauge_staysPut_whenNoNewKeyComes(MapCandidate candidate) {
        ConcurrentMap<Long, String> map = candidate.newMap();
        GrowthGauge gauge = candidate.gauge(map).orElseThrow();
        int prefill = quietPrefill(growingInserts(candidate));
        for (long key = 0; key < prefill; key++) {
            map.put(key, "v");
        }
        int generation = gauge.generation();

        map.get(99L);
        assertThat(gauge.generation()).isEqualTo(generation);

        map.remove(99L);
        int afterRemoval = gauge.generation();
        assertThat(afterRemoval == generation)
                .isEqualTo(!Quirks.GROWS_ON_REMOVAL.contains(Candidates.soundId(candidate)));

        map.put(0L, "w");
        map.merge(1L, "w", String::concat);
        assertThat(gauge.generation() == afterRemoval)
                .isEqualTo(!Quirks.GROWS_ON_OVERWRITE.contains(Candidates.soundId(candidate)));
    }

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#withGauge")
    void gauge_isNotGrowingAtRest_unlessTheWindowStaysOpen(MapCandidate candidate) {
        ConcurrentMap<Long, String> map = candidate.newMap();
        GrowthGauge gauge = candidate.gauge(map).orElseThrow();
        boolean seenGrowing = false;

        for (long key = 0; key < LAST_ENTRY; key++) {
            map.put(key, "v");
            seenGrowing |= gauge.growing();
        }

        assertThat(seenGrowing).isEqualTo(OPEN_ACROSS_OPERATIONS.contains(Candidates.soundId(candidate)));
    }

    /** Whoever looks before and after must see that there is another table, even one of the same length. */
    @Test
    void shrinkByAClear_isAnotherGeneration() {
        MapCandidate candidate = Candidates.named("redis-one-shot");
        ConcurrentMap<Long, Long> map = candidate.newMap();
        GrowthGauge gauge = candidate.gauge(map).orElseThrow();
        int fresh = gauge.generation();
        LongStream.range(0, 64).forEach(key -> map.put(key, key));
        int grown = gauge.generation();

        map.clear();

        assertThat(gauge.generation()).isNotIn(fresh, grown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy-on-write", "non-blocking", "unlocked-reads"})
    void emptyTableOfAClear_isNoOtherGeneration_andTheNextGrowthIs(String id) {
        MapCandidate candidate = Candidates.named(id);
        ConcurrentMap<Long, Long> map = candidate.newMap();
        GrowthGauge gauge = candidate.gauge(map).orElseThrow();
        int growing = growingInserts(candidate).get(0);
        int fresh = gauge.generation();
        LongStream.range(0, 64).forEach(key -> map.put(key, key));
        int grown = gauge.generation();

        map.clear();
        LongStream.range(1, growing).forEach(key -> map.put(key, key));
        assertThat(gauge.generation()).isEqualTo(grown);
        map.put(0L, 0L);

        assertThat(gauge.generation()).isNotIn(fresh, grown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read-write-locked", "redis-dict", "planted-step-under-read-lock"})
    void incrementalGrowth_opensAtTheFifthKey_andEndsWhenWritesHaveMovedAll(String id) {
        MapCandidate candidate = Candidates.named(id);
        ConcurrentMap<Long, String> map = candidate.newMap();
        GrowthGauge gauge = candidate.gauge(map).orElseThrow();
        for (long key = 0; key < 5; key++) {
            assertThat(gauge.growing()).isFalse();
            map.put(key, "v");
        }

        List<Boolean> growing = new ArrayList<>();
        for (int write = 0; write < 4; write++) {
            growing.add(gauge.growing());
            map.put(0L, "w");
        }

        assertThat(growing).containsOnly(true);
        assertThat(gauge.growing()).isFalse();
    }

    @Test
    void mapsWithoutGauge_areThoseWithoutTable() {
        assertThat(Candidates.all().filter(c -> c.gauge(c.newMap()).isEmpty()).map(MapCandidate::id))
                .containsExactlyInAnyOrder("concurrent-skip-list-map", "scala-trie-map");
    }

    /** One entry short of the second growth, or many if inserts alone cause no second one. */
    private static int quietPrefill(List<Integer> growingInserts) {
        return growingInserts.size() > 1 ? growingInserts.get(1) - 1 : LAST_ENTRY;
    }

    private static List<Integer> growingInserts(MapCandidate candidate) {
        return GROWING_INSERTS.getOrDefault(Candidates.soundId(candidate), List.of());
    }

    @Test
    void privateField_isNull_whenThePackageIsClosedOrTheFieldUnknown() {
        assertThat(PrivateField.find(String.class, "hash")).isNull();
        assertThat(PrivateField.find(HashMap.class, "nonesuch")).isNull();
        assertThat(PrivateField.find("growspurt.Nonesuch", "table")).isNull();
    }
}
