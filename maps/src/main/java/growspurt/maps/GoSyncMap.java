package growspurt.maps;

import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The map of Go's package sync before Go 1.24: a table for reading that never changes, and beside it, under a lock, a
 * dirty table with all keys, which takes its place when lookups have missed often enough.
 *
 * <p><b>Semantics.</b> Linearizable per key. {@code clear} takes effect at one instant for whatever starts after it; an
 * update that overlaps it may still happen before it, on what was cleared. {@code size} and {@code containsValue} count
 * and look at entries one after the other; iterators are weakly consistent. A function given to the compute family runs
 * without a lock, and again if the key was changed meanwhile; it may use this map.
 *
 * <p><b>Linearization points.</b> Key in the reading table: the access to its entry, be it a read or the CAS; of a lookup
 * that meets an expunged entry, the moment when that was deleted or, if later, the load of the table. Other keys: adding
 * or removing under the lock; a lookup reads the entry that it found under the lock. Key in neither table: the load of the
 * reading table if it is not amended, else any moment under the lock. {@code clear}: the store of the reading table.
 *
 * <p><b>Memory ordering.</b> Entries and the reading table are volatile: the store of a value publishes what came before
 * it, and that of a table publishes its plain nodes. The dirty table is plain and guarded.
 *
 * <p><b>Progress.</b> Lookups of keys in the reading table wait-free, updates of them lock-free. Everything else takes the
 * lock, and the first new key after a promotion holds it while all keys are copied.
 *
 * <p><b>Cost.</b> Expected O(1) nodes per operation; a new dirty table copies n nodes of 32 bytes, and n misses later it
 * replaces the other. {@code size} is O(n). 4 bytes per slot and 32 per key for each table, 16 per entry; deleted keys
 * keep theirs until the second promotion after.
 *
 * <p><b>Source.</b> Go 1.23, src/sync/map.go. Departures: every update that finds its key in the dirty table alone counts
 * a miss, in Go all but Swap do and deletes of absent keys too; {@code clear} drops the dirty table, where Go empties it;
 * a dirty table that cannot be allocated makes the insert fail and changes nothing, where Go ends the process.
 *
 * @param <V> type of the values
 */
public class GoSyncMap<V> extends AbstractLongMap<V> {

    /*
     * Overview
     *
     * The window of this map is the time from the copying of the keys to the promotion: the dirty table is there.
     *
     * Invariants
     *   - A table stored in `read` is never changed again; the entries that it shows are.
     *   - read.amended is true if and only if `dirty` is not null, whenever the lock is free.
     *   - While there is a dirty table it has every live entry of `read`, and a deleted one unless it is expunged.
     *   - Entries in `dirty` alone are live, and are changed under the lock only.
     *   - Only a thread that holds the lock expunges or reinstates. So without the lock an entry may be revived from null,
     *     but never from expunged: the revived one might be missing from the table that is promoted next.
     *
     * Growth
     *   before   read = (m, not amended), dirty = null, a key comes that m does not have
     *   1 allocate a table and a node for each key of m     no memory: the insert fails, nothing has changed
     *   2 CAS     each entry of m: null -> EXPUNGED         fails: it was revived, so it is copied
     *   3 dirty = copies of the others
     *   4 store   read = (m, amended)                       lookups of unknown keys come to the lock from now on
     *   ...       misses counted under the lock
     *   5 store   read = (dirty, not amended), dirty = null
     *   after     whoever still works with m finds live entries, which both tables share, or expunged ones, which send it
     *             to the lock and to the new table
     */

    private final ReentrantLock mu = new ReentrantLock();
    private final IntFunction<@Nullable Node<SyncMapEntry<V>>[]> allocator;
    private final int missesPerKey;

    /** get and set are volatile: set publishes the plain nodes of a table, get keeps its place before later looks. */
    private final AtomicReference<ReadOnly<V>> read;

    private @Nullable SyncMapTable<V> dirty;
    private int misses;
    private int generation;

    /** What lookups see without a lock; amended if the dirty table may have other keys. */
    private record ReadOnly<V>(SyncMapTable<V> keys, boolean amended) {}

    /** An empty map that promotes after as many misses as the dirty table has keys. */
    public GoSyncMap() {
        this(1, ChainTable::allocate);
    }

    GoSyncMap(int missesPerKey, IntFunction<@Nullable Node<SyncMapEntry<V>>[]> allocator) {
        super(0);
        this.missesPerKey = missesPerKey;
        this.allocator = allocator;
        this.read = new AtomicReference<>(new ReadOnly<>(new SyncMapTable<>(0, allocator), false));
    }

    private ReadOnly<V> readOnly() {
        return Objects.requireNonNull(read.get());
    }

    @Override
    public final @Nullable V get(Object key) {
        int hash = Node.hash(key);
        ReadOnly<V> seen = readOnly();
        SyncMapEntry<V> entry = seen.keys.find(key, hash);
        if (entry == null && seen.amended) {
            entry = findOrMiss(key, hash);
        }
        return entry == null ? null : entry.value();
    }

    private @Nullable SyncMapEntry<V> findOrMiss(Object key, int hash) {
        mu.lock();
        try {
            SyncMapEntry<V> entry = find(key, hash);
            if (entry == null && dirty != null) {
                missed();
            }
            return entry;
        } finally {
            mu.unlock();
        }
    }

    /** {@return the entry of {@code key} in either table} Runs under the lock; found in the dirty table is a miss. */
    private @Nullable SyncMapEntry<V> find(Object key, int hash) {
        SyncMapEntry<V> entry = lookAgain(key, hash);
        if (entry != null || dirty == null) {
            return entry;
        }
        entry = dirty.find(key, hash);
        if (entry != null) {
            missed();
        }
        return entry;
    }

    /**
     * {@return the entry of {@code key} in the reading table of this moment} Runs under the lock, after a look without it
     * that was in vain: a promotion may have come between.
     *
     * @param key the key, not null
     * @param hash its hash code
     */
    protected @Nullable SyncMapEntry<V> lookAgain(Object key, int hash) {
        return readOnly().keys.find(key, hash);
    }

    private void missed() {
        misses++;
        if (dirty != null && misses >= (long) missesPerKey * dirty.count()) {
            promote(dirty);
        }
    }

    private void promote(SyncMapTable<V> keys) {
        read.set(new ReadOnly<>(keys, false));
        dirty = null;
        misses = 0;
        growth().generation(++generation);
        growth().closed();
    }

    /** Ends: an attempt fails only when another thread has changed the key. */
    @Override
    protected final Change<V> update(Object key, Remapping<V> remapping) {
        int hash = Node.hash(key);
        for (; ; ) {
            V before = current(key, hash);
            V after = remapping.apply(before);
            Change<V> change = new Change<>(before, after);
            if (after == before || exchange(key, hash, before, after)) {
                return change;
            }
        }
    }

    private @Nullable V current(Object key, int hash) {
        ReadOnly<V> seen = readOnly();
        SyncMapEntry<V> entry = seen.keys.find(key, hash);
        if (entry == null && seen.amended) {
            mu.lock();
            try {
                entry = find(key, hash);
            } finally {
                mu.unlock();
            }
        }
        return entry == null ? null : entry.value();
    }

    /** {@return whether the value of {@code key} was {@code before} and is {@code after} now; null stands for none} */
    private boolean exchange(Object key, int hash, @Nullable V before, @Nullable V after) {
        SyncMapEntry<V> known = readOnly().keys.find(key, hash);
        if (known != null && !known.isExpunged()) {
            return known.compareAndSet(before, after);
        }
        mu.lock();
        try {
            return exchangeUnderLock(key, hash, before, after);
        } finally {
            mu.unlock();
        }
    }

    private boolean exchangeUnderLock(Object key, int hash, @Nullable V before, @Nullable V after) {
        SyncMapEntry<V> known = readOnly().keys.find(key, hash);
        if (known != null) {
            if (before == null && known.isExpunged()) {
                reinstate((Long) key, hash, known);
            }
            return known.compareAndSet(before, after);
        }
        SyncMapEntry<V> unpromoted = dirty == null ? null : dirty.find(key, hash);
        if (unpromoted == null) {
            return before == null && after != null && add(new Node<>((Long) key, hash, new SyncMapEntry<>(after)));
        }
        boolean done = unpromoted.compareAndSet(before, after);
        if (done && after == null && dirty != null) {
            dirty.remove(key, hash);
        }
        return done;
    }

    private void reinstate(Long key, int hash, SyncMapEntry<V> expunged) {
        Node<SyncMapEntry<V>> node = new Node<>(key, hash, expunged);
        if (dirty != null && expunged.reinstate()) {
            dirty.add(node);
        }
    }

    private boolean add(Node<SyncMapEntry<V>> node) {
        (dirty == null ? buildDirty() : dirty).add(node);
        return true;
    }

    private SyncMapTable<V> buildDirty() {
        growth().opened();
        try {
            SyncMapTable<V> known = readOnly().keys;
            ReadOnly<V> amended = new ReadOnly<>(known, true);
            SyncMapTable<V> copy = new SyncMapTable<>(known.count() + 1, allocator);
            for (Node<SyncMapEntry<V>> node : known.copies()) { // the last allocation: from here on all succeeds
                if (!node.value.expunge()) {
                    copy.add(node);
                }
            }
            dirty = copy;
            read.set(amended);
            growth().generation(++generation);
            return copy;
        } finally {
            if (dirty == null) {
                growth().closed();
            }
        }
    }

    /** Counts what is live, one entry after the other, promoting the dirty table first as every walk does. */
    @Override
    public final int size() {
        int live = 0;
        for (Node<SyncMapEntry<V>> node : promoted()) {
            live += node.value.value() == null ? 0 : 1;
        }
        return live;
    }

    @Override
    public final void clear() {
        mu.lock();
        try {
            read.set(new ReadOnly<>(new SyncMapTable<>(0, allocator), false));
            dirty = null;
            misses = 0;
            growth().closed();
        } finally {
            mu.unlock();
        }
    }

    @Override
    final Iterator<Node<V>> nodes() {
        Iterator<Node<SyncMapEntry<V>>> keys = promoted().iterator();
        return new WeakWalk<>() {
            @Override
            protected @Nullable Node<V> advance() {
                while (keys.hasNext()) {
                    Node<SyncMapEntry<V>> node = keys.next();
                    V value = node.value.value();
                    if (value != null) {
                        return new Node<>(node.key, node.hash, value);
                    }
                }
                return null;
            }
        };
    }

    /** {@return a table with all keys} */
    private SyncMapTable<V> promoted() {
        ReadOnly<V> seen = readOnly();
        if (!seen.amended) {
            return seen.keys;
        }
        mu.lock();
        try {
            if (dirty != null) {
                promote(dirty);
            }
            return readOnly().keys;
        } finally {
            mu.unlock();
        }
    }
}
