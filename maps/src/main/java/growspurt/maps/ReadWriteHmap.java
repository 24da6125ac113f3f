package growspurt.maps;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntFunction;

/**
 * Go's map before Go 1.24 under one read-write lock; writers move it bucket by bucket, readers only look.
 *
 * <p><b>Semantics.</b> Every operation is linearizable, {@code size isEmpty containsValue clear} too; iterators are weakly
 * consistent: they show each key that stays exactly once, with a value that it had meanwhile, and the map may change
 * between their steps. A function given to the compute family runs once, under the write lock; it may read this map, and
 * gets an {@link IllegalStateException} if it writes to it. A key that finds neither room nor memory is refused with an
 * {@link OutOfMemoryError}, and nothing is changed.
 *
 * <p><b>Linearization points.</b> Any moment under the lock, success and failure alike.
 *
 * <p><b>Memory ordering.</b> Everything in the table is plain; the lock orders writers before later readers.
 *
 * <p><b>Progress.</b> Blocking: readers wait for a writer, a writer for all. What a write adds to the wait is the move of
 * two chains or the allocation of an array, never the move of an array. The lock is not fair.
 *
 * <p><b>Cost.</b> That of {@link MutexHmap}; a reader writes the lock's word twice, and shares the bucket with others.
 *
 * <p><b>Source.</b> {@link HmapTable} is Go's hmap; users of Go put a {@code sync.RWMutex} beside it, which is legal because
 * its lookups move nothing. Departure: a walk takes the read lock for each step, where Go's users hold it from end to end.
 *
 * @param <V> type of the values
 */
final class ReadWriteHmap<V> extends LockedTableMap<V> {

    /*
     * Overview
     *
     * The table is that of HmapTable, the lock that of LockedTableMap. What readers write under the shared lock is the
     * marks of walks in the table, true over true or false; the next writer comes after all of them and sees true.
     */

    /** An empty map of one bucket. */
    ReadWriteHmap() {
        this(HmapKnobs.GO, HmapBuckets::new);
    }

    ReadWriteHmap(HmapKnobs knobs, IntFunction<HmapBuckets<V>> allocator) {
        this(new ReentrantReadWriteLock(), knobs, allocator);
    }

    private ReadWriteHmap(ReentrantReadWriteLock lock, HmapKnobs knobs, IntFunction<HmapBuckets<V>> allocator) {
        super(lock.readLock(), lock.writeLock(), growth -> new HmapTable<>(knobs, allocator, growth));
    }
}
