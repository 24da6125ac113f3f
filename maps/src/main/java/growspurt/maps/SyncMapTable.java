package growspurt.maps;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The keys of {@link GoSyncMap} with their entries, in a chained table that the key that finds it full doubles in one go.
 * All fields are plain: the map guards a table that changes, and publishes it when it no longer does.
 */
final class SyncMapTable<V> implements Iterable<Node<SyncMapEntry<V>>> {

    private static final int SHORTEST = 4;

    private final IntFunction<@Nullable Node<SyncMapEntry<V>>[]> allocator;
    private ChainTable<SyncMapEntry<V>> chains;
    private int count;

    /**
     * An empty table with as many slots as {@code capacity} keys fill.
     *
     * @throws OutOfMemoryError if the allocator does
     */
    SyncMapTable(int capacity, IntFunction<@Nullable Node<SyncMapEntry<V>>[]> allocator) {
        int enough = 2 * Integer.highestOneBit(Math.max(1, capacity - 1));
        this.allocator = allocator;
        this.chains = ChainTable.ofLength(Math.max(SHORTEST, enough), allocator);
    }

    int count() {
        return count;
    }

    @Nullable SyncMapEntry<V> find(Object key, int hash) {
        Node<SyncMapEntry<V>> node = chains.find(key, hash);
        return node == null ? null : node.value;
    }

    /** Adds a key that is absent. A table that cannot grow for lack of memory takes it all the same. */
    void add(Node<SyncMapEntry<V>> node) {
        if (count == chains.length()) {
            grow();
        }
        chains.push(node);
        count++;
    }

    void remove(Object key, int hash) {
        Node<SyncMapEntry<V>> node = chains.find(key, hash);
        if (node != null && chains.unlink(node)) {
            count--;
        }
    }

    private void grow() {
        ChainTable<SyncMapEntry<V>> larger = ChainTable.tryLength(2 * chains.length(), allocator);
        if (larger == null) {
            return;
        }
        for (int slot = 0; slot < chains.length(); slot++) {
            chains.pushAll(slot, larger);
        }
        chains = larger;
    }

    /** {@return new nodes with the keys and entries of this table, in a list of their own} */
    List<Node<SyncMapEntry<V>>> copies() {
        List<Node<SyncMapEntry<V>>> copies = new ArrayList<>(count);
        chains.forEach(node -> copies.add(node.copy()));
        return copies;
    }

    @Override
    public Iterator<Node<SyncMapEntry<V>>> iterator() {
        return chains.iterator();
    }
}
