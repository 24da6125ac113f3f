package growspurt.maps;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Iterator;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Immutable chained table behind one reference; a write copies it and replaces it, a read waits for nobody.
 *
 * <p><b>Semantics.</b> Every operation is linearizable, {@code size isEmpty containsValue clear} too; iterators show
 * the map as it was when they were made. A function given to the compute family runs once, under the mutex of the
 * writers; it may read this map, and gets an {@link IllegalStateException} if it writes to it.
 *
 * <p><b>Linearization points.</b> A write that changes something: the store of the new version. One that changes nothing:
 * any moment under the mutex. A read, a walk and {@code size}: the load of the version.
 *
 * <p><b>Memory ordering.</b> The reference is stored and loaded in volatile mode: release and acquire would publish the
 * nodes too, but let a thread miss another's finished write after one of its own to another map. All behind it is plain,
 * and not written to any more.
 *
 * <p><b>Progress.</b> Reads are wait-free, and never meet a growth. Writers block each other.
 *
 * <p><b>Cost.</b> A read visits O(1) nodes; a write copies all n of them: 32 bytes per entry and 4 per slot of garbage,
 * with compressed references. For small maps.
 *
 * <p><b>Source.</b> DeepCopyMap in Go's src/sync/map_reference_test.go; iteration as in {@link
 * java.util.concurrent.CopyOnWriteArrayList}. Departures: the copy is a table written here, so that its allocation can be
 * made to fail; a write that changes nothing copies nothing.
 *
 * @param <V> type of the values
 */
final class CopyOnWriteMap<V> extends AbstractLongMap<V> {

    /*
     * Overview
     *
     * Invariants
     *   - A version is complete before it is stored, and nobody writes to it afterwards.
     *   - Versions are stored under the mutex, each made from the one before.
     *   - The table of a version is the shortest power of two, four at least, that is not shorter than its entries.
     *
     * Write
     *   1 take the mutex, find the node in the version in force, run the function
     *   2 nothing to change: done
     *   3 copy all nodes but the one of the key, add its new one    no memory: the garbage is dropped, nothing happened
     *   4 store the version
     *
     * Every write replaces the table, so in one sense every write is a resize. The gauge speaks of inserts and removals that
     * change the length of the table, and shows the window from 3 to 4: an engine can aim at these and tell them from the
     * others.
     */

    /** One state of the map. */
    private record Version<V>(ChainTable<V> table, int size) {}

    private static final VarHandle VERSION = FieldHandle.of(MethodHandles.lookup(), "version", Version.class);

    private final ReentrantLock mutex = new ReentrantLock();
    private final IntFunction<@Nullable Node<V>[]> allocator;

    @SuppressWarnings("FieldCanBeFinal") // stored through its handle
    private Version<V> version;

    /**
     * Counts changes of the length by inserts and removals, under the mutex. The length itself would not do as a generation:
     * whoever sees it before and after an insert that grows the table and a removal that shrinks it again sees no change.
     */
    private int lengths;

    /** An empty map of four slots. */
    CopyOnWriteMap() {
        this(ChainTable::allocate);
    }

    CopyOnWriteMap(IntFunction<@Nullable Node<V>[]> allocator) {
        super(0);
        this.allocator = allocator;
        this.version = empty();
    }

    private Version<V> empty() {
        return new Version<>(ChainTable.ofLength(OneShotTable.INITIAL_LENGTH, allocator), 0);
    }

    @Override
    public @Nullable V get(Object key) {
        Node<V> node = current().table.find(key, Node.hash(key));
        return node == null ? null : node.value;
    }

    @Override
    protected Change<V> update(Object key, Remapping<V> remapping) {
        int hash = Node.hash(key);
        lockForWriting();
        try {
            Version<V> now = version; // plain: stored under this mutex only
            Node<V> node = now.table.find(key, hash);
            V before = node == null ? null : node.value;
            V after = remapping.apply(before);
            Change<V> change = new Change<>(before, after);
            if (after != before) {
                replace(now, node, after == null ? null : new Node<>((Long) key, hash, after));
            }
            return change;
        } finally {
            mutex.unlock();
        }
    }

    private void replace(Version<V> now, @Nullable Node<V> removed, @Nullable Node<V> added) {
        int size = now.size - (removed == null ? 0 : 1) + (added == null ? 0 : 1);
        int length = OneShotTable.shortest(size);
        if (length == now.table.length()) {
            store(new Version<>(copy(now, removed, added, length), size));
            return;
        }
        growth().opened();
        try {
            store(new Version<>(copy(now, removed, added, length), size));
            growth().generation(++lengths);
        } finally {
            growth().closed();
        }
    }

    private void store(Version<V> next) {
        VERSION.setVolatile(this, next);
    }

    @SuppressWarnings("unchecked") // the field has this type
    private Version<V> current() {
        return (Version<V>) VERSION.getVolatile(this);
    }

    private ChainTable<V> copy(Version<V> now, @Nullable Node<V> removed, @Nullable Node<V> added, int length) {
        ChainTable<V> copy = ChainTable.ofLength(length, allocator);
        for (Node<V> node : now.table) {
            if (node != removed) {
                copy.push(node.copy());
            }
        }
        if (added != null) {
            copy.push(added);
        }
        return copy;
    }

    @Override
    public int size() {
        return current().size;
    }

    @Override
    public void clear() {
        lockForWriting();
        try {
            store(empty());
        } finally {
            mutex.unlock();
        }
    }

    @Override
    Iterator<Node<V>> nodes() {
        return current().table.iterator();
    }

    private void lockForWriting() {
        if (mutex.isHeldByCurrentThread()) {
            throw new IllegalStateException("recursive update: a function run by this map changed the map itself");
        }
        mutex.lock();
    }
}
