package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import growspurt.api.GrowthGauge;
import growspurt.api.MapCandidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.ConcurrentReferenceHashMap;

/** One thread, a million random operations: every candidate, broken ones too, does what {@link TreeMap} does. */
final class ModelTest {

    private static final long SEED = 20_260_101L;
    private static final int ROUNDS = 200;
    private static final int OPERATIONS = 5_000;

    /** Resizes to be seen in all rounds of a map, where they can be. */
    private static final int MANY = 500;

    /** One call and what it returned. */
    @FunctionalInterface
    private interface Operation {
        Object apply(Map<Long, String> map, Long key, String a, String b);
    }

    private static final Operation REMOVE = (map, key, a, b) -> shown(map.remove(key));

    private static final List<Operation> OPERATIONS_ON_A_KEY = List.of(
            (map, key, a, b) -> shown(map.put(key, a)),
            (map, key, a, b) -> shown(map.put(key, b)),
            (map, key, a, b) -> shown(map.get(key)),
            (map, key, a, b) -> map.getOrDefault(key, a),
            (map, key, a, b) -> map.containsKey(key),
            (map, key, a, b) -> shown(map.putIfAbsent(key, a)),
            REMOVE,
            (map, key, a, b) -> map.remove(key, a),
            (map, key, a, b) -> shown(map.replace(key, a)),
            (map, key, a, b) -> map.replace(key, a, b),
            (map, key, a, b) -> shown(map.compute(key, (k, old) -> old == null ? a : old.equals(b) ? null : b)),
            (map, key, a, b) -> shown(map.computeIfAbsent(key, k -> k % 3 == 0 ? null : a)),
            (map, key, a, b) -> shown(map.computeIfPresent(key, (k, old) -> old.equals(b) ? null : b)),
            (map, key, a, b) -> shown(map.merge(key, a, (old, given) -> old.equals(given) ? null : given)),
            (map, key, a, b) -> map.size(),
            (map, key, a, b) -> map.isEmpty());

    private static final Operation REPLACE_ALL = (map, key, a, b) -> {
        map.replaceAll((k, old) -> old.equals(a) ? b : old);
        return true;
    };

    private static final Operation CLEAR = (map, key, a, b) -> {
        map.clear();
        return map.isEmpty();
    };

    private static final List<Operation> OPERATIONS_ON_THE_MAP = List.of(
            (map, key, a, b) -> map.containsValue(a),
            (map, key, a, b) -> Map.copyOf(map),
            (map, key, a, b) -> map.hashCode(),
            (map, key, a, b) -> map.equals(Map.of(key, a)),
            (map, key, a, b) -> map.keySet().remove(key),
            (map, key, a, b) ->
                    map.entrySet().removeIf(entry -> entry.getValue().equals(a)),
            REPLACE_ALL,
            CLEAR);

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#soundAlone")
    void map_doesWhatTheModelDoes_overManyGrowthsAndShrinks(MapCandidate candidate) {
        int resizes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            resizes += new Round(candidate, SEED + round, 4 << (round % 8)).play();
        }

        assertThat(resizes)
                .isGreaterThanOrEqualTo(candidate.gauge(candidate.newMap()).isPresent() ? MANY : 0);
    }

    /** One map beside its model, filled and drained by turns. */
    private static final class Round {
        private final MapCandidate candidate;
        private final long seed;
        private final Random random;
        private final List<Long> keys;
        private final ConcurrentMap<Long, String> map;
        private final Map<Long, String> model = new TreeMap<>();

        Round(MapCandidate candidate, long seed, int count) {
            this.candidate = candidate;
            this.seed = seed;
            this.random = new Random(seed);
            this.keys = keys(random, count);
            this.map = candidate.newMap();
        }

        /** {@return number of the operations that left a table of another length} */
        int play() {
            GrowthGauge gauge = candidate.gauge(map).orElse(null);
            int resizes = 0;
            for (int i = 0; i < OPERATIONS; i++) {
                int before = gauge == null ? 0 : gauge.generation();
                operate(i);
                resizes += gauge == null || gauge.generation() == before ? 0 : 1;
            }
            settle(map);
            assertThat(map).as("seed %d", seed).isEqualTo(model).hasSameSizeAs(model);
            assertThat(Map.copyOf(map)).as("seed %d", seed).isEqualTo(model);
            return resizes;
        }

        /** Two operations for each key, of any kind and in any order, then one for each in turn, mostly its removal. */
        private void operate(int i) {
            int left = 3 * keys.size() - i % (3 * keys.size());
            boolean drain = left <= keys.size();
            Long key = keys.get(drain ? left - 1 : random.nextInt(keys.size()));
            Operation operation = drain && random.nextInt(16) > 0 ? REMOVE : pick();
            String a = value();
            String b = value();
            settle(map);

            Object done = operation.apply(map, key, a, b);
            Object expected = operation.apply(model, key, a, b);
            if (!done.equals(expected)) { // a message for each of a million operations would take longer than they do
                fail("seed %d, operation %d, key %d, a %s, b %s: %s, not %s", seed, i, key, a, b, done, expected);
            }
        }

        private Operation pick() {
            List<Operation> operations = random.nextInt(200) == 0 ? OPERATIONS_ON_THE_MAP : OPERATIONS_ON_A_KEY;
            Operation picked = operations.get(random.nextInt(operations.size()));
            return picked == REPLACE_ALL && Quirks.NO_REPLACE_ALL.contains(candidate.id()) ? CLEAR : picked;
        }

        /** One of three values, each time another object where the map compares by {@code equals}. */
        private String value() {
            String value = "v" + random.nextInt(3);
            return Quirks.MATCHES_BY_IDENTITY.contains(candidate.id()) ? value.intern() : value;
        }
    }

    /** Spring's map counts what its compute family removed until it is told to look. */
    private static void settle(ConcurrentMap<?, ?> map) {
        if (map instanceof ConcurrentReferenceHashMap<?, ?> references) {
            references.purgeUnreferencedEntries();
        }
    }

    /** Neighbours, multiples of the table length, one hash code for many, both ends of the range. */
    private static List<Long> keys(Random random, int count) {
        List<Long> keys = new ArrayList<>(List.of(Long.MIN_VALUE, Long.MAX_VALUE, -1L, 0L, 0x80000000L));
        for (int i = 0; i < count; i++) {
            keys.add((long) i);
            keys.add(64L * i);
            keys.add(random.nextLong());
        }
        for (long twin = 0; twin < 12; twin++) {
            keys.add((twin << 32) | ((twin ^ 3) & 0xffffffffL));
        }
        return keys;
    }

    private static String shown(@Nullable String value) {
        return String.valueOf(value);
    }
}
