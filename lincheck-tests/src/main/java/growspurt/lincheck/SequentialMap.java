package growspurt.lincheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the operations of {@link MapOperations} do one after the other. It makes no claim of what those on the whole map show.
 * Lincheck finds the methods by name.
 */
public class SequentialMap {

    private final Map<Long, Long> map = new HashMap<>();

    /** An empty map; Lincheck calls this. */
    public SequentialMap() {}

    /** {@return as {@link Map#get}} */
    public final @Nullable Long get(long key) {
        return map.get(key);
    }

    /** {@return as {@link Map#containsKey}} */
    public final boolean containsKey(long key) {
        return map.containsKey(key);
    }

    /** {@return as {@link Map#put}} */
    public final @Nullable Long put(long key, long value) {
        return map.put(key, value);
    }

    /** {@return as {@link Map#remove(Object)}} */
    public final @Nullable Long remove(long key) {
        return map.remove(key);
    }

    /** {@return as {@link Map#putIfAbsent}} */
    public final @Nullable Long putIfAbsent(long key, long value) {
        return map.putIfAbsent(key, value);
    }

    /** {@return as {@link Map#computeIfAbsent} with a function that gives {@code value}} */
    public final @Nullable Long computeIfAbsent(long key, long value) {
        return map.computeIfAbsent(key, k -> value);
    }

    /** {@return as {@link Map#replace(Object, Object)}} */
    public final @Nullable Long replace(long key, long value) {
        return map.replace(key, value);
    }

    /** {@return as {@link Map#remove(Object, Object)}} */
    public final boolean removeValue(long key, long value) {
        return map.remove(key, value);
    }

    /** {@return as {@link Map#replace(Object, Object, Object)}} */
    public final boolean replaceValue(long key, long oldValue, long newValue) {
        return map.replace(key, oldValue, newValue);
    }

    /** {@return as {@link Map#merge} with a function that adds} */
    public final @Nullable Long merge(long key, long value) {
        return map.merge(key, value, Long::sum);
    }

    /** {@return as {@link Map#compute} with a function that adds {@code value}, or begins with it} */
    public final @Nullable Long compute(long key, long value) {
        return map.compute(key, (k, old) -> old == null ? value : old + value);
    }

    /** {@return as {@link Map#computeIfPresent} with a function that adds {@code value}} */
    public final @Nullable Long computeIfPresent(long key, long value) {
        return map.computeIfPresent(key, (k, old) -> old + value);
    }

    /**
     * {@return nothing: as {@link Map#compute} with a function that fails}
     *
     * @throws FunctionFailed always
     */
    public final @Nullable Long computeFailing(long key) {
        return map.compute(key, FunctionFailed::fail);
    }

    /** {@return as {@link Map#size}} */
    public final Shown size() {
        return shown(map.size());
    }

    /** {@return as {@link Map#isEmpty}} */
    public final Shown isEmpty() {
        return shown(map.isEmpty());
    }

    /** {@return as {@link Map#containsValue}} */
    public final Shown containsValue(long value) {
        return shown(map.containsValue(value));
    }

    /** {@return the keys, in rising order, if they are claimed to be those of one instant} */
    public final Shown keys() {
        return snapshot(sortedKeys());
    }

    /** {@return the keys, in rising order} */
    public final Shown keysAtRest() {
        return shown(sortedKeys());
    }

    private List<Long> sortedKeys() {
        return map.keySet().stream().sorted().toList();
    }

    /** {@return no claim: a walk beside writers is a snapshot in few maps} */
    public final Shown copy() {
        return Shown.ANY;
    }

    /** As {@link Map#clear}. */
    public final void clear() {
        map.clear();
    }

    Shown shown(Object exact) {
        return Shown.ANY;
    }

    Shown snapshot(Object exact) {
        return Shown.ANY;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof SequentialMap that && map.equals(that.map);
    }

    @Override
    public final int hashCode() {
        return map.hashCode();
    }
}
