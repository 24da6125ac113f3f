package growspurt.maps.library;

import growspurt.maps.CheckThenActMap;
import io.netty.util.collection.LongObjectHashMap;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Netty's {@link LongObjectHashMap} under the type that an engine asks for. Its conditional operations are those of {@code
 * Map}, which check and then act, too; its entries do not compare, hence are made here.
 *
 * @param <V> type of the values
 */
final class NettyMap<V> extends CheckThenActMap<V> {

    private final LongObjectHashMap<V> target = new LongObjectHashMap<>(2);

    /** {@return the map in which the table is} */
    LongObjectHashMap<V> host() {
        return target;
    }

    @Override
    public @Nullable V get(Object key) {
        return target.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return target.containsKey(key);
    }

    @Override
    protected @Nullable V place(Long key, V value) {
        return target.put(key, value);
    }

    @Override
    public @Nullable V remove(Object key) {
        return target.remove(key);
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
