package growspurt.maps;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Chained table with a lock in each bin; whoever adds to a full table moves some of its bins to one twice as long, and
 * leaves a forwarding node in each.
 *
 * <p><b>Semantics.</b> Linearizable per key. {@code clear} empties one bin after the other: what was there before it began
 * is gone when it returns. {@code size} counts an entry just before or after it comes, and just after it goes; {@code
 * containsValue} walks; iterators are weakly consistent. A function given to the compute family runs once, under the lock of
 * its bin; it may read this map, but if it comes back to change it, it gets an {@link IllegalStateException}.
 *
 * <p><b>Linearization points.</b> An insert or a removal: the store of the link to the node, or past it. A replacement: the
 * store of the value. An update that changes nothing: any moment under the lock. A lookup: the read of the value, or of the
 * link or slot that ends the chain; but if the bin was moved since its first node was read, the move; and if a node that it stood on was
 * removed since the link to it was read, that removal.
 *
 * <p><b>Memory ordering.</b> Slots, links and values are volatile, see {@link BinTable}. The table of the map is read in
 * acquire mode and written in release mode: a thread that reads an old one is led on by the forwarding nodes in it.
 *
 * <p><b>Progress.</b> Lookups and iterators take no lock and wait for nobody. An update waits for its bin, hence for a
 * function that runs there. No update waits for the end of a growth; who moves bins waits for the function in one of them.
 *
 * <p><b>Cost.</b> Expected O(1) nodes per operation. A growth copies all n nodes, in up to 64 strides, or one per bin if
 * these are fewer; a lone writer does it all inside one insert. 4 bytes per slot and 32 per node with compressed
 * references; while growing 3 times as many for slots, and twice as many for nodes that were copied.
 *
 * <p><b>Source.</b> Doug Lea, {@code java.util.concurrent.ConcurrentHashMap}, JDK 8 and later. Departures: no trees; nodes
 * are copied all, where the JDK reuses the end of a chain that stays together; moved bins are counted instead of helpers, so
 * that nobody checks them all again at the end; one object per growth instead of a stamp in {@code sizeCtl}; each update
 * locks, and each into an empty bin reserves it; {@code clear} follows a bin instead of starting again; a table that
 * cannot be allocated is tried again.
 *
 * @param <V> type of the values
 */
public class ForwardingBinsMap<V> extends AbstractLongMap<V> {

    /*
     * Overview
     *
     * Invariants
     *   - Bin i of a table is in force, or it is a forwarding node, and bins i and i + n of the next table are: themselves,
     *     or those behind them. A forwarding node never goes away.
     *   - The bins that it leads to were complete before it was stored. Before that, nobody but the mover looks there.
     *   - A bin changes under the monitor of its first node, or of its reservation, held by a thread that found it still
     *     in the slot after it had the monitor. An empty bin changes by a CAS.
     *   - A chain whose bin was moved does not change any more. A lookup that is still in it gives what was in force when
     *     the bin was moved, which was after the lookup had begun.
     *   - `count` is never negative. The first entry of a bin is counted before it is placed, for then others can lock and
     *     remove it; one behind it, while its bin is still locked; one that goes, after it has gone.
     *   - `table` is a table before which all bins are forwarding nodes. `claimed` from the decision to grow to the end of
     *     the growth: there is one at a time, and it starts from the newest table.
     *
     * Growth, published last
     *   before     table = A, three quarters of it or more are taken
     *   1 CAS      claimed: no -> yes             fails: another thread sees to it
     *   2 read     table is A                     no: it has grown meanwhile; let go of the claim
     *   3 allocate B                              no memory: nothing has changed; let go of the claim, the next insert tries
     *   4 store    open = from A to B             whoever adds to a full table, or meets a forwarding node, does 5 to 7
     *   5 CAS      unclaimed: end -> start        fails: another thread has that stride; take the next one
     *   6 CAS      empty A[i]: null -> FWD        fails: an update got in; move what it left
     *     or lock  A[i], which is still there     no: an update has replaced or removed it; start i again
     *              copy the chain to B[i], B[i+n]; A[i] = FWD
     *   7 count    the moved bins                 not the last: done when nothing is unclaimed
     *   8 store    table = B, open = none, claimed = no
     *
     * A thread that has no memory for the copies in 6 leaves the bin as it is and offers all bins again, of which the next
     * one skips those that are moved.
     */

    private static final int INITIAL_LENGTH = 4;
    private static final VarHandle TABLE = FieldHandle.of(MethodHandles.lookup(), "table", BinTable.class);

    private final int leastStride;
    private final IntFunction<@Nullable Bin<V>[]> allocator;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final AtomicReference<@Nullable BinTransfer<V>> open = new AtomicReference<>();

    @SuppressWarnings({"unused", "FieldCanBeFinal"}) // read and written through its handle
    private BinTable<V> table;

    /** An empty map of four slots, whose bins are moved one by one while it is short. */
    public ForwardingBinsMap() {
        this(1, BinTable::allocate);
    }

    /**
     * An empty map of four slots.
     *
     * @param leastStride number of bins that a thread claims at once, or a 64th of the table if that is more
     * @param allocator makes arrays of the length it is given
     */
    protected ForwardingBinsMap(int leastStride, IntFunction<@Nullable Bin<V>[]> allocator) {
        super(INITIAL_LENGTH);
        this.leastStride = leastStride;
        this.allocator = allocator;
        this.table = BinTable.ofLength(INITIAL_LENGTH, allocator);
    }

    /** {@return the hash code, its high half mixed into the low one, which chooses the slot} */
    private static int hash(long key) {
        int hash = Long.hashCode(key);
        return hash ^ (hash >>> 16);
    }

    /** {@return the table to begin with} Acquire: its bins are seen as they were when it was published, or newer. */
    @SuppressWarnings("unchecked") // only tables of this type come in
    protected BinTable<V> table() {
        return (BinTable<V>) TABLE.getAcquire(this);
    }

    /**
     * Puts the table in force that all bins were moved to. Release: those who moved them have counted them before.
     *
     * @param larger the new table
     */
    protected void publish(BinTable<V> larger) {
        TABLE.setRelease(this, larger);
    }

    @Override
    public final @Nullable V get(Object key) {
        Objects.requireNonNull(key, "key");
        return key instanceof Long known ? lookUp(table(), known, hash(known)) : null;
    }

    private @Nullable V lookUp(BinTable<V> from, long key, int hash) {
        Bin<V> bin = from.bin(from.slot(hash));
        if (bin instanceof BinNode<V> head) {
            BinNode<V> node = head.find(key);
            return node == null ? null : node.value();
        }
        return bin instanceof ForwardingNode<V> forward ? lookUpBehind(forward, key, hash) : null;
    }

    /**
     * {@return the value of a key whose bin was moved}
     *
     * @param forward what is left of the bin
     * @param key the key
     * @param hash its hash
     */
    protected @Nullable V lookUpBehind(ForwardingNode<V> forward, long key, int hash) {
        return lookUp(forward.next(), key, hash);
    }

    @Override
    protected final Change<V> update(Object key, Remapping<V> remapping) {
        Objects.requireNonNull(key, "key");
        if (!(key instanceof Long known)) {
            return new Change<>(null, null); // nothing is asked to add such a key
        }
        BinUpdate<V> update = new BinUpdate<>(known, hash(known), remapping);
        Change<V> change = Recursion.inside(this, () -> updateFrom(table(), update));
        if (change.growth() > 0) {
            growWhileFull();
        }
        return change;
    }

    /**
     * {@return what an update did} A retry means that another thread has changed the first node of the bin, or moved it.
     *
     * @param first table to begin with
     * @param update what is to be done
     */
    protected final Change<V> updateFrom(BinTable<V> first, BinUpdate<V> update) {
        BinTable<V> from = first;
        Change<V> change = null;
        while (change == null) {
            int slot = from.slot(update.hash());
            Bin<V> bin = from.bin(slot);
            if (bin instanceof ForwardingNode<V> forward) {
                help(forward.transfer());
                from = forward.next();
            } else {
                change = bin == null ? updateEmpty(from, slot, update) : updateLocked(from, slot, bin, update);
            }
        }
        return change;
    }

    private @Nullable Change<V> updateEmpty(BinTable<V> target, int slot, BinUpdate<V> update) {
        ReservationNode<V> reservation = new ReservationNode<>();
        synchronized (reservation) {
            if (!target.fill(slot, reservation)) {
                return null;
            }
            BinNode<V> node = null;
            try {
                V after = update.decide(null);
                Change<V> change = new Change<>(null, after);
                node = after == null ? null : update.node(after);
                return counted(change);
            } finally {
                place(target, slot, node);
            }
        }
    }

    private @Nullable Change<V> updateLocked(BinTable<V> target, int slot, Bin<V> bin, BinUpdate<V> update) {
        synchronized (bin) {
            Bin<V> now = target.bin(slot);
            if (!(bin instanceof BinNode<V> head)) {
                return null; // it was reserved, and whoever reserved it is done
            }
            if (now == head) {
                return change(target, slot, head, update);
            }
            return now instanceof ForwardingNode<V> forward ? movedMeanwhile(forward, head, update) : null;
        }
    }

    /**
     * {@return what an update did that waited for a bin while it was moved; null: nothing, it looks again}
     *
     * @param forward what is in the slot now
     * @param head first node of the chain that was there; it has been copied
     * @param update what is to be done
     */
    protected @Nullable Change<V> movedMeanwhile(ForwardingNode<V> forward, BinNode<V> head, BinUpdate<V> update) {
        return null;
    }

    private Change<V> change(BinTable<V> target, int slot, BinNode<V> head, BinUpdate<V> update) {
        BinNode<V> node = update.find(head);
        V before = node == null ? null : node.value();
        V after = update.decide(node);
        Change<V> change = new Change<>(before, after);
        if (after == null) {
            remove(target, slot, head, node);
        } else if (node == null) {
            head.append(update.node(after));
        } else if (after != before) {
            node.value(after);
        }
        return counted(change);
    }

    private void remove(BinTable<V> target, int slot, BinNode<V> head, @Nullable BinNode<V> node) {
        if (node == head) {
            place(target, slot, head.next());
        } else if (node != null) {
            head.unlink(node);
        }
    }

    /**
     * Lets a chain begin with another node; to be called under the lock of the bin.
     *
     * @param target table of the bin
     * @param slot its slot
     * @param head the node, null for an empty bin
     */
    protected void place(BinTable<V> target, int slot, @Nullable BinNode<V> head) {
        target.set(slot, head);
    }

    private Change<V> counted(Change<V> change) {
        if (change.growth() != 0) {
            count.addAndGet(change.growth());
        }
        return change;
    }

    /** Ends: after each round but the last the table is another one, twice as long. */
    private void growWhileFull() {
        BinTable<V> full;
        do {
            full = table();
            if (count.get() < full.length() - full.length() / 4) {
                return;
            }
            BinTransfer<V> growth = open.get();
            if (growth != null) {
                help(growth);
            } else if (claimed.compareAndSet(false, true)) {
                grow(full);
            }
        } while (table() != full);
    }

    /** Replaces a table, unless that has happened before this thread had the claim. */
    private void grow(BinTable<V> full) {
        if (table() != full) {
            claimed.set(false);
            return;
        }
        growth().opened();
        BinTransfer<V> growth = BinTransfer.tryDouble(full, leastStride, allocator);
        if (growth == null) {
            withdraw();
            return;
        }
        open.set(growth);
        help(growth);
    }

    /** Lets go of the claim of a growth that there is no memory for. */
    protected void withdraw() {
        growth().closed();
        claimed.set(false);
    }

    /** Moves strides until none is unclaimed. Help is free: without memory for it the bins are offered to others again. */
    private void help(BinTransfer<V> growth) {
        try {
            for (int end = growth.unclaimed(); end > 0; end = growth.unclaimed()) {
                int start = growth.start(end);
                if (claim(growth, end, start)) {
                    moveStride(growth, start, end);
                }
            }
        } catch (OutOfMemoryError refused) {
            growth.unclaimed(growth.from().length());
        }
    }

    /**
     * {@return whether this thread alone is to move the bins from {@code start} to before {@code end}}
     *
     * @param growth the growth that they are part of
     * @param end where the unclaimed bins ended just now
     * @param start where they shall end
     */
    protected boolean claim(BinTransfer<V> growth, int end, int start) {
        return growth.claim(end, start);
    }

    private void moveStride(BinTransfer<V> growth, int start, int end) {
        int moved = 0;
        try {
            for (int slot = end - 1; slot >= start; slot--) {
                moved += moveBin(growth, slot) ? 1 : 0;
            }
        } finally {
            if (isLast(growth, start, moved)) {
                finish(growth);
            }
        }
    }

    /** {@return whether it was this thread that moved the bin} A retry means that an update has changed its first node. */
    private boolean moveBin(BinTransfer<V> growth, int slot) {
        Bin<V> bin = growth.from().bin(slot);
        while (!(bin instanceof ForwardingNode)) {
            boolean moved = bin == null ? growth.from().fill(slot, growth.forward()) : move(growth, slot, bin);
            if (moved) {
                return true;
            }
            bin = growth.from().bin(slot);
        }
        return false;
    }

    /**
     * Moves a bin that is not empty, under its lock.
     *
     * @param growth the growth that this is part of
     * @param slot slot of the bin
     * @param bin what was found there
     * @return whether it was still there, and no reservation
     */
    protected boolean move(BinTransfer<V> growth, int slot, Bin<V> bin) {
        synchronized (bin) {
            if (!(bin instanceof BinNode<V> head) || growth.from().bin(slot) != bin) {
                return false;
            }
            growth.copy(slot, head);
            forward(growth, slot);
            return true;
        }
    }

    /**
     * Marks a bin as moved, under its lock; this is where the bins of the next table come into force.
     *
     * @param growth the growth that this is part of
     * @param slot slot of the bin
     */
    protected void forward(BinTransfer<V> growth, int slot) {
        growth.from().set(slot, growth.forward());
    }

    /**
     * {@return whether all bins are moved, and this thread is to say so}
     *
     * @param growth the growth that they are part of
     * @param start first bin of the stride that this thread has just moved
     * @param moved number of bins that it moved there
     */
    protected boolean isLast(BinTransfer<V> growth, int start, int moved) {
        return growth.countDown(moved);
    }

    private void finish(BinTransfer<V> growth) {
        publish(growth.to());
        growth().generation(growth.to().length());
        growth().closed();
        open.set(null);
        claimed.set(false);
    }

    @Override
    public final int size() {
        return count.get();
    }

    @Override
    public final void clear() {
        Recursion.refuse(this);
        BinTable<V> first = table();
        for (int slot = 0; slot < first.length(); slot++) {
            clear(first, slot);
        }
    }

    /** A retry means that an update has changed the first node of the bin, or that it was moved. */
    private void clear(BinTable<V> target, int slot) {
        Bin<V> bin = target.bin(slot);
        while (bin != null && !(bin instanceof ForwardingNode)) {
            if (clearLocked(target, slot, bin)) {
                return;
            }
            bin = target.bin(slot);
        }
        if (bin instanceof ForwardingNode<V> forward) {
            clear(forward.next(), slot);
            clear(forward.next(), slot + target.length());
        }
    }

    private boolean clearLocked(BinTable<V> target, int slot, Bin<V> bin) {
        synchronized (bin) {
            if (!(bin instanceof BinNode<V> head) || target.bin(slot) != bin) {
                return false;
            }
            place(target, slot, null);
            count.addAndGet(-head.count());
            return true;
        }
    }

    /** {@return a walk over the chains of the table now in force, each as it is, or was when its bin was moved} */
    @Override
    final Iterator<Node<V>> nodes() {
        return new BinWalk<>(this, table());
    }

    /** Adds the first nodes of the chains that have the entries of a bin now. */
    final void collect(BinTable<V> from, int slot, Deque<BinNode<V>> heads) {
        Bin<V> bin = from.bin(slot);
        if (bin instanceof BinNode<V> head) {
            heads.add(head);
        } else if (bin instanceof ForwardingNode<V> forward) {
            collectBehind(forward, slot, heads);
        }
    }

    /**
     * Adds the first nodes of the chains that have the entries of a bin that was moved.
     *
     * @param forward what is left of the bin
     * @param slot slot of the bin
     * @param heads where they are added
     */
    protected void collectBehind(ForwardingNode<V> forward, int slot, Deque<BinNode<V>> heads) {
        BinTable<V> next = forward.next();
        collect(next, slot, heads);
        collect(next, slot + next.length() / 2, heads);
    }
}
