package growspurt.maps;

import growspurt.maps.OneShotTable.Shrinking;
import java.util.Iterator;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Chained table under one read-write lock, grown in one go by the insert that finds it full.
 *
 * <p><b>Semantics.</b> Every operation is linearizable, {@code size isEmpty containsValue clear} too; iterators show
 * the map as it was when they were made. A function given to the compute family runs once, under the write lock; it
 * may read this map, and gets an {@link IllegalStateException} if it writes to it.
 *
 * <p><b>Linearization points.</b> Any moment under the lock, success and failure alike.
 *
 * <p><b>Memory ordering.</b> Everything in the table is plain; the lock orders writers before later readers.
 *
 * <p><b>Progress.</b> Blocking: readers wait for a writer, a writer for all, and everybody for the move of the whole table.
 * The lock is not fair.
 *
 * <p><b>Cost.</b> Expected O(1) nodes per operation; a resize moves all n nodes inside one insert. 4 bytes per slot with
 * compressed references, 3 times that while growing.
 *
 * <p><b>Source.</b> {@link OneShotTable} is the dict of Redis before April 2010; the lock is {@link
 * ReentrantReadWriteLock}.
 *
 * @param <V> type of the values
 */
final class ReadWriteOneShotMap<V> extends AbstractLongMap<V> {

    /*
     * Overview
     *
     * Invariants
     *   - Whoever changes a node, a slot or a field of the table holds the write lock.
     *   - Whoever reads one of them holds the read lock or the write lock. A lookup changes nothing.
     *
     * Write: lock, search, run the function, change, unlock. The function runs before anything is changed, so one that
     * throws, or looks at the map, finds it as it was.
     */

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final OneShotTable<V> table;

    /** An empty map of four slots. */
    ReadWriteOneShotMap() {
        this(ChainTable::allocate);
    }

    ReadWriteOneShotMap(IntFunction<@Nullable Node<V>[]> allocator) {
        super(OneShotTable.INITIAL_LENGTH);
        table = new OneShotTable<>(allocator, growth(), Shrinking.NEVER);
    }

    @Override
    public @Nullable V get(Object key) {
        int hash = Node.hash(key);
        lock.readLock().lock();
        try {
            Node<V> node = table.find(key, hash);
            return node == null ? null : node.value;
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    protected Change<V> update(Object key, Remapping<V> remapping) {
        int hash = Node.hash(key);
        lockForWriting();
        try {
            return table.update(key, hash, remapping);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public int size() {
        lock.readLock().lock();
        try {
            return table.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void clear() {
        lockForWriting();
        try {
            table.clear();
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    Iterator<Node<V>> nodes() {
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
