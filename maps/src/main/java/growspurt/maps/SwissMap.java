package growspurt.maps;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Go's map since Go 1.24 under one read-write lock; it grows by one small table at a time.
 *
 * <p><b>Semantics.</b> Every operation is linearizable, {@code size isEmpty containsValue clear} too; iterators are weakly
 * consistent: they show each key that stays exactly once, with a value that it had meanwhile, and the map may change
 * between their steps. A function given to the compute family runs once, under the write lock; it may read this map, and
 * gets an {@link IllegalStateException} if it writes to it. A key that finds neither a slot nor memory is refused with an
 * {@link OutOfMemoryError}, and nothing is changed.
 *
 * <p><b>Linearization points.</b> Any moment under the lock, success and failure alike.
 *
 * <p><b>Memory ordering.</b> Everything in the tables is plain; the lock orders writers before later readers.
 *
 * <p><b>Progress.</b> Blocking: readers wait for a writer, a writer for all. What a write adds to the wait is the copy of
 * one table of at most 1024 slots, and at times of the directory, a reference for each table. The lock is not fair.
 *
 * <p><b>Cost.</b> Expected O(1) groups of 8 slots per operation, at most 7 of 8 slots in use; one write in n copies n
 * entries, n at most 896. 13 bytes per slot with compressed references, key and all; a table that grows is there 3 times,
 * the others once.
 *
 * <p><b>Source.</b> {@link SwissDirectory} is Go's map; users of Go put a {@code sync.RWMutex} beside it, which is legal
 * because its lookups change nothing. Departures: a walk takes the read lock for each step, where Go's users hold it from
 * end to end; Go's writing flag is left to {@link FailFastHmap}.
 *
 * @param <V> type of the values
 */
final class SwissMap<V> extends LockedTableMap<V> {

    /*
     * Overview
     *
     * The tables are those of SwissDirectory, the lock that of LockedTableMap. A growth begins and ends inside one hold
     * of the write lock: the gauge shows it, and no other operation meets it.
     */

    /** An empty map of one group. */
    SwissMap() {
        this(SwissKnobs.GO, new SwissMemory<>());
    }

    SwissMap(SwissKnobs knobs, SwissMemory<V> memory) {
        this(new ReentrantReadWriteLock(), knobs, memory);
    }

    private SwissMap(ReentrantReadWriteLock lock, SwissKnobs knobs, SwissMemory<V> memory) {
        super(lock.readLock(), lock.writeLock(), growth -> new SwissDirectory<>(knobs, memory, growth));
    }
}
