package growspurt.maps.library;

import com.carrotsearch.hppc.LongObjectHashMap;
import growspurt.maps.CheckThenActMap;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * HPPC's {@link LongObjectHashMap}, which is no {@code java.util.Map}, under the type that an engine asks for. Keys are
 * shown from a copy, since HPPC's iterators cannot remove.
 *
 * @param <V> type of the values
 */
final class HppcMap<V> extends CheckThenActMap<V> {

    private final LongObjectHashMap<V> target = new LongObjectHashMap<>(2);

    /** {@return the map in which the table is} */
    LongObjectHashMap<V> host() {
        return target;
    }

    @Override
    public @Nullable V get(Object key) {
        return target.get((Long) key);
    }

    @Override
    public boolean containsKey(Object key) {
        return target.containsKey((Long) key);
    }

    @Override
    protected @Nullable V place(Long key, V value) {
        return target.put(key, value);
    }

    @Override
    public @Nullable V remove(Object key) {
        return target.remove((Long) key);
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
        Iterator<Long> shown = Arrays.stream(target.keys().toArray()).iterator();
        return new Iterator<>() {
            private @Nullable Long last;

            @Override
            public boolean hasNext() {
                return shown.hasNext();
            }

            @Override
            public Long next() {
                Long key = shown.next();
                last = key;
                return key;
            }

            @Override
            public void remove() {
                if (last == null) {
                    throw new IllegalStateException("nothing to remove: call next() first, and remove() once for each");
                }
                target.remove(last);
                last = null;
            }
        };
    }
}
