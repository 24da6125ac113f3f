package growspurt.maps;

import growspurt.api.EndlessTraversal;
import growspurt.maps.OneShotTable.Shrinking;
import java.util.Iterator;
import java.util.concurrent.locks.StampedLock;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Chained table under one StampedLock, grown in one go; a lookup reads without the lock and then asks whether that held.
 *
 * <p><b>Semantics.</b> Every operation is linearizable, {@code size isEmpty containsValue clear} too; iterators show
 * the map as it was when they were made. A function given to the compute family runs once, under the write lock; if it
 * comes back to this map, even to read, it gets an {@link IllegalStateException}.
 *
 * <p><b>Linearization points.</b> An optimistic lookup, hit or miss: the read of the lock word that gave the stamp, for no
 * writer came between that and the validation. All others: any moment under the lock, success and failure alike.
 *
 * <p><b>Memory ordering.</b> Everything in the table is plain. The stamp is a volatile read of what the last writer wrote
 * when it let go; the validation puts an acquiring fence after the reads of the table and before its read of the word.
 *
 * <p><b>Progress.</b> A lookup that meets no writer does not wait and writes nothing shared; one that does takes the read
 * lock, so it is passed by no second writer. All others block. The lock is not fair.
 *
 * <p><b>Cost.</b> Expected O(1) nodes per operation, twice that for a lookup that a writer disturbed; a resize moves all n
 * nodes inside one insert. 4 bytes per slot with compressed references, 3 times that while growing.
 *
 * <p><b>Source.</b> {@link StampedLock}, sample usage of its javadoc, over {@link OneShotTable}.
 *
 * @param <V> type of the values
 */
public class StampedMap<V> extends AbstractLongMap<V> {

    /*
     * Overview
     *
     * Invariants
     *   - Whoever changes a node, a slot or a field of the table holds the write lock.
     *   - What was read without the lock is neither returned nor thrown before the stamp was found valid.
     *
     * Optimistic lookup
     *   1 stamp of the lock word; a writer is in: take the read lock instead
     *   2 read the table field once; slot and mask come from that one array, whose length cannot change
     *   3 walk the chain, 65536 nodes at most: a chain that is being moved may lead anywhere, and back
     *   4 valid: no writer was in from 1 to here, so 2 and 3 saw a table at rest
     *     not:   forget it all, take the read lock
     *   A walk that does not end says nothing, whatever the stamp: under the read lock it is walked again.
     *
     * What 3 may meet: a node whose constructor is not seen to have finished. Its key and hash are final, hence seen; its
     * value may be read as null, which 4 rejects, for the writer that links the node holds the lock since before.
     */

    private final NoReentryLock lock = new NoReentryLock();
    private final OneShotTable<V> table;

    /** An empty map of four slots. */
    public StampedMap() {
        this(ChainTable::allocate);
    }

    StampedMap(IntFunction<@Nullable Node<V>[]> allocator) {
        super(OneShotTable.INITIAL_LENGTH);
        table = new OneShotTable<>(allocator, growth(), Shrinking.NEVER);
    }

    @Override
    public final @Nullable V get(Object key) {
        int hash = Node.hash(key);
        long stamp = lock.tryOptimisticRead();
        if (stamp != 0) {
            try {
                V value = lookUp(table.chains(), key, hash);
                if (isStillValid(stamp)) {
                    return value;
                }
            } catch (EndlessTraversal unordered) {
                // the chain was being moved, or is that long: the walk under the lock tells
            }
        }
        return lockedGet(key, hash);
    }

    /**
     * {@return whether no writer was in the map since {@code stamp} was taken}
     *
     * @param stamp what the lock word was before the lookup
     */
    protected boolean isStillValid(long stamp) {
        return lock.validate(stamp);
    }

    private @Nullable V lockedGet(Object key, int hash) {
        long stamp = lock.readLock();
        try {
            return lookUp(table.chains(), key, hash);
        } finally {
            lock.unlockRead(stamp);
        }
    }

    /**
     * {@return the value of {@code key} in the chains that were read, which a writer may be moving meanwhile}
     *
     * @param chains what the table field held
     * @param key the key, not null
     * @param hash its hash code
     */
    protected @Nullable V lookUp(ChainTable<V> chains, Object key, int hash) {
        Node<V> node = chains.find(key, hash);
        return node == null ? null : node.value;
    }

    @Override
    protected final Change<V> update(Object key, Remapping<V> remapping) {
        int hash = Node.hash(key);
        long stamp = lock.writeLock();
        try {
            return table.update(key, hash, remapping);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    @Override
    public final int size() {
        long stamp = lock.readLock();
        try {
            return table.size();
        } finally {
            lock.unlockRead(stamp);
        }
    }

    @Override
    public final void clear() {
        long stamp = lock.writeLock();
        try {
            table.clear();
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    @Override
    final Iterator<Node<V>> nodes() {
        long stamp = lock.readLock();
        try {
            return table.copies().iterator();
        } finally {
            lock.unlockRead(stamp);
        }
    }
}
