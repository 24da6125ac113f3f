package growspurt.api;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A map written elsewhere, under the type that an engine asks for. Each method is one call of the same method of that
 * map, so what runs is its own code; nothing is synchronized here. Only {@code equals hashCode toString} are those of
 * {@link AbstractMap}, because some maps of primitives define their own.
 *
 * @param <V> type of the values
 */
public final class ForwardingMap<V> extends AbstractMap<Long, V> implements ConcurrentMap<Long, V> {

    private final Map<Long, V> target;
    private final Map<Long, V> host;

    /**
     * A map that answers with {@code target}.
     *
     * @param target the map that every call goes to
     * @param host the map in which the table is, {@code target} itself or one behind it
     */
    public ForwardingMap(Map<Long, V> target, Map<Long, V> host) {
        this.target = target;
        this.host = host;
    }

    /**
     * {@return {@code map} as it is}
     *
     * @param map the map that every call goes to
     * @param <V> type of the values
     */
    public static <V> ForwardingMap<V> bare(Map<Long, V> map) {
        return new ForwardingMap<>(map, map);
    }

    /**
     * {@return {@code map} behind the mutex of {@link Collections#synchronizedMap}}
     *
     * @param map the map that every call goes to, one at a time
     * @param <V> type of the values
     */
    public static <V> ForwardingMap<V> locked(Map<Long, V> map) {
        return new ForwardingMap<>(Collections.synchronizedMap(map), map);
    }

    /** {@return the map in which the table is, for a gauge to look at} */
    public Map<Long, V> host() {
        return host;
    }

    @Override
    public int size() {
        return target.size();
    }

    @Override
    public boolean isEmpty() {
        return target.isEmpty();
    }

    @Override
    public boolean containsKey(Object key) {
        return target.containsKey(key);
    }

    @Override
    public boolean containsValue(Object value) {
        return target.containsValue(value);
    }

    @Override
    public @Nullable V get(Object key) {
        return target.get(key);
    }

    @Override
    public V getOrDefault(Object key, V absent) {
        return target.getOrDefault(key, absent);
    }

    @Override
    public @Nullable V put(Long key, V value) {
        return target.put(key, value);
    }

    @Override
    public void putAll(Map<? extends Long, ? extends V> entries) {
        target.putAll(entries);
    }

    @Override
    public @Nullable V putIfAbsent(Long key, V value) {
        return target.putIfAbsent(key, value);
    }

    @Override
    public @Nullable V remove(Object key) {
        return target.remove(key);
    }

    @Override
    public boolean remove(Object key, Object value) {
        return target.remove(key, value);
    }

    @Override
    public @Nullable V replace(Long key, V value) {
        return target.replace(key, value);
    }

    @Override
    public boolean replace(Long key, V oldValue, V newValue) {
        return target.replace(key, oldValue, newValue);
    }

    @Override
    public void replaceAll(BiFunction<? super Long, ? super V, ? extends V> function) {
        target.replaceAll(function);
    }

    @Override
    public @Nullable V compute(Long key, BiFunction<? super Long, ? super V, ? extends V> function) {
        return target.compute(key, function);
    }

    @Override
    public @Nullable V computeIfAbsent(Long key, Function<? super Long, ? extends V> function) {
        return target.computeIfAbsent(key, function);
    }

    @Override
    public @Nullable V computeIfPresent(Long key, BiFunction<? super Long, ? super V, ? extends V> function) {
        return target.computeIfPresent(key, function);
    }

    @Override
    public @Nullable V merge(Long key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
        return target.merge(key, value, function);
    }

    @Override
    public void forEach(BiConsumer<? super Long, ? super V> action) {
        target.forEach(action);
    }

    @Override
    public void clear() {
        target.clear();
    }

    @Override
    public Set<Long> keySet() {
        return target.keySet();
    }

    @Override
    public Collection<V> values() {
        return target.values();
    }

    @Override
    public Set<Map.Entry<Long, V>> entrySet() {
        return target.entrySet();
    }
}
