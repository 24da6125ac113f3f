package growspurt.lincheck;

import growspurt.api.MapCandidate;
import java.util.Objects;
import java.util.concurrent.ConcurrentMap;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jspecify.annotations.Nullable;

/** What a user of Lincheck writes for a map: its operations on single keys, and nothing about growth. */
public class StockOperations {

    private static @Nullable MapCandidate candidate;

    private final ConcurrentMap<Long, Long> map =
            Objects.requireNonNull(candidate, "candidate").newMap();

    /** Operations on a new map. */
    public StockOperations() {}

    static void candidate(MapCandidate next) {
        candidate = next;
    }

    /** {@return as {@link ConcurrentMap#get}} */
    @Operation
    public @Nullable Long get(long key) {
        return map.get(key);
    }

    /** {@return as {@link ConcurrentMap#containsKey}} */
    @Operation
    public boolean containsKey(long key) {
        return map.containsKey(key);
    }

    /** {@return as {@link ConcurrentMap#put}} */
    @Operation
    public @Nullable Long put(long key, long value) {
        return map.put(key, value);
    }

    /** {@return as {@link ConcurrentMap#remove(Object)}} */
    @Operation
    public @Nullable Long remove(long key) {
        return map.remove(key);
    }

    /** {@return as {@link ConcurrentMap#remove(Object, Object)}} */
    @Operation
    public boolean removeValue(long key, long value) {
        return map.remove(key, value);
    }

    /** {@return as {@link ConcurrentMap#putIfAbsent}} */
    @Operation
    public @Nullable Long putIfAbsent(long key, long value) {
        return map.putIfAbsent(key, value);
    }

    /** {@return as {@link ConcurrentMap#replace(Object, Object)}} */
    @Operation
    public @Nullable Long replace(long key, long value) {
        return map.replace(key, value);
    }

    /** {@return as {@link ConcurrentMap#replace(Object, Object, Object)}} */
    @Operation
    public boolean replaceValue(long key, long oldValue, long newValue) {
        return map.replace(key, oldValue, newValue);
    }

    /** {@return as {@link ConcurrentMap#computeIfAbsent} with a function that gives {@code value}} */
    @Operation
    public @Nullable Long computeIfAbsent(long key, long value) {
        return map.computeIfAbsent(key, k -> value);
    }

    /** {@return as {@link ConcurrentMap#merge} with a function that adds} */
    @Operation
    public @Nullable Long merge(long key, long value) {
        return map.merge(key, value, Long::sum);
    }
}
