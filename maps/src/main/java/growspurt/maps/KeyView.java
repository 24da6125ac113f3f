package growspurt.maps;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** The key set of a map written here. That of {@code AbstractMap} walks to a key before it removes it, and tells each who did so that it had removed it. */
final class KeyView<V> extends AbstractSet<Long> {

    private final AbstractLongMap<V> map;

    KeyView(AbstractLongMap<V> map) {
        this.map = map;
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public void clear() {
        map.clear();
    }

    @Override
    public boolean contains(Object key) {
        return map.containsKey(key);
    }

    @Override
    public boolean remove(@Nullable Object key) {
        return key != null && map.remove(key) != null;
    }

    @Override
    public Iterator<Long> iterator() {
        Iterator<Entry<Long, V>> entries = map.entrySet().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Long next() {
                return entries.next().getKey();
            }

            @Override
            public void remove() {
                entries.remove();
            }
        };
    }
}
