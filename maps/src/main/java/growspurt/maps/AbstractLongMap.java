package growspurt.maps;

import growspurt.api.GrowthGauge;
import java.util.AbstractMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The whole of {@link ConcurrentMap} from one lookup and one update. Every operation on one key that may write is a
 * single {@link #update}, so it is as atomic as that. A user's function runs inside it: once in a map that promises
 * {@link growspurt.api.Guarantee#ATOMIC_COMPUTE}, in the others again whenever another thread changed the key meanwhile.
 *
 * <p>Nulls are rejected with a {@link NullPointerException} that names the argument. {@code putAll} and {@code
 * replaceAll} are one operation after the other. Views write through; their {@code remove} goes by key.
 *
 * @param <V> type of the values
 */
public abstract class AbstractLongMap<V> extends AbstractMap<Long, V> implements ConcurrentMap<Long, V> {

    private final GrowthMark growth;

    /** A map whose table is numbered {@code generation} until it grows. */
    AbstractLongMap(int generation) {
        growth = new GrowthMark(generation);
    }

    @Override
    public abstract @Nullable V get(Object key);

    /**
     * Lets {@code remapping} decide on the value of {@code key}. If it runs more than once, the last run counts.
     *
     * @throws NullPointerException if {@code key} is null
     */
    protected abstract Change<V> update(Object key, Remapping<V> remapping);

    /** {@return the nodes that an iterator created now shows; each is read when it is met} */
    abstract Iterator<Node<V>> nodes();

    @Override
    public abstract int size();

    @Override
    public abstract void clear();

    /** {@return the look at the growth of this map; it reads in opaque mode} */
    public GrowthGauge gauge() {
        return growth;
    }

    final GrowthMark growth() {
        return growth;
    }

    @Override
    public final boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public boolean containsValue(Object value) {
        return super.containsValue(Objects.requireNonNull(value, "value"));
    }

    @Override
    public final @Nullable V put(Long key, V value) {
        Objects.requireNonNull(value, "value");
        return update(key, before -> value).before();
    }

    @Override
    public @Nullable V putIfAbsent(Long key, V value) {
        Objects.requireNonNull(value, "value");
        return update(key, before -> before == null ? value : before).before();
    }

    @Override
    public final @Nullable V remove(Object key) {
        return update(key, before -> null).before();
    }

    @Override
    public final boolean remove(Object key, Object value) {
        Exchange<V> exchange = new Exchange<>(Objects.requireNonNull(value, "value"), null);
        update(key, exchange);
        return exchange.done;
    }

    @Override
    public final @Nullable V replace(Long key, V value) {
        Objects.requireNonNull(value, "value");
        return update(key, before -> before == null ? null : value).before();
    }

    @Override
    public final boolean replace(Long key, V oldValue, V newValue) {
        Objects.requireNonNull(oldValue, "oldValue");
        Exchange<V> exchange = new Exchange<>(oldValue, Objects.requireNonNull(newValue, "newValue"));
        update(key, exchange);
        return exchange.done;
    }

    @Override
    public final @Nullable V compute(Long key, BiFunction<? super Long, ? super V, ? extends V> function) {
        Objects.requireNonNull(function, "function");
        return update(key, before -> function.apply(key, before)).after();
    }

    @Override
    public @Nullable V computeIfAbsent(Long key, Function<? super Long, ? extends V> function) {
        Objects.requireNonNull(function, "function");
        return update(key, before -> before == null ? function.apply(key) : before)
                .after();
    }

    @Override
    public final @Nullable V computeIfPresent(Long key, BiFunction<? super Long, ? super V, ? extends V> function) {
        Objects.requireNonNull(function, "function");
        return update(key, before -> before == null ? null : function.apply(key, before))
                .after();
    }

    @Override
    public final @Nullable V merge(Long key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(function, "function");
        return update(key, before -> before == null ? value : function.apply(before, value))
                .after();
    }

    @Override
    public final Set<Long> keySet() {
        return new KeyView<>(this, super.keySet());
    }

    @Override
    public final Set<Map.Entry<Long, V>> entrySet() {
        return new EntryView<>(this);
    }

    /** Leaves {@code next} where the value equals {@code expected}, and remembers whether it did. */
    private static final class Exchange<V> implements Remapping<V> {
        private final Object expected;
        private final @Nullable V next;
        private boolean done;

        Exchange(Object expected, @Nullable V next) {
            this.expected = expected;
            this.next = next;
        }

        @Override
        public @Nullable V apply(@Nullable V before) {
            done = expected.equals(before);
            return done ? next : before;
        }
    }
}
