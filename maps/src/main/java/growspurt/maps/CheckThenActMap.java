package growspurt.maps;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The whole of {@link ConcurrentMap} from a map that has little more than {@code get put remove}, for one thread. A
 * conditional operation checks and then acts, in two calls, as a user of such a map would write it; nothing is
 * synchronized. The compute family is that of {@code ConcurrentMap}, which is built on the conditional operations and takes
 * null for absent; hence null keys and values are rejected with a {@link NullPointerException}.
 *
 * @param <V> type of the values
 */
public abstract class CheckThenActMap<V> extends AbstractMap<Long, V> implements ConcurrentMap<Long, V> {

    /** For subclasses, which hold the map. */
    protected CheckThenActMap() {}

    @Override
    public abstract @Nullable V get(Object key);

    @Override
    public abstract boolean containsKey(Object key);

    /** Puts a key and a value that are not null. */
    protected abstract @Nullable V place(Long key, V value);

    @Override
    public final @Nullable V put(Long key, V value) {
        return place(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
    }

    @Override
    public abstract @Nullable V remove(Object key);

    @Override
    public abstract int size();

    @Override
    public abstract void clear();

    /** {@return the keys; removing the last one shown removes its entry} */
    protected abstract Iterator<Long> keys();

    @Override
    public final @Nullable V putIfAbsent(Long key, V value) {
        Objects.requireNonNull(value, "value");
        V before = get(key);
        return before == null ? put(key, value) : before;
    }

    @Override
    public final boolean remove(Object key, Object value) {
        Objects.requireNonNull(value, "value");
        V before = get(key);
        boolean found = before != null && before.equals(value);
        if (found) {
            remove(key);
        }
        return found;
    }

    @Override
    public final @Nullable V replace(Long key, V value) {
        Objects.requireNonNull(value, "value");
        return containsKey(key) ? put(key, value) : null;
    }

    @Override
    public final boolean replace(Long key, V oldValue, V newValue) {
        Objects.requireNonNull(oldValue, "oldValue");
        Objects.requireNonNull(newValue, "newValue");
        boolean found = oldValue.equals(get(key));
        if (found) {
            put(key, newValue);
        }
        return found;
    }

    @Override
    public final Set<Map.Entry<Long, V>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Map.Entry<Long, V>> {

        @Override
        public Iterator<Map.Entry<Long, V>> iterator() {
            Iterator<Long> keys = keys();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return keys.hasNext();
                }

                @Override
                public Map.Entry<Long, V> next() {
                    return new WriteThrough(keys.next());
                }

                @Override
                public void remove() {
                    keys.remove();
                }
            };
        }

        @Override
        public int size() {
            return CheckThenActMap.this.size();
        }

        @Override
        public void clear() {
            CheckThenActMap.this.clear();
        }
    }

    private final class WriteThrough extends SimpleEntry<Long, @Nullable V> {

        WriteThrough(Long key) {
            super(key, get(key));
        }

        @Override
        public @Nullable V setValue(V value) {
            put(getKey(), value);
            return super.setValue(value);
        }
    }
}
