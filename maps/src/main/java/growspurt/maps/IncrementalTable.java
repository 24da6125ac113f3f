package growspurt.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Two tables while growing: new keys go into the longer one, and each {@link #step} moves one chain over to it.
 *
 * <p>Source: Redis dict, src/dict.c. Departures: only a new key starts a rehash, where Redis also lets an overwrite;
 * no shrinking, no pause, no touched-bucket move.
 *
 * @param <V> type of the values
 */
public class IncrementalTable<V> implements Buckets<V> {

    /*
     * Overview
     *
     * Invariants
     *   - Each key is in one of the two tables. `to` is null unless rehashing; rehashIndex is -1 unless rehashing.
     *   - Slots of `from` below rehashIndex are empty, so a lookup skips them.
     *   - While rehashing no key is added to `from`; keys there are updated in place and removed.
     *   - usedFrom and usedTo are the numbers of nodes in the two tables.
     *
     * Growth
     *   before   from full (usedFrom >= length), a new key comes
     *   1 start   allocate the longer table; no memory: the new key goes into `from`, the next one tries again
     *   2 step    skip empty slots, ten at most; move one chain; rehashIndex goes past it
     *   ...       a write makes one step, so all is moved before the longer table is full
     *   3 finish  usedFrom = 0: from = to, to = null
     */

    static final int INITIAL_LENGTH = 4;
    private static final int MOST_EMPTY_SLOTS = 10;

    private final IntFunction<@Nullable Node<V>[]> allocator;
    private final GrowthMark growth;
    private ChainTable<V> from;
    private @Nullable ChainTable<V> to;
    private int rehashIndex = -1;
    private int usedFrom;
    private int usedTo;
    private int rehashes;

    /** An empty table of four slots. */
    public IncrementalTable(GrowthMark growth) {
        this(ChainTable::allocate, growth);
    }

    IncrementalTable(IntFunction<@Nullable Node<V>[]> allocator, GrowthMark growth) {
        this.allocator = allocator;
        this.growth = growth;
        this.from = ChainTable.ofLength(INITIAL_LENGTH, allocator);
    }

    /** {@return the number of entries} */
    protected int size() {
        return usedFrom + usedTo;
    }

    /** Looks a key up without moving anything. */
    @Override
    public final @Nullable Node<V> find(Object key, int hash) {
        Node<V> node = from.slot(hash) < rehashIndex ? null : from.find(key, hash);
        ChainTable<V> longer = to;
        return node == null && longer != null ? longer.find(key, hash) : node;
    }

    @Override
    public final void link(Node<V> node) {
        startIfFull();
        ChainTable<V> longer = to;
        if (longer == null) {
            linkOld(node);
        } else {
            linkNew(node, longer);
        }
    }

    /** Adds a node to the table that is moved from, the only one if no rehash is under way. */
    protected final void linkOld(Node<V> node) {
        from.push(node);
        usedFrom++;
    }

    /** Adds a node to the table that is moved to. */
    protected void linkNew(Node<V> node, ChainTable<V> longer) {
        longer.push(node);
        usedTo++;
    }

    @Override
    public final boolean unlink(Node<V> node) {
        if (from.unlink(node)) {
            usedFrom--;
            return true;
        }
        if (to != null && to.unlink(node)) {
            usedTo--;
            return true;
        }
        return false;
    }

    /** Moves the next chain if a rehash is under way, and ends the rehash when nothing is left to move. */
    final void step() {
        ChainTable<V> target = to;
        if (target == null) {
            return;
        }
        if (usedFrom != 0) {
            moveNextChain(target);
        }
        if (usedFrom == 0) {
            finish(target);
        }
    }

    private void moveNextChain(ChainTable<V> target) {
        int last = Math.min(rehashIndex + MOST_EMPTY_SLOTS, from.length() - 1);
        while (rehashIndex < last && from.isVacant(rehashIndex)) {
            rehashIndex++;
        }
        if (rehashIndex <= last && !from.isVacant(rehashIndex)) {
            countMoved(from.pushAll(rehashIndex, target));
            rehashIndex++;
        }
    }

    /** Books so many nodes of the table that is moved from under the one that is moved to. */
    protected void countMoved(int nodes) {
        usedFrom -= nodes;
        usedTo += nodes;
    }

    private void startIfFull() {
        if (to != null || usedFrom < from.length()) {
            return;
        }
        to = ChainTable.tryLength(2 * Integer.highestOneBit(usedFrom), allocator);
        if (to != null) {
            rehashIndex = 0;
            growth.generation(++rehashes);
            growth.opened();
        }
    }

    private void finish(ChainTable<V> target) {
        from = target;
        to = null;
        rehashIndex = -1;
        usedFrom = usedTo;
        usedTo = 0;
        growth.closed();
    }

    /** Empties both tables; the shorter one stays in force. */
    protected void clear() {
        from.clear();
        usedFrom = 0;
        dropNew();
    }

    /** Gives up the table that is moved to, with what is in it, and the rehash. */
    protected final void dropNew() {
        to = null;
        rehashIndex = -1;
        usedTo = 0;
        growth.closed();
    }

    /** {@return the table that is moved from, the only one if no rehash is under way} */
    public final ChainTable<V> oldest() {
        return from;
    }

    /** {@return the table that new keys go to} */
    public final ChainTable<V> newest() {
        return to == null ? from : to;
    }

    /** {@return copies of all nodes} */
    final List<Node<V>> copies() {
        List<Node<V>> copies = new ArrayList<>(usedFrom + usedTo);
        from.forEach(node -> copies.add(node.copy()));
        if (to != null) {
            to.forEach(node -> copies.add(node.copy()));
        }
        return copies;
    }
}
