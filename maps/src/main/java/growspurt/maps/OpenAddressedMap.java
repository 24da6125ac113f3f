package growspurt.maps;

import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.locks.StampedLock;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Open addressing over primitive keys under one StampedLock, grown in one go; a lookup reads without the lock, from one
 * table, and then asks whether that held.
 *
 * <p><b>Semantics.</b> Every operation is linearizable, {@code size isEmpty containsValue clear} too; iterators show
 * the map as it was when they were made. Every {@code long} is a key like any other. A function given to the compute family
 * runs once, under the write lock; if it comes back to this map, even to read, it gets an {@link IllegalStateException}. A
 * new key for which there is neither room nor memory is refused with an {@link OutOfMemoryError}, and nothing is changed.
 *
 * <p><b>Linearization points.</b> An optimistic lookup, hit or miss: the read of the lock word that gave the stamp, for no
 * writer came between that and the validation. All others: any moment under the lock, success and failure alike.
 *
 * <p><b>Memory ordering.</b> Everything in the table is plain. The stamp is a volatile read of what the last writer wrote
 * when it let go; the validation puts an acquiring fence after the reads of the table and before its read of the word.
 * Arrays and capacity are final fields of one object, so that no reader sees those of two tables.
 *
 * <p><b>Progress.</b> A lookup that meets no writer does not wait and writes nothing shared; one that does takes the read
 * lock, so it is passed by no second writer. All others block. The lock is not fair.
 *
 * <p><b>Cost.</b> Expected O(1) slots per operation, at most two thirds of them taken; keys that are neighbours and have
 * homes in a row make long runs. A resize copies all n entries inside one insert. 12 bytes per slot with compressed
 * references, 3 times that while growing; no object per entry.
 *
 * <p><b>Source.</b> ConcurrentLongHashMap of Apache BookKeeper, which Apache Pulsar has too, one section of it; {@link
 * StampedLock}, sample usage of its javadoc. Departures: arrays and capacity are one object, where releases with three
 * fields had lookups mix those of two tables; a hash code below 65536 is a slot; a value of null marks a vacant slot, so
 * that 0 and -1 are legal keys; a removal closes the gap, where BookKeeper leaves tombstones; it grows before the key that
 * would make it too full is in, not after; it never shrinks.
 *
 * @param <V> type of the values
 */
public class OpenAddressedMap<V> extends AbstractLongMap<V> {

    /*
     * Overview
     *
     * Invariants
     *   - Whoever changes a slot, the table field or the size holds the write lock.
     *   - What was read without the lock is not returned before the stamp was found valid.
     *   - size < capacity, so one slot at least is vacant.
     *
     * Optimistic lookup
     *   1 stamp of the lock word; while a writer is in it is 0, which is never valid
     *   2 read the table field once; slots and mask come from that one object
     *   3 search, as many steps at most as there are slots: a removal may be closing a gap meanwhile
     *   4 valid: no writer was in from 1 to here, so 2 and 3 saw a table at rest
     *     not:   forget it, take the read lock
     *   Nothing that 2 or 3 may meet throws: an index comes from the capacity that belongs to the arrays.
     *
     * Growth, under the write lock
     *   before   a new key comes, and with it more than two thirds of the slots would be taken
     *   1 allocate the double    no memory: the key goes into the old table if that leaves a vacant slot, else it is
     *                            refused; the next one tries again
     *   2 copy every entry       readers still find all in the old one, and reject what they found
     *   3 table = larger
     */

    private static final int INITIAL_CAPACITY = 4;

    private final NoReentryLock lock = new NoReentryLock();
    private final IntFunction<OpenTable<V>> allocator;
    private OpenTable<V> table;
    private int size;

    /** An empty map of four slots. */
    public OpenAddressedMap() {
        this(OpenTable::allocate);
    }

    OpenAddressedMap(IntFunction<OpenTable<V>> allocator) {
        super(INITIAL_CAPACITY);
        this.allocator = allocator;
        this.table = allocator.apply(INITIAL_CAPACITY);
    }

    /** {@return the table to work with} A lookup calls this once, without the lock. */
    protected OpenTable<V> table() {
        return table;
    }

    /**
     * Makes {@code larger} the table that everybody works with from now on. Runs under the write lock.
     *
     * @param larger a table with all entries
     */
    protected void publish(OpenTable<V> larger) {
        table = larger;
    }

    @Override
    public final @Nullable V get(Object key) {
        if (!(Objects.requireNonNull(key, "key") instanceof Long boxed)) {
            return null;
        }
        long stamp = lock.tryOptimisticRead();
        V value = table().find(boxed);
        return lock.validate(stamp) ? value : lockedGet(boxed);
    }

    private @Nullable V lockedGet(long key) {
        long stamp = lock.readLock();
        try {
            return table().find(key);
        } finally {
            lock.unlockRead(stamp);
        }
    }

    @Override
    protected final Change<V> update(Object key, Remapping<V> remapping) {
        if (!(Objects.requireNonNull(key, "key") instanceof Long boxed)) {
            return new Change<>(null, null); // only a removal can come with such a key, and it is absent
        }
        long stamp = lock.writeLock();
        try {
            return change(table(), boxed, remapping);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    private Change<V> change(OpenTable<V> present, long key, Remapping<V> remapping) {
        int slot = present.search(key);
        V before = slot < 0 ? null : present.value(slot);
        V after = remapping.apply(before);
        Change<V> change = new Change<>(before, after);
        if (before == null && after != null) {
            withRoom(present).add(key, after);
            size++;
        } else if (before != null && after != null) {
            present.replace(slot, after);
        } else if (before != null) {
            present.remove(slot);
            size--;
        }
        return change;
    }

    /** {@return the table for one more key, grown if it would be too full} */
    private OpenTable<V> withRoom(OpenTable<V> present) {
        if (size < 2L * present.capacity() / 3) {
            return present;
        }
        growth().opened();
        try {
            OpenTable<V> larger = allocator.apply(2 * present.capacity());
            present.copyTo(larger);
            publish(larger);
            growth().generation(larger.capacity());
            return larger;
        } catch (OutOfMemoryError refused) {
            if (size + 1 == present.capacity()) {
                throw refused;
            }
            return present; // no growth now is no error while a slot stays vacant: a later insert tries again
        } finally {
            growth().closed();
        }
    }

    @Override
    public final int size() {
        long stamp = lock.readLock();
        try {
            return size;
        } finally {
            lock.unlockRead(stamp);
        }
    }

    @Override
    public final void clear() {
        long stamp = lock.writeLock();
        try {
            table().clear();
            size = 0;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    @Override
    final Iterator<Node<V>> nodes() {
        long stamp = lock.readLock();
        try {
            return table().copies().iterator();
        } finally {
            lock.unlockRead(stamp);
        }
    }
}
