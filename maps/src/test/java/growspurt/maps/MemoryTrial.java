package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.GrowthGauge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * A map in memory that can run out, beside a model in memory that does not.
 *
 * @param map an empty map
 * @param gauge that of the map
 * @param memory where the map gets what it allocates
 * @param model what the map should hold
 */
record MemoryTrial(ConcurrentMap<Long, String> map, GrowthGauge gauge, Scarcity memory, Map<Long, String> model) {

    static final List<Long> KEYS =
            new Random(20_261_121L).longs().distinct().limit(500).boxed().toList();

    MemoryTrial(ConcurrentMap<Long, String> map, GrowthGauge gauge, Scarcity memory) {
        this(map, gauge, memory, new HashMap<>());
    }

    /** {@return whether memory was refused while {@code fill} keys were put and some removed; then another thread goes on} */
    boolean refusedSome(int fill) throws Exception {
        int refusals = memory.refusals();
        for (int i = 0; i < fill; i++) {
            change(KEYS.get(i), "v" + i);
            if (i % 4 == 3) {
                change(KEYS.get(i - 2), null);
            }
            if (i % 40 == 39) {
                assertThat(map.keySet()).hasSameSizeAs(model.keySet()); // a walk: sync.Map promotes, and copies next
            }
        }
        compare();
        for (int i = 16; i < fill; i++) {
            change(KEYS.get(i), null);
        }
        compare();
        memory.refuse(number -> false);
        FutureTask<?> use = new FutureTask<>(() -> use(KEYS.subList(0, 5 * fill / 2)), null);
        new Thread(use, "another").start();
        use.get();
        return memory.refusals() > refusals;
    }

    /** Puts or removes a key, or leaves map and model as they are. */
    void change(Long key, @Nullable String value) {
        int refusals = memory.refusals();
        memory.counted = true;
        try {
            String before = value == null ? map.remove(key) : map.put(key, value);
            assertThat(before).isEqualTo(value == null ? model.remove(key) : model.put(key, value));
        } catch (OutOfMemoryError refused) {
            assertThat(refused).hasMessage("on purpose");
        } finally {
            memory.counted = false;
        }
        assertThat(map.get(key)).isEqualTo(model.get(key));
        if (refusals == 0 && memory.refusals() > 0) {
            compare();
        }
    }

    void compare() {
        model.forEach((key, value) -> assertThat(map.get(key)).isEqualTo(value));
        assertThat(map.size()).isEqualTo(model.size());
        assertThat(Map.copyOf(map)).isEqualTo(model);
    }

    /** Every operation, to the next growth and to the end. */
    private void use(List<Long> keys) {
        int generation = gauge.generation();
        for (Long key : keys) {
            change(key, "w");
        }
        compare();
        assertThat(map).hasSize(keys.size());
        assertThat(gauge.generation()).isNotEqualTo(generation);
        for (Long key : keys.subList(0, keys.size() / 5)) {
            assertThat(map.putIfAbsent(key, "x")).isEqualTo("w");
            assertThat(map.replace(key, "w", "x")).isTrue();
            assertThat(map.merge(key, "y", String::concat)).isEqualTo("xy");
            assertThat(map.remove(key, "xy")).isTrue();
            assertThat(map.computeIfAbsent(key, absent -> "z")).isEqualTo("z");
        }
        assertThat(map).hasSize(keys.size());
        map.clear();
        assertThat(map).isEmpty();
    }
}
