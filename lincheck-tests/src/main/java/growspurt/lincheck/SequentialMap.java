package growspurt.lincheck;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the operations of {@link MapOperations} do one after the other. Lincheck finds the methods by name. */
public final class SequentialMap {

    private final Map<Long, Long> map = new HashMap<>();

    /** An empty map; Lincheck calls this. */
    public SequentialMap() {}

    /** {@return as {@link Map#get}} */
    public @Nullable Long get(long key) {
        return map.get(key);
    }

    /** {@return as {@link Map#containsKey}} */
    public boolean containsKey(long key) {
        return map.containsKey(key);
    }

    /** {@return as {@link Map#put}} */
    public @Nullable Long put(long key, long value) {
        return map.put(key, value);
    }

    /** {@return as {@link Map#remove(Object)}} */
    public @Nullable Long remove(long key) {
        return map.remove(key);
    }

    /** {@return as {@link Map#putIfAbsent}} */
    public @Nullable Long putIfAbsent(long key, long value) {
        return map.putIfAbsent(key, value);
    }

    /** {@return as {@link Map#computeIfAbsent} with a function that gives {@code value}} */
    public @Nullable Long computeIfAbsent(long key, long value) {
        return map.computeIfAbsent(key, k -> value);
    }

    /** {@return as {@link Map#replace(Object, Object)}} */
    public @Nullable Long replace(long key, long value) {
        return map.replace(key, value);
    }

    /** {@return as {@link Map#remove(Object, Object)}} */
    public boolean removeValue(long key, long value) {
        return map.remove(key, value);
    }

    /** {@return as {@link Map#replace(Object, Object, Object)}} */
    public boolean replaceValue(long key, long oldValue, long newValue) {
        return map.replace(key, oldValue, newValue);
    }

    /** {@return as {@link Map#merge} with a function that adds} */
    public @Nullable Long merge(long key, long value) {
        return map.merge(key, value, Long::sum);
    }

    /** {@return as {@link Map#compute} with a function that adds {@code value}, or begins with it} */
    public @Nullable Long compute(long key, long value) {
        return map.compute(key, (k, old) -> old == null ? value : old + value);
    }

    /** {@return as {@link Map#computeIfPresent} with a function that adds {@code value}} */
    public @Nullable Long computeIfPresent(long key, long value) {
        return map.computeIfPresent(key, (k, old) -> old + value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SequentialMap that && map.equals(that.map);
    }

    @Override
    public int hashCode() {
        return map.hashCode();
    }
}
