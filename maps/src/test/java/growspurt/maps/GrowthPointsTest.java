package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.GrowthGauge;
import growspurt.api.MapCandidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where each algorithm grows, counted by its gauge alone. */
final class GrowthPointsTest {

    private static final int LAST_ENTRY = 34;

    /** Where a replaced value asks for a growth as a new key does; RedisDictMapTest has it. */
    private static final Set<String> GROWS_WITHOUT_A_NEW_KEY = Set.of("redis-dict");

    /** Number of the inserts that start a growth, keys 0, 1, 2 and so on. */
    private static final Map<String, List<Integer>> GROWING_INSERTS = Map.ofEntries(
            Map.entry("hash-map", List.of(2, 4, 7, 13, 25)),
            Map.entry("concurrent-hash-map", List.of(2, 3, 6, 12, 24)),
            Map.entry("naive", List.of(5, 9, 17, 33)),
            Map.entry("lock-striped", List.of(4, 8, 16, 32)),
            Map.entry("read-write-locked", List.of(5, 9, 17, 33)),
            Map.entry("mutex", List.of(5, 9, 17, 33)),
            Map.entry("read-write-one-shot", List.of(5, 9, 17, 33)),
            Map.entry("stamped", List.of(5, 9, 17, 33)),
            Map.entry("sharded", List.of(5, 9, 17, 33)),
            Map.entry("refinable", List.of(10, 20)),
            Map.entry("copy-on-write", List.of(5, 9, 17, 33)),
            Map.entry("redis-dict", List.of(5, 9, 17, 33)),
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
            Map.entry("planted-stale-table-write", List.of(4, 8, 16, 32)),
            Map.entry("planted-head-insert-transfer", List.of(5, 9, 17, 33)),
            Map.entry("planted-step-under-read-lock", List.of(5, 9, 17, 33)));

    private static final Set<String> OPEN_ACROSS_OPERATIONS = Set.of(
            "read-write-locked",
            "redis-dict",
            "go-hmap",
            "go-hmap-read-write",
            "go-hmap-fail-fast",
            "go-sync-map",
            "split-ordered",
            "planted-step-under-read-lock");

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#all")
    void gauge_countsTheGrowthPointsOfTheAlgorithm(MapCandidate candidate) {
        ConcurrentMap<Long, String> map = candidate.newMap();
        GrowthGauge gauge = candidate.gauge(map).orElseThrow();
        List<Integer> growingInserts = new ArrayList<>();

        for (int entry = 1; entry <= LAST_ENTRY; entry++) {
            int before = gauge.generation();
            map.put(entry - 1L, "v");
            if (gauge.generation() != before) {
                growingInserts.add(entry);
            }
        }

        assertThat(growingInserts).isEqualTo(growingInserts(candidate));
    }

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#all")
    void gauge_staysPut_whenNoNewKeyComes(MapCandidate candidate) {
        ConcurrentMap<Long, String> map = candidate.newMap();
        GrowthGauge gauge = candidate.gauge(map).orElseThrow();
        int prefill = quietPrefill(growingInserts(candidate));
        for (long key = 0; key < prefill; key++) {
            map.put(key, "v");
        }
        int generation = gauge.generation();

        map.put(0L, "w");
        map.merge(1L, "w", String::concat);
        map.remove(99L);
        map.get(99L);

        assertThat(gauge.generation() != generation).isEqualTo(GROWS_WITHOUT_A_NEW_KEY.contains(candidate.id()));
    }

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#all")
    void gauge_isNotGrowingAtRest_unlessTheWindowStaysOpen(MapCandidate candidate) {
        ConcurrentMap<Long, String> map = candidate.newMap();
        GrowthGauge gauge = candidate.gauge(map).orElseThrow();
        boolean seenGrowing = false;

        for (long key = 0; key < LAST_ENTRY; key++) {
            map.put(key, "v");
            seenGrowing |= gauge.growing();
        }

        assertThat(seenGrowing).isEqualTo(OPEN_ACROSS_OPERATIONS.contains(candidate.id()));
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

    /** One entry short of the second growth, or many if inserts alone cause no second one. */
    private static int quietPrefill(List<Integer> growingInserts) {
        return growingInserts.size() > 1 ? growingInserts.get(1) - 1 : LAST_ENTRY;
    }

    private static List<Integer> growingInserts(MapCandidate candidate) {
        return GROWING_INSERTS.getOrDefault(candidate.id(), List.of());
    }

    @Test
    void privateField_isNull_whenThePackageIsClosedOrTheFieldUnknown() {
        assertThat(PrivateField.find(String.class, "hash")).isNull();
        assertThat(PrivateField.find(HashMap.class, "nonesuch")).isNull();
    }
}
