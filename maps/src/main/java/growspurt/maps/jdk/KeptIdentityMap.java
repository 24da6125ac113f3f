package growspurt.maps.jdk;

import growspurt.maps.CheckThenActMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@link IdentityHashMap} under one object for each key, so that equal keys are the same. Conditional operations compare
 * values by {@code equals} here, hence are made from {@code get put remove} and not the JDK's. Nulls are rejected.
 *
 * @param <V> type of the values
 */
final class KeptIdentityMap<V> extends CheckThenActMap<V> {

    private final KeptKeys keys = new KeptKeys();

    @SuppressWarnings("IdentityHashMapBoxing") // every key goes through keys
    private final IdentityHashMap<Long, V> target = new IdentityHashMap<>(1);

    /** {@return the map in which the table is} */
    Map<?, ?> host() {
        return target;
    }

    private Object kept(Object key) {
        return Objects.requireNonNull(key, "key") instanceof Long number ? keys.kept(number) : key;
    }

    @Override
    public @Nullable V get(Object key) {
        return target.get(kept(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return target.containsKey(kept(key));
    }

    @Override
    protected @Nullable V place(Long key, V value) {
        return target.put(keys.kept(key), value);
    }

    @Override
    public @Nullable V remove(Object key) {
        return target.remove(kept(key));
    }

    @Override
    public int size() {
        return target.size();
    }

    @Override
    public void clear() {
        target.clear();
    }

    @Override
    protected Iterator<Long> keys() {
        return target.keySet().iterator();
    }
}
