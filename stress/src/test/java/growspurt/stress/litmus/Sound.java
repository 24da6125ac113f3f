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
class Sound extends AbstractMap<Long, Long> implements ConcurrentMap<Long, Long> {

    private final ConcurrentHashMap<Long, Long> map = new ConcurrentHashMap<>();

    @Override
    public @Nullable Long get(Object key) {
        return map.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return map.containsKey(key);
    }

    @Override
    public @Nullable Long put(Long key, Long value) {
        return map.put(key, value);
    }

    @Override
    public @Nullable Long putIfAbsent(Long key, Long value) {
        return map.putIfAbsent(key, value);
    }

    @Override
    public @Nullable Long remove(Object key) {
        return map.remove(key);
    }

    @Override
    public boolean remove(Object key, Object value) {
        return map.remove(key, value);
    }

    @Override
    public @Nullable Long replace(Long key, Long value) {
        return map.replace(key, value);
    }

    @Override
    public boolean replace(Long key, Long old, Long value) {
        return map.replace(key, old, value);
    }

    @Override
    public @Nullable Long merge(Long key, Long value, BiFunction<? super Long, ? super Long, ? extends Long> function) {
        return map.merge(key, value, function);
    }

    @Override
    public @Nullable Long compute(Long key, BiFunction<? super Long, ? super Long, ? extends Long> function) {
        return map.compute(key, function);
    }

    @Override
    public @Nullable Long computeIfAbsent(Long key, Function<? super Long, ? extends Long> function) {
        return map.computeIfAbsent(key, function);
    }

    @Override
    public @Nullable Long computeIfPresent(Long key, BiFunction<? super Long, ? super Long, ? extends Long> function) {
        return map.computeIfPresent(key, function);
    }

    @Override
    public Set<Map.Entry<Long, Long>> entrySet() {
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
