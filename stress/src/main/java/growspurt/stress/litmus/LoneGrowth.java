package growspurt.stress.litmus;

import growspurt.api.GrowthGauge;
import growspurt.api.GrowthPoint;
import growspurt.api.MapCandidate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentMap;

/**
 * How far a map grows when one thread makes both inserts of a sample, in either order. A gauge may number the tables as it
 * likes; only numbers that rise, and are the same each time, can be compared with those of a sample.
 */
final class LoneGrowth {

    private final IdentityHashMap<Keys, OptionalInt> highest = new IdentityHashMap<>();

    /** Tries all {@code plans} with {@code candidate}, which has a gauge. */
    LoneGrowth(MapCandidate candidate, Keys... plans) {
        for (Keys keys : plans) {
            highest.computeIfAbsent(keys, untried -> highest(candidate, untried));
        }
    }

    /** {@return the generation after both inserts, empty if the numbers of this gauge cannot be compared} */
    OptionalInt highest(Keys keys) {
        return highest.getOrDefault(keys, OptionalInt.empty());
    }

    private static OptionalInt highest(MapCandidate candidate, Keys keys) {
        List<Integer> there = generations(candidate, keys, keys.growth(), keys.contested());
        List<Integer> back = generations(candidate, keys, keys.contested(), keys.growth());
        return rises(there)
                        && rises(back)
                        && there.equals(generations(candidate, keys, keys.growth(), keys.contested()))
                        && back.equals(generations(candidate, keys, keys.contested(), keys.growth()))
                ? OptionalInt.of(Math.max(there.get(2), back.get(2)))
                : OptionalInt.empty();
    }

    /** {@return the generations before, between and after the two inserts} */
    private static List<Integer> generations(MapCandidate candidate, Keys keys, Long first, Long second) {
        Pulse.AT_REST.beat();
        ConcurrentMap<Long, Long> map = candidate.newMap();
        GrowthGauge gauge = candidate.gauge(map).orElseThrow();
        keys.prefill().forEach(key -> map.put(key, key));
        GrowthPoint.lookUp(map, keys.lookups());
        List<Integer> generations = new ArrayList<>();
        generations.add(gauge.generation());
        map.put(first, first);
        generations.add(gauge.generation());
        map.put(second, second);
        generations.add(gauge.generation());
        return generations;
    }

    private static boolean rises(List<Integer> generations) {
        return generations.get(0) <= generations.get(1) && generations.get(1) <= generations.get(2);
    }
}
