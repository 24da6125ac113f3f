package growspurt.maps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Chained table under a fixed set of locks, grown with all of them held.
 *
 * <p><b>Semantics.</b> Every operation is linearizable, {@code size isEmpty containsValue clear} too; iterators show
 * the map as it was when they were made. A function given to the compute family runs once, under the stripe of its
 * key; if it comes back to this map for more than its size it gets an {@link IllegalStateException}.
 *
 * <p><b>Linearization points.</b> An update that adds or removes: the change of the entry count, made under the stripe
 * before anybody else can look at the key. Any other operation on a key: any moment under the stripe. {@code size}: the
 * read of the count. {@code clear}: the reset of the count, and a walk: any moment, with all stripes held.
 *
 * <p><b>Memory ordering.</b> Nodes, slots and the table field are plain. A stripe orders everything about its keys; the
 * resizer held them all, so whoever takes one stripe sees the newest table.
 *
 * <p><b>Progress.</b> Blocking: each operation waits for its stripe, and all wait for a resize.
 *
 * <p><b>Cost.</b> Expected O(1) nodes per operation, at most {@code maxLoad} + 1 per chain on average; a resize moves all
 * n nodes. 4 bytes per slot with compressed references, 3 times that while growing.
 *
 * <p><b>Source.</b> Striped hash set of Herlihy and Shavit, The Art of Multiprocessor Programming, section 13.2.2, as a
 * map. Departures: the load at which it grows is a knob instead of 4; a table that cannot be allocated is no error.
 *
 * @param <V> type of the values
 */
public class LockStripedMap<V> extends AbstractLongMap<V> {

    /*
     * Overview
     *
     * Invariants
     *   - The number of stripes divides the length of every table, both powers of two. So all keys of one slot share a
     *     stripe, in every table there ever is.
     *   - `table` and all that hangs on it is touched only under the stripe of the slot, or under all stripes.
     *   - No thread waits for a stripe while it holds a higher one: an operation holds one and lets it go before it
     *     grows the table, growing takes them from the first to the last. Hence no deadlock.
     *   - `count` equals the number of nodes whenever all stripes are free.
     *
     * Growth
     *   before   stripe held    node in, count / length > maxLoad
     *   1 let go of the stripe, remembering the table
     *   2 take all stripes     another table: another thread has grown it, done
     *   3 allocate the double  no memory: the old table stays, the next insert tries again
     *   4 move every chain
     *   5 table = larger
     *   after    all stripes let go
     */

    private final ReentrantLock[] stripes;

    /** The same in a list, made once: an insert that grows the table is done, and must not fail for lack of memory. */
    private final List<ReentrantLock> inOrder;

    private final int maxLoad;
    private final IntFunction<@Nullable Node<V>[]> allocator;
    private final AtomicInteger count = new AtomicInteger();
    private ChainTable<V> table;

    /**
     * An empty map.
     *
     * @param stripes number of locks, for life, and of slots to begin with; a power of two
     * @param maxLoad entries per slot, rounded down, above which an insert doubles the table
     */
    public LockStripedMap(int stripes, int maxLoad) {
        this(stripes, maxLoad, ChainTable::allocate);
    }

    LockStripedMap(int stripes, int maxLoad, IntFunction<@Nullable Node<V>[]> allocator) {
        super(stripes);
        this.stripes = new ReentrantLock[stripes];
        for (int i = 0; i < stripes; i++) {
            this.stripes[i] = new ReentrantLock();
        }
        this.inOrder = Arrays.asList(this.stripes);
        this.maxLoad = maxLoad;
        this.allocator = allocator;
        this.table = ChainTable.ofLength(stripes, allocator);
    }

    @Override
    public final @Nullable V get(Object key) {
        ReentrantLock stripe = enter(key);
        try {
            Node<V> node = table.find(key, Node.hash(key));
            return node == null ? null : node.value;
        } finally {
            stripe.unlock();
        }
    }

    @Override
    protected Change<V> update(Object key, Remapping<V> remapping) {
        ReentrantLock stripe = enter(key);
        return updateAndLeave(stripe, table(), key, remapping);
    }

    /**
     * {@return the stripe of {@code key}, taken}
     *
     * @throws IllegalStateException if this thread comes from a function that this map is running
     */
    protected final ReentrantLock enter(Object key) {
        int hash = Node.hash(key);
        refuseRecursion();
        ReentrantLock stripe = stripes[stripeOf(hash, stripes.length)];
        stripe.lock();
        return stripe;
    }

    /** {@return the index of the stripe of a key with this hash code, one of so many; called before any stripe is taken} */
    protected int stripeOf(int hash, int stripes) {
        return hash & (stripes - 1);
    }

    /** Updates {@code key} in {@code target}, lets go of {@code stripe}, and then grows the table if it is due. */
    protected final Change<V> updateAndLeave(
            ReentrantLock stripe, ChainTable<V> target, Object key, Remapping<V> remapping) {
        Change<V> change;
        int size;
        try {
            change = target.update(key, Node.hash(key), remapping);
            size = counted(change);
        } finally {
            stripe.unlock();
        }
        growIfDue(target, change, size);
        return change;
    }

    /** Grows {@code target} if {@code change} brought it to an entry too many; to be called without a stripe. */
    protected final void growIfDue(ChainTable<V> target, Change<V> change, int size) {
        if (change.growth() > 0 && size / target.length() > maxLoad) {
            grow(target);
        }
    }

    /** {@return the number of entries after {@code change} was counted} */
    protected final int counted(Change<V> change) {
        int growth = change.growth();
        return growth == 0 ? size() : count(growth);
    }

    /** {@return the number of entries after {@code growth} was added to it; other stripes add at the same time} */
    protected int count(int growth) {
        return count.addAndGet(growth);
    }

    /** Forgets the number of entries for {@code entries}. */
    protected void setCount(int entries) {
        count.set(entries);
    }

    /** {@return the table in force; to be called under a stripe} */
    protected final ChainTable<V> table() {
        return table;
    }

    private void grow(ChainTable<V> full) {
        lockAll();
        try {
            if (isStillDue(full)) {
                growth().opened();
                replace(full, ChainTable.tryLength(2 * full.length(), allocator));
            }
        } finally {
            growth().closed();
            unlockAll();
        }
    }

    /** {@return whether {@code full}, found full under one stripe, is the table in force now that all are held} */
    protected boolean isStillDue(ChainTable<V> full) {
        return table == full;
    }

    private void replace(ChainTable<V> full, @Nullable ChainTable<V> larger) {
        if (larger == null) {
            return;
        }
        for (int slot = 0; slot < full.length(); slot++) {
            full.pushAll(slot, larger);
        }
        table = larger;
        growth().generation(larger.length());
    }

    @Override
    public final int size() {
        return count.get();
    }

    @Override
    public final void clear() {
        lockAll();
        try {
            table.clear();
            setCount(0);
        } finally {
            unlockAll();
        }
    }

    @Override
    final Iterator<Node<V>> nodes() {
        lockAll();
        try {
            List<Node<V>> copies = new ArrayList<>();
            table.forEach(node -> copies.add(node.copy()));
            return copies.iterator();
        } finally {
            unlockAll();
        }
    }

    private void lockAll() {
        refuseRecursion();
        Locks.takeAll(inOrder);
    }

    private void unlockAll() {
        for (ReentrantLock stripe : stripes) {
            stripe.unlock();
        }
    }

    private void refuseRecursion() {
        for (ReentrantLock stripe : stripes) {
            if (stripe.isHeldByCurrentThread()) {
                throw new IllegalStateException("recursive use: a function run by this map used the map itself");
            }
        }
    }
}
