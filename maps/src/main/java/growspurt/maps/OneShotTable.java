package growspurt.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A table that the insert which finds it full replaces by a longer one, with every node moved before it goes on.
 *
 * <p>Source: Redis dict before April 2010, src/dict.c, and the "instant" mode of Valkey's hashtable. Departures: the first
 * table is there from the start; the load at which it shrinks is that of Redis 8; there is no child process to wait for.
 */
final class OneShotTable<V> implements Buckets<V> {

    /*
     * Overview
     *
     * Invariants
     *   - Every node is in `table`, in the slot of its hash; `size` counts them.
     *   - The second table of a resize is a local variable: nobody else ever sees two.
     *
     * Growth
     *   before   size >= length, a new key comes
     *   1 allocate the longer table    no memory: the new key goes into the old one, the next tries again
     *   2 move every chain, each node to the head of its new chain
     *   3 table = longer
     *   after    the new key is linked
     */

    /** What a removal does to a table that is nearly empty. */
    enum Shrinking {
        /** Nothing. */
        NEVER,
        /** Where one slot in eight or fewer has an entry, it moves everything to the shortest table that holds it. */
        AT_AN_EIGHTH
    }

    static final int INITIAL_LENGTH = 4;
    private static final int SPARSE = 8;

    private final IntFunction<@Nullable Node<V>[]> allocator;
    private final GrowthMark growth;
    private final Shrinking shrinking;
    private ChainTable<V> table;
    private int size;

    OneShotTable(IntFunction<@Nullable Node<V>[]> allocator, GrowthMark growth, Shrinking shrinking) {
        this.allocator = allocator;
        this.growth = growth;
        this.shrinking = shrinking;
        this.table = ChainTable.ofLength(INITIAL_LENGTH, allocator);
    }

    int size() {
        return size;
    }

    /** {@return the chains of this moment} The next resize replaces them. */
    ChainTable<V> chains() {
        return table;
    }

    @Override
    public @Nullable Node<V> find(Object key, int hash) {
        return table.find(key, hash);
    }

    @Override
    public void link(Node<V> node) {
        if (size >= table.length()) {
            resize(2 * Integer.highestOneBit(size));
        }
        table.push(node);
        size++;
    }

    @Override
    public boolean unlink(Node<V> node) {
        if (!table.unlink(node)) {
            return false;
        }
        size--;
        shrinkIfSparse();
        return true;
    }

    private void shrinkIfSparse() {
        if (shrinking == Shrinking.AT_AN_EIGHTH && table.length() > INITIAL_LENGTH && size <= table.length() / SPARSE) {
            resize(shortest(size));
        }
    }

    /** {@return the length of the shortest table that holds so many entries without being over-full} */
    static int shortest(int entries) {
        return entries <= INITIAL_LENGTH ? INITIAL_LENGTH : 2 * Integer.highestOneBit(entries - 1);
    }

    private void resize(int length) {
        growth.opened();
        try {
            ChainTable<V> next = ChainTable.tryLength(length, allocator);
            if (next != null) {
                moveAll(next);
            }
        } finally {
            growth.closed();
        }
    }

    private void moveAll(ChainTable<V> next) {
        for (int slot = 0; slot < table.length(); slot++) {
            table.pushAll(slot, next);
        }
        table = next;
        growth.advance(); // not the length, which a shrink brings back
    }

    void clear() {
        table.clear();
        size = 0;
        shrinkIfSparse();
    }

    /** {@return copies of all nodes} */
    List<Node<V>> copies() {
        List<Node<V>> copies = new ArrayList<>(size);
        table.forEach(node -> copies.add(node.copy()));
        return copies;
    }
}
