package growspurt.maps;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Chained table without any synchronization, grown in one go by the insert that finds it full.
 *
 * <p><b>Semantics.</b> A map for one thread. Its type says {@code ConcurrentMap} all the same, and by that promises what
 * the code does not keep: it is here to be seen breaking. Iterators walk the table they find. A function given to the
 * compute family must leave the map alone.
 *
 * <p><b>Linearization points.</b> None.
 *
 * <p><b>Memory ordering.</b> Plain accesses throughout; the growth mark is opaque and orders nothing.
 *
 * <p><b>Progress.</b> No waiting. Every chain walk is bounded; growing keeps the order of a chain and new nodes go to its
 * end, so no race ties a cycle.
 *
 * <p><b>Cost.</b> Expected O(1) nodes per operation; a resize relinks all n nodes inside one insert. 4 bytes per slot
 * with compressed references, 3 times that while growing.
 *
 * <p><b>Source.</b> The textbook's one-shot table; full when there are more entries than slots, as in the dict of early
 * Redis, with four slots to begin with.
 *
 * @param <V> type of the values
 */
public class NaiveMap<V> extends AbstractLongMap<V> {

    /*
     * Overview
     *
     * For one thread: `table` holds every entry, `size` counts them.
     *
     * Growth, published last
     *   before   table -> old         size > length
     *   1 allocate the double
     *   2 relink, slot by slot        readers of old lose the nodes that went to the other half
     *   3 table = larger              what others linked into old since 2 is gone; so is the table of a second grower
     */

    private static final int INITIAL_LENGTH = 4;

    private ChainTable<V> table = ChainTable.ofLength(INITIAL_LENGTH, ChainTable::allocate);
    private int size;

    /** An empty map of four slots. */
    public NaiveMap() {
        super(INITIAL_LENGTH);
    }

    @Override
    public final @Nullable V get(Object key) {
        Node<V> node = table.find(key, Node.hash(key));
        return node == null ? null : node.value;
    }

    @Override
    protected final Change<V> update(Object key, Remapping<V> remapping) {
        Change<V> change = table.update(key, Node.hash(key), remapping);
        size += change.growth();
        if (change.growth() > 0 && size > table.length()) {
            grow();
        }
        return change;
    }

    private void grow() {
        growth().opened();
        try {
            ChainTable<V> old = table;
            ChainTable<V> larger = ChainTable.ofLength(2 * old.length(), ChainTable::allocate);
            transfer(old, larger);
            table = larger;
            growth().generation(larger.length());
        } finally {
            growth().closed();
        }
    }

    /** Relinks every node of {@code old} into {@code larger}, which is twice as long and empty. */
    protected void transfer(ChainTable<V> old, ChainTable<V> larger) {
        for (int slot = 0; slot < old.length(); slot++) {
            old.split(slot, larger);
        }
    }

    @Override
    public final int size() {
        return size;
    }

    @Override
    public final void clear() {
        table.clear();
        size = 0;
    }

    @Override
    final Iterator<Node<V>> nodes() {
        return table.iterator();
    }
}
