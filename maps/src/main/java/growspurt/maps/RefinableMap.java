package growspurt.maps;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Chained table with a lock for every slot; table and locks grow together, while a mark keeps everybody else out.
 *
 * <p><b>Semantics.</b> Every operation is linearizable, {@code size isEmpty containsValue clear} too; iterators show
 * the map as it was when they were made. A function given to the compute family runs once, under the lock of its key;
 * if it comes back to this map for more than its size it gets an {@link IllegalStateException}.
 *
 * <p><b>Linearization points.</b> An update that adds or removes: the change of the entry count, made under the lock
 * before anybody else can look at the key. Any other operation on a key: any moment under the lock. {@code size}: the
 * read of the count. {@code clear}: the reset of the count, and a walk: any moment, with the map owned and quiet.
 *
 * <p><b>Memory ordering.</b> Nodes, slots and the table field are plain. The lock of a slot orders the operations on it. A
 * new table is ordered by the owner mark: who enters reads the mark, in volatile mode, after it took the lock, and finds
 * what the resizer wrote there in volatile mode after all else.
 *
 * <p><b>Progress.</b> Blocking: each operation waits for its lock, and spins, later yields, while the map is owned; the
 * owner waits for those that hold a lock.
 *
 * <p><b>Cost.</b> Expected O(1) nodes per operation, at most {@code maxLoad} + 1 per chain on average; a resize moves all
 * n nodes. 4 bytes per slot with compressed references, and 52 for the lock of each; 3 times that while growing.
 *
 * <p><b>Source.</b> Refinable hash set of Herlihy and Shavit, The Art of Multiprocessor Programming, section 13.2.3, as a
 * map. Departures: operations on the whole map own it as a resize does; waiting threads yield after a while; the mark is
 * the owner alone, where the book pairs it with a bit, so that letting go allocates nothing; a table that cannot be
 * allocated is no error.
 *
 * @param <V> type of the values
 */
public class RefinableMap<V> extends AbstractLongMap<V> {

    /*
     * Overview
     *
     * Invariants
     *   - The map is owned by at most one thread, the one that set the mark; only it replaces `table` or `locks`.
     *   - There is a lock for every slot of `table` unless the map is owned.
     *   - Slots and nodes are touched by a thread that has entered, under the lock of the slot, or by the owner once it
     *     has seen every lock free.
     *   - `count` equals the number of nodes whenever the map is at rest.
     *
     * Enter                                     Own
     *   1 wait until the mark is null             a CAS of the mark: null -> me
     *   2 read `locks`, take the lock             b wait until each lock was free once
     *   3 read the mark and `locks` again         c the work
     *     set, or others: let go, start at 1      d set the mark to null, also after a failure
     *
     * Why never both: 2 writes the lock and 3 reads the mark; a writes the mark and b reads the lock; all four in
     * volatile mode. So 3 sees the mark, or b sees the lock taken and waits for its release. Who takes a lock after b has
     * passed it sees the mark in 3 and lets go without a look at the table.
     *
     * Why 3 reads `locks` again: between 2 and 3 a whole resize may have passed. The lock in hand is then of no slot. Where
     * they are the same, no growth came between, and the table read under the lock fits them.
     *
     * Growth, by a thread that holds no lock
     *   1 own the map               owned by another: leave it to that one, the next insert looks again
     *   2 length differs from the one that was full: done, the gauge has shown nothing
     *   3 wait until each lock was free once
     *   4 allocate locks and table  no memory: both stay
     *   5 move every chain
     *   6 table = larger, locks = more
     */

    private static final VarHandle LOCKS = FieldHandle.of(MethodHandles.lookup(), "locks", ReentrantLock[].class);
    private static final int SPINS_BEFORE_YIELD = 100;

    private final int maxLoad;
    private final IntFunction<@Nullable Node<V>[]> allocator;
    private final IntFunction<ReentrantLock[]> lockAllocator;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicReference<@Nullable Thread> owner = new AtomicReference<>();
    private ChainTable<V> table;

    @SuppressWarnings({"unused", "FieldCanBeFinal"}) // read and stored through its handle
    private ReentrantLock[] locks;

    /**
     * An empty map.
     *
     * @param length number of slots and of locks to begin with, a power of two
     * @param maxLoad entries per slot, rounded down, above which an insert doubles the table
     */
    public RefinableMap(int length, int maxLoad) {
        this(length, maxLoad, ChainTable::allocate, RefinableMap::allocateLocks);
    }

    RefinableMap(
            int length,
            int maxLoad,
            IntFunction<@Nullable Node<V>[]> allocator,
            IntFunction<ReentrantLock[]> lockAllocator) {
        super(length);
        this.maxLoad = maxLoad;
        this.allocator = allocator;
        this.lockAllocator = lockAllocator;
        this.locks = lockAllocator.apply(length);
        this.table = ChainTable.ofLength(length, allocator);
    }

    static ReentrantLock[] allocateLocks(int length) {
        ReentrantLock[] locks = new ReentrantLock[length];
        for (int i = 0; i < length; i++) {
            locks[i] = new ReentrantLock();
        }
        return locks;
    }

    @Override
    public final @Nullable V get(Object key) {
        int hash = Node.hash(key);
        Recursion.refuse(this);
        ReentrantLock lock = enter(hash);
        try {
            Node<V> node = table.find(key, hash);
            return node == null ? null : node.value;
        } finally {
            lock.unlock();
        }
    }

    @Override
    protected final Change<V> update(Object key, Remapping<V> remapping) {
        int hash = Node.hash(key);
        return Recursion.inside(this, () -> updateAndGrow(key, hash, remapping));
    }

    private Change<V> updateAndGrow(Object key, int hash, Remapping<V> remapping) {
        Change<V> change;
        int size;
        int length;
        ReentrantLock lock = enter(hash);
        try {
            length = table.length();
            change = table.update(key, hash, remapping);
            size = change.growth() == 0 ? 0 : count.addAndGet(change.growth());
        } finally {
            lock.unlock();
        }
        if (change.growth() > 0 && size / length > maxLoad) {
            growFrom(length);
        }
        return change;
    }

    /** {@return the lock of {@code hash}, taken, with the map not owned} It retries only when another thread owned it. */
    @SuppressWarnings("LockNotBeforeTry") // the caller lets go of it
    private ReentrantLock enter(int hash) {
        while (true) {
            awaitNoOwner();
            ReentrantLock[] seen = locks();
            ReentrantLock lock = seen[hash & (seen.length - 1)];
            lock.lock();
            if (!isOwned() && locks() == seen) {
                return lock;
            }
            lock.unlock();
        }
    }

    private ReentrantLock[] locks() {
        return (ReentrantLock[]) LOCKS.getVolatile(this); // with the mark in one total order, which 3 needs
    }

    /** Waits until the map is not owned; it may be again by the return. Holds no lock. */
    protected void awaitNoOwner() {
        for (int spins = 0; isOwned(); spins++) {
            pause(spins); // ends because the owner waits only for threads that hold a lock, and those wait for nobody
        }
    }

    /** {@return whether a thread keeps the others out, to grow the map or to work on the whole of it} */
    protected boolean isOwned() {
        return owner.get() != null; // volatile, as `why never both` needs
    }

    private boolean tryToOwn() {
        return owner.compareAndSet(null, Thread.currentThread());
    }

    /** Waits until everyone who entered before the mark was set has left. */
    private void quiesce() {
        for (ReentrantLock lock : locks()) {
            for (int spins = 0; lock.isLocked(); spins++) {
                pause(spins); // ends because who holds it leaves, or sees the mark and lets go
            }
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // the one waited for may need this very processor
    private static void pause(int spins) {
        if (spins < SPINS_BEFORE_YIELD) {
            Thread.onSpinWait();
        } else {
            Thread.yield();
        }
    }

    private void growFrom(int fullLength) {
        if (!tryToOwn()) {
            return;
        }
        try {
            if (table.length() == fullLength) {
                growth().opened();
                quiesce();
                replaceTable(2 * fullLength);
            }
        } finally {
            growth().closed();
            disown();
        }
    }

    private void replaceTable(int length) {
        ChainTable<V> larger = ChainTable.tryLength(length, allocator);
        ReentrantLock[] more = larger == null ? null : tryLocks(length);
        if (larger == null || more == null) {
            return;
        }
        for (int slot = 0; slot < table.length(); slot++) {
            table.pushAll(slot, larger);
        }
        table = larger;
        LOCKS.setVolatile(this, more); // before the mark is cleared: who sees that sees these
        growth().generation(length);
    }

    private ReentrantLock @Nullable [] tryLocks(int length) {
        try {
            return lockAllocator.apply(length);
        } catch (OutOfMemoryError refused) {
            return null; // as for the table: a later insert tries again
        }
    }

    /** Lets the others in again. */
    protected void disown() {
        owner.set(null); // volatile: whoever enters reads it and sees what was done to the table before
    }

    /** {@return the result of {@code work}, done with nobody else in the map} */
    private <T> T alone(Supplier<T> work) {
        Recursion.refuse(this);
        for (int spins = 0; !tryToOwn(); spins++) {
            pause(spins); // ends because owning lasts as long as one growth or walk
        }
        try {
            quiesce();
            return work.get();
        } finally {
            disown();
        }
    }

    @Override
    public final int size() {
        return count.get();
    }

    @Override
    public final void clear() {
        alone(() -> {
            table.clear();
            count.set(0);
            return true;
        });
    }

    @Override
    final Iterator<Node<V>> nodes() {
        return alone(() -> {
            List<Node<V>> copies = new ArrayList<>();
            table.forEach(node -> copies.add(node.copy()));
            return copies.iterator();
        });
    }
}
