package growspurt.maps;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Chained table under one mutex for those who write; those who read take no lock. It is rebuilt in one go by the insert
 * that finds it full, and published when it is complete.
 *
 * <p><b>Semantics.</b> Operations on one key are linearizable. {@code size} and {@code clear} are not: a key is there
 * before it is counted. Iterators are weakly consistent, and stay in the table that they began in. A function given to the
 * compute family runs once, under the mutex; it may read this map, and gets an {@link IllegalStateException} if it writes
 * to it.
 *
 * <p><b>Linearization points.</b> A write that changes something: the store of the value, or of the slot if the key has no
 * node. One that changes nothing: any moment under the mutex. A lookup: its load of the slot or of the value, or if its
 * table was replaced meanwhile, the moment before the new one was published.
 *
 * <p><b>Memory ordering.</b> The table, the slots, the values and the count are volatile; keys, hash codes and links are
 * final.
 *
 * <p><b>Progress.</b> Lookups, walks and {@code size} are wait-free in a table of given length. Writers block each other.
 *
 * <p><b>Cost.</b> Expected O(1) nodes per operation; a rebuild copies all n nodes inside one insert. A removed key keeps
 * 32 bytes until the next rebuild; 4 bytes per slot with compressed references, 3 times that while growing.
 *
 * <p><b>Source.</b> One segment of {@link java.util.concurrent.ConcurrentHashMap} of JDK 5, whose links are final too.
 * Departures: a removal takes the value out and leaves the node, so that it is one store; a
 * table that is full of such nodes is rebuilt at its length; one that cannot be allocated is no error.
 *
 * @param <V> type of the values
 */
public class UnlockedReadsMap<V> extends AbstractLongMap<V> {

    /*
     * Overview
     *
     * Invariants
     *   - Table, slots, values and `limit` are changed under the mutex only.
     *   - A table that has been replaced is not written to any more: who still reads it sees the map as it was just
     *     before the new one was published, which is after that reader came.
     *   - `limit` equals the length of the table.
     *
     * Rebuild
     *   before   as many nodes as slots, those of removed keys too, and a new key comes
     *   1 allocate     twice as long if more than half of the nodes have a value, as long as before otherwise;
     *                  no memory, here or in 2: the new key goes into the old one, the next tries again
     *   2 copy every node that has a value
     *   3 publish; the limit follows
     *   after    the new key is added
     */

    private static final VarHandle TABLE = FieldHandle.of(MethodHandles.lookup(), "table", UnlockedTable.class);
    private static final int INITIAL_LENGTH = 4;

    private final ReentrantLock mutex = new ReentrantLock();
    private final AtomicInteger size = new AtomicInteger();
    private final IntFunction<UnlockedTable<V>> allocator;
    private int limit = INITIAL_LENGTH;

    @SuppressWarnings({"unused", "FieldCanBeFinal"}) // read and stored through its handle
    private UnlockedTable<V> table = UnlockedTable.ofLength(INITIAL_LENGTH);

    /** An empty map of four slots. */
    public UnlockedReadsMap() {
        this(UnlockedTable::ofLength);
    }

    /**
     * An empty map of four slots.
     *
     * @param allocator makes an empty table of so many slots; may throw {@link OutOfMemoryError}
     */
    protected UnlockedReadsMap(IntFunction<UnlockedTable<V>> allocator) {
        super(0);
        this.allocator = allocator;
    }

    @Override
    public final @Nullable V get(Object key) {
        UnlockedTable.Item<V> item = current().find(key, Node.hash(key));
        return item == null ? null : item.value();
    }

    @Override
    protected final Change<V> update(Object key, Remapping<V> remapping) {
        int hash = Node.hash(key);
        enter();
        try {
            UnlockedTable.Item<V> item = current().find(key, hash);
            V before = item == null ? null : item.value();
            Change<V> change = new Change<>(before, remapping.apply(before));
            store(item, change.after(), (Long) key, hash);
            if (change.growth() != 0) {
                setSize(size.get() + change.growth());
            }
            return change;
        } finally {
            mutex.unlock();
        }
    }

    private void store(UnlockedTable.@Nullable Item<V> item, @Nullable V after, Long key, int hash) {
        if (item != null) {
            item.value(after);
        } else if (after != null) {
            if (current().nodes() >= limit) {
                rebuild(current());
            }
            current().add(key, hash, after);
        }
    }

    private void rebuild(UnlockedTable<V> full) {
        growth().opened();
        try {
            boolean dense = 2L * size.get() > full.nodes();
            UnlockedTable<V> next = allocate(full, dense ? 2 * full.length() : full.length());
            replace(full, next);
            replaced(next.length() / full.length());
            growth().advance();
        } catch (OutOfMemoryError refused) {
            // no growth now is no error: longer chains do until a later insert tries again
        } finally {
            growth().closed();
        }
    }

    /** {@return an empty table to take the place of {@code full}} */
    protected UnlockedTable<V> allocate(UnlockedTable<V> full, int length) {
        return bare(length);
    }

    /** Goes on with a table so many times as long, now that nothing can fail any more: a copy of a node may find no memory, too. */
    protected void replaced(int factor) {
        raiseLimit(factor);
    }

    /** {@return an empty table of so many slots} */
    protected final UnlockedTable<V> bare(int length) {
        return allocator.apply(length);
    }

    /** Lets in so many times more nodes before the next rebuild. */
    protected final void raiseLimit(int factor) {
        limit *= factor;
    }

    /** Copies what has a value in {@code full} into the empty table {@code next}, and then publishes that. */
    protected void replace(UnlockedTable<V> full, UnlockedTable<V> next) {
        copyAll(full.items(), next);
        publish(next);
    }

    /** Places each of {@code items} in {@code target}. */
    protected final void copyAll(Iterable<UnlockedTable.Item<V>> items, UnlockedTable<V> target) {
        for (UnlockedTable.Item<V> item : items) {
            place(item, target);
        }
    }

    /** Puts a copy of {@code item} into {@code target} if it has a value. */
    protected void place(UnlockedTable.Item<V> item, UnlockedTable<V> target) {
        target.addLive(item);
    }

    /** Makes {@code next} the table that readers and writers use from now on. */
    protected final void publish(UnlockedTable<V> next) {
        TABLE.setVolatile(this, next);
    }

    @SuppressWarnings("unchecked") // the field has this type
    private UnlockedTable<V> current() {
        return (UnlockedTable<V>) TABLE.getVolatile(this);
    }

    /** Makes {@code entries} the number that {@link #size} reports. */
    protected final void setSize(int entries) {
        size.set(entries);
    }

    @Override
    public int size() {
        return size.get();
    }

    @Override
    public final void clear() {
        enter();
        try {
            publish(UnlockedTable.ofLength(INITIAL_LENGTH));
            limit = INITIAL_LENGTH;
            setSize(0);
        } finally {
            mutex.unlock();
        }
    }

    @Override
    final Iterator<Node<V>> nodes() {
        return current().walk();
    }

    private void enter() {
        if (mutex.isHeldByCurrentThread()) {
            throw new IllegalStateException("recursive update: a function run by this map changed the map itself");
        }
        mutex.lock();
    }
}
