package growspurt.maps;

import java.util.Iterator;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Incrementally rehashed table under one read-write lock; writers move, readers only look.
 *
 * <p><b>Semantics.</b> Every operation is linearizable, {@code size isEmpty containsValue clear} too; iterators show
 * the map as it was when they were made. A function given to the compute family runs once, under the write lock; it
 * may read this map, and gets an {@link IllegalStateException} if it writes to it.
 *
 * <p><b>Linearization points.</b> Any moment under the lock, success and failure alike.
 *
 * <p><b>Memory ordering.</b> Everything in the table is plain; the lock orders writers before later readers.
 *
 * <p><b>Progress.</b> Blocking: readers wait for a writer, a writer for all. What a write adds to the wait is the move of
 * one chain or the allocation of a table, never the move of a whole table. The lock is not fair.
 *
 * <p><b>Cost.</b> Expected O(1) nodes per operation; a write moves one chain more while rehashing, one write in n
 * allocates a table. 4 bytes per slot with compressed references, 3 times that while rehashing.
 *
 * <p><b>Source.</b> {@link IncrementalTable} is the dict of Redis; the lock is {@link ReentrantReadWriteLock}. Departure:
 * Redis makes a step in every lookup, which under a shared lock would be a write.
 *
 * @param <V> type of the values
 */
public class ReadWriteLockedMap<V> extends AbstractLongMap<V> {

    /*
     * Overview
     *
     * Invariants
     *   - Whoever changes a node, a slot or a field of the table holds the write lock. That includes moving.
     *   - Whoever reads one of them holds the read lock or the write lock.
     *
     * Write: lock, make one step, search, run the function, change, unlock. A function that throws leaves the step
     * made, which no one can tell from a step of an earlier write, and the map as it was.
     */

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final IncrementalTable<V> table;

    /** An empty map of four slots. */
    public ReadWriteLockedMap() {
        this((GrowthMark growth) -> new IncrementalTable<>(growth));
    }

    ReadWriteLockedMap(IntFunction<@Nullable Node<V>[]> allocator) {
        this((GrowthMark growth) -> new IncrementalTable<>(allocator, growth));
    }

    private ReadWriteLockedMap(Function<GrowthMark, IncrementalTable<V>> tables) {
        super(0);
        table = tables.apply(growth());
    }

    /** {@return an empty map on a table of {@code tables}} */
    public static <V> ReadWriteLockedMap<V> on(Function<GrowthMark, IncrementalTable<V>> tables) {
        return new ReadWriteLockedMap<>(tables);
    }

    /** {@return the table, for whoever holds the lock} */
    protected final IncrementalTable<V> table() {
        return table;
    }

    /** {@return the lock that orders all access to the table} */
    protected final ReadWriteLock lock() {
        return lock;
    }

    @Override
    public final @Nullable V get(Object key) {
        int hash = Node.hash(key);
        lock.readLock().lock();
        try {
            return lookUp(key, hash);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** {@return the value of {@code key}, or null} Runs under the read lock, beside other readers. */
    protected @Nullable V lookUp(Object key, int hash) {
        Node<V> node = table.find(key, hash);
        return node == null ? null : node.value;
    }

    @Override
    protected final Change<V> update(Object key, Remapping<V> remapping) {
        int hash = Node.hash(key);
        lockForWriting();
        try {
            step();
            return table.update(key, hash, remapping);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Moves one chain if a rehash is under way. It writes, so it belongs under the write lock. */
    protected final void step() {
        table.step();
    }

    @Override
    public final int size() {
        lock.readLock().lock();
        try {
            return table.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public final void clear() {
        lockForWriting();
        try {
            table.clear();
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    protected Iterator<Node<V>> nodes() {
        lock.readLock().lock();
        try {
            return table.copies().iterator();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void lockForWriting() {
        if (lock.isWriteLockedByCurrentThread()) {
            throw new IllegalStateException("recursive update: a function run by this map changed the map itself");
        }
        lock.writeLock().lock();
    }
}
