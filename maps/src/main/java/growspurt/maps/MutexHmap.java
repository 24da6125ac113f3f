package growspurt.maps;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Go's map before Go 1.24 under one mutex; writers move it to a larger array bucket by bucket.
 *
 * <p><b>Semantics.</b> Every operation is linearizable, {@code size isEmpty containsValue clear} too; iterators are weakly
 * consistent: they show each key that stays exactly once, with a value that it had meanwhile, and the map may change
 * between their steps. A function given to the compute family runs once, under the mutex; it may read this map, and gets
 * an {@link IllegalStateException} if it writes to it. A key that finds neither room nor memory is refused with an
 * {@link OutOfMemoryError}, and nothing is changed.
 *
 * <p><b>Linearization points.</b> Any moment under the mutex, success and failure alike.
 *
 * <p><b>Memory ordering.</b> Everything in the table is plain; the mutex orders whoever had it before whoever gets it.
 *
 * <p><b>Progress.</b> Blocking: everybody waits for everybody. What a write adds to the wait is the move of two chains or
 * the allocation of an array, never the move of an array. The mutex is not fair.
 *
 * <p><b>Cost.</b> Expected one bucket of 8 cells per operation, 6.5 entries per bucket at most on average; a write moves
 * two chains more while growing, one write in n allocates an array of all its buckets. About 110 bytes per bucket
 * with compressed references, keys and all, 3 times that while doubling.
 *
 * <p><b>Source.</b> {@link HmapTable} is Go's hmap; users of Go put a {@code sync.Mutex} beside it. Departure: a walk takes
 * the mutex for each step, where Go's users hold it from end to end.
 *
 * @param <V> type of the values
 */
public class MutexHmap<V> extends LockedTableMap<V> {

    /*
     * Overview
     *
     * The table is that of HmapTable, the lock that of LockedTableMap, its two sides being one. Inside a function that
     * an update runs, a lookup finds the table between its search and its change, where every invariant holds.
     */

    /** An empty map of one bucket. */
    public MutexHmap() {
        this(HmapKnobs.GO, HmapBuckets::new);
    }

    MutexHmap(HmapKnobs knobs, IntFunction<HmapBuckets<V>> allocator) {
        this(growth -> new HmapTable<>(knobs, allocator, growth));
    }

    /**
     * An empty map.
     *
     * @param tables makes the table, which tells the mark when it grows
     */
    protected MutexHmap(Function<GrowthMark, HmapTable<V>> tables) {
        this(new ReentrantLock(), tables);
    }

    private MutexHmap(ReentrantLock mutex, Function<GrowthMark, HmapTable<V>> tables) {
        super(mutex, mutex, tables);
    }
}
