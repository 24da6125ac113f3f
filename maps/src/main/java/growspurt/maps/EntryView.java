package growspurt.maps;

import java.util.AbstractMap.SimpleEntry;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map.Entry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The entry set of a map written here. Changes go through the map's own operations. */
final class EntryView<V> extends AbstractSet<Entry<Long, V>> {

    private final AbstractLongMap<V> map;

    EntryView(AbstractLongMap<V> map) {
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
    public boolean contains(Object object) {
        return object instanceof Entry<?, ?> entry
                && entry.getKey() != null
                && entry.getValue() != null
                && entry.getValue().equals(map.get(entry.getKey()));
    }

    @Override
    public boolean remove(Object object) {
        return object instanceof Entry<?, ?> entry
                && entry.getKey() != null
                && entry.getValue() != null
                && map.remove(entry.getKey(), entry.getValue());
    }

    @Override
    public Iterator<Entry<Long, V>> iterator() {
        return new Walk<>(map, map.nodes());
    }

    private static final class Walk<V> implements Iterator<Entry<Long, V>> {
        private final AbstractLongMap<V> map;
        private final Iterator<Node<V>> nodes;
        private @Nullable Long last;

        Walk(AbstractLongMap<V> map, Iterator<Node<V>> nodes) {
            this.map = map;
            this.nodes = nodes;
        }

        @Override
        public boolean hasNext() {
            return nodes.hasNext();
        }

        @Override
        public Entry<Long, V> next() {
            Node<V> node = nodes.next();
            last = node.key;
            return new WriteThrough<>(map, node);
        }

        @Override
        public void remove() {
            if (last == null) {
                throw new IllegalStateException("nothing to remove: call next() first, and remove() once for each");
            }
            map.remove(last);
            last = null;
        }
    }

    private static final class WriteThrough<V> extends SimpleEntry<Long, V> {
        private final transient AbstractLongMap<V> map;

        WriteThrough(AbstractLongMap<V> map, Node<V> node) {
            super(node.key, node.value);
            this.map = map;
        }

        @Override
        public V setValue(V value) {
            map.put(getKey(), Objects.requireNonNull(value, "value"));
            return super.setValue(value);
        }
    }
}
