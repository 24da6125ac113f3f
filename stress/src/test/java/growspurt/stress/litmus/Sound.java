package growspurt.stress.litmus;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A {@link ConcurrentHashMap} whose views all show what its {@code entrySet} shows, so that a script can change it. */
class Sound extends AbstractMap<Long, Object> implements ConcurrentMap<Long, Object> {

    private final ConcurrentHashMap<Long, Object> map = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object get(Object key) {
        return map.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return map.containsKey(key);
    }

    @Override
    public @Nullable Object put(Long key, Object value) {
        return map.put(key, value);
    }

    @Override
    public @Nullable Object putIfAbsent(Long key, Object value) {
        return map.putIfAbsent(key, value);
    }

    @Override
    public @Nullable Object remove(Object key) {
        return map.remove(key);
    }

    @Override
    public boolean remove(Object key, Object value) {
        return map.remove(key, value);
    }

    @Override
    public @Nullable Object replace(Long key, Object value) {
        return map.replace(key, value);
    }

    @Override
    public boolean replace(Long key, Object old, Object value) {
        return map.replace(key, old, value);
    }

    @Override
    public @Nullable Object merge(Long key, Object value, BiFunction<? super Object, ? super Object, ?> function) {
        return map.merge(key, value, function);
    }

    @Override
    public @Nullable Object compute(Long key, BiFunction<? super Long, ? super Object, ?> function) {
        return map.compute(key, function);
    }

    @Override
    public @Nullable Object computeIfAbsent(Long key, Function<? super Long, ?> function) {
        return map.computeIfAbsent(key, function);
    }

    @Override
    public @Nullable Object computeIfPresent(Long key, BiFunction<? super Long, ? super Object, ?> function) {
        return map.computeIfPresent(key, function);
    }

    @Override
    public Set<Map.Entry<Long, Object>> entrySet() {
        return map.entrySet();
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public boolean isEmpty() {
        return map.isEmpty();
    }

    @Override
    public void clear() {
        map.clear();
    }

    /** {@return the number of entries, whatever {@link #size} is made to say} */
    final int entries() {
        return map.size();
    }
}
