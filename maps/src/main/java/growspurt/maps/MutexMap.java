package growspurt.maps;

import growspurt.maps.OneShotTable.Shrinking;
import java.util.Iterator;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Chained table under one mutex, grown in one go by the insert that finds it full.
 *
 * <p><b>Semantics.</b> Every operation is linearizable, {@code size isEmpty containsValue clear} too; iterators show
 * the map as it was when they were made. A function given to the compute family runs once, under the mutex; if it comes
 * back to this map, even to read, it gets an {@link IllegalStateException}.
 *
 * <p><b>Linearization points.</b> Any moment under the mutex, success and failure alike.
 *
 * <p><b>Memory ordering.</b> Everything in the table is plain; the mutex orders every operation before every later one.
 *
 * <p><b>Progress.</b> Blocking: all wait for all, and for the move of the whole table. The mutex is not fair.
 *
 * <p><b>Cost.</b> Expected O(1) nodes per operation; a resize moves all n nodes inside one insert, or one removal of the
 * form that shrinks. 4 bytes per slot with compressed references, 3 times that while growing.
 *
 * <p><b>Source.</b> {@link OneShotTable} is the dict of Redis before April 2010; the mutex is {@link ReentrantLock}.
 *
 * @param <V> type of the values
 */
final class MutexMap<V> extends AbstractLongMap<V> {

    /*
     * Overview
     *
     * Invariant
     *   - Whoever reads or changes a node, a slot or a field of the table holds the mutex, once.
     *
     * Any operation: take the mutex, search, run the function, change, release. The function runs before anything is
     * changed, so one that throws leaves the map as it was. An allocation that fails does so before anything is moved.
     */

    private final ReentrantLock mutex = new ReentrantLock();
    private final OneShotTable<V> table;

    /** An empty map of four slots. */
    MutexMap(Shrinking shrinking) {
        this(shrinking, ChainTable::allocate);
    }

    MutexMap(Shrinking shrinking, IntFunction<@Nullable Node<V>[]> allocator) {
        super(OneShotTable.INITIAL_LENGTH);
        table = new OneShotTable<>(allocator, growth(), shrinking);
    }

    @Override
    public @Nullable V get(Object key) {
        int hash = Node.hash(key);
        enter();
        try {
            Node<V> node = table.find(key, hash);
            return node == null ? null : node.value;
        } finally {
            mutex.unlock();
        }
    }

    @Override
    protected Change<V> update(Object key, Remapping<V> remapping) {
        int hash = Node.hash(key);
        enter();
        try {
            return table.update(key, hash, remapping);
        } finally {
            mutex.unlock();
        }
    }

    @Override
    public int size() {
        enter();
        try {
            return table.size();
        } finally {
            mutex.unlock();
        }
    }

    @Override
    public void clear() {
        enter();
        try {
            table.clear();
        } finally {
            mutex.unlock();
        }
    }

    @Override
    Iterator<Node<V>> nodes() {
        enter();
        try {
            return table.copies().iterator();
        } finally {
            mutex.unlock();
        }
    }

    private void enter() {
        if (mutex.isHeldByCurrentThread()) {
            throw new IllegalStateException("recursive use: a function run by this map used the map itself");
        }
        mutex.lock();
    }
}
