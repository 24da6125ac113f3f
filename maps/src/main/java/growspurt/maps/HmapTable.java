package growspurt.maps;

import java.util.ConcurrentModificationException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The table of Go's built-in map before Go 1.24: buckets of eight cells, doubled or rebuilt while writers go on.
 *
 * <p>Source: golang/go src/runtime/map_noswiss.go at 057b7034. Departures: the low half of a hash is the hash code, so that
 * keys choose buckets; values and links lie in arrays of their own; the first bucket is there from the start; overflow
 * buckets are counted exactly, where Go counts one in 2<sup>B-15</sup> of them from 2<sup>16</sup> buckets on; no pool of
 * them beside the array; memory that is refused puts a growth or an evacuation off, where it ends a Go process; two walks
 * of an unchanged map show one order.
 *
 * @param <V> type of the values
 */
public class HmapTable<V> implements SteppedTable<V> {

    /*
     * Overview
     *
     * Invariants
     *   1 Each key is in one place: the old bucket of its hash unless that is evacuated, else the new one. `old` is null
     *     unless growing. Only writers change this, so lookups and steps of a walk may run beside each other.
     *   2 Evacuated is a property of whole chains, told by the first top byte, and final.
     *   3 All old buckets below `nevacuate` are evacuated, and some above may be.
     *   4 No growth starts before the last one has ended; every write of a growing map brings the end nearer. With two
     *     moves per write a growth of n buckets ends within n writes, long before the next is due.
     *   5 `next` of a bucket is null, or a bucket made after it. So no chain has a cycle, not even after a race.
     *   6 count is the number of keys; moving does not change it. overflows is the number of overflow buckets of the new
     *     array, and of those hung to old ones since for want of memory.
     *   7 old and new array have one length when the growth is a rebuild; else the new one is twice as long.
     *
     * Growth, published first
     *   before   not growing, and the new key makes count overloaded, or there are as many overflow buckets as buckets
     *   1 start  allocate, old = buckets, buckets = new    no memory: the key goes into the full array, the next one
     *            tries again
     *   2 the same write evacuates the old bucket of its key, then the one at nevacuate, as every later write does;
     *            each once the overflow buckets it needs are there   no memory: it stays, and so do its keys
     *   3 nevacuate reaches the end: old = null
     *
     * A restart after step 1 suffices once: either the growth is still open, or all is moved and compact. Then neither
     * trigger holds: the array has doubled, and fewer than count / 8 < 2^B overflow buckets are left.
     *
     * Walks
     *   A walk keeps the array that it began with, and for each bucket goes where the keys of that bucket are. An
     *   evacuated cell only names a key to look up. So a key that stays is shown once, in the bucket that its hash has in
     *   the walk's array. Evacuation must then leave keys in place: `walked` and `oldWalked` tell that somebody may come
     *   for those in buckets and old. Go raises them when a walk begins; a walk that outlives two rebuilds would meet
     *   dropped keys, so entering an old bucket raises oldWalked here.
     */

    /** What Go says when it sees two writers. */
    static final String CONCURRENT_WRITES = "concurrent map writes";

    private static final int LONGEST = 1 << 27; // nine words each must fit into an array
    private static final int MOST_SKIPPED = 1024;

    private final HmapKnobs knobs;
    private final IntFunction<HmapBuckets<V>> allocator;
    private final GrowthMark growth;
    private HmapBuckets<V> buckets;
    private @Nullable HmapBuckets<V> old;
    private int nevacuate;
    private int overflows;
    private int count;
    private int growths;
    private long seed = Mixer.SEED;
    private boolean walked;
    private boolean oldWalked;

    /**
     * An empty table of one bucket.
     *
     * @param growth is told when the table grows
     */
    protected HmapTable(GrowthMark growth) {
        this(HmapKnobs.GO, HmapBuckets::new, growth);
    }

    HmapTable(HmapKnobs knobs, IntFunction<HmapBuckets<V>> allocator, GrowthMark growth) {
        this.knobs = knobs;
        this.allocator = allocator;
        this.growth = growth;
        this.buckets = allocator.apply(knobs.initialLength());
    }

    @Override
    public final int size() {
        return count;
    }

    @Override
    public final @Nullable V find(Object key, int hashCode) {
        return count == 0 ? null : valueOf(key, seeded(hashCode));
    }

    private @Nullable V valueOf(Object key, long hash) {
        return key instanceof Long number ? find((long) number, hash) : null;
    }

    private @Nullable V find(long key, long hash) {
        int top = HmapBuckets.top(hash);
        HmapBuckets<V> at = chain(hash);
        int bucket = at.index(hash);
        int steps = 0;
        while (at != null) {
            int cell = at.cellOf(bucket, key, top);
            if (cell != HmapBuckets.NOT_HERE) {
                return cell == HmapBuckets.NOT_FURTHER ? null : at.value(bucket, cell);
            }
            at = at.next(bucket);
            bucket = 0;
            steps = ChainTable.counted(steps);
        }
        return null;
    }

    /** Searches once more after {@code remapping}, which may look around; what it finds is in cache. */
    @Override
    public final Change<V> update(Object key, int hashCode, Remapping<V> remapping) {
        long hash = seeded(hashCode);
        growWork(hash);
        V before = valueOf(key, hash);
        V after = remapping.apply(before);
        Change<V> change = new Change<>(before, after);
        if (before != null) {
            change(search((Long) key, hash), after);
        } else if (after != null) {
            insert((Long) key, hash, after);
        }
        return change;
    }

    private HmapSpot<V> search(long key, long hash) {
        HmapBuckets<V> first = chain(hash);
        return new HmapSpot<>(first, first.index(hash), key, HmapBuckets.top(hash));
    }

    /** {@return the array that has the chain of {@code hash}} */
    private HmapBuckets<V> chain(long hash) {
        HmapBuckets<V> from = old;
        return from == null || from.isEvacuated(from.index(hash)) ? buckets : from;
    }

    private void change(HmapSpot<V> spot, @Nullable V value) {
        if (!spot.isFound()) { // it was there a moment ago: only another writer can have taken it out
            throw new ConcurrentModificationException(CONCURRENT_WRITES);
        }
        if (value != null) {
            spot.replace(value);
            return;
        }
        spot.remove();
        count--;
        if (count == 0) {
            reseed(); // no key is left that was placed by the old one
        }
    }

    private void insert(long key, long hash, V value) {
        if (old == null && startGrowth()) {
            growWork(hash);
        }
        HmapSpot<V> spot = search(key, hash);
        if (spot.isFull()) {
            spot.extend(allocator.apply(1));
            overflows++;
        }
        spot.insert(HmapBuckets.top(hash), key, value);
        count++;
    }

    /** Draws the seed anew. The keys that are in the table must not have been placed by the present one. */
    protected final void reseed() {
        seed += Mixer.SEED;
    }

    /** {@return whether a growth was due and has started} */
    protected boolean startGrowth() {
        int length = buckets.length();
        boolean overloaded = knobs.overloaded(count + 1, length);
        if (!overloaded && overflows < length) {
            return false;
        }
        growth.opened();
        HmapBuckets<V> larger = tryAllocate(overloaded ? 2 * length : length);
        if (larger == null) {
            growth.closed();
            return false;
        }
        growth.generation(++growths);
        nevacuate = 0;
        overflows = 0;
        oldWalked = walked;
        walked = false;
        old = buckets;
        buckets = larger;
        return true;
    }

    private @Nullable HmapBuckets<V> tryAllocate(int length) {
        try {
            return length <= LONGEST && length > 0 ? allocator.apply(length) : null;
        } catch (OutOfMemoryError refused) {
            return null; // no growth now is no error: longer chains do until a later insert tries again
        }
    }

    private void growWork(long hash) {
        HmapBuckets<V> from = old;
        if (from != null) {
            growWork(from, from.index(hash));
        }
    }

    private void growWork(HmapBuckets<V> from, int used) {
        evacuate(from, used);
        for (int move = 1; move < knobs.movesPerWrite() && old == from; move++) {
            evacuate(from, from.index(nevacuate));
        }
    }

    private void evacuate(HmapBuckets<V> from, int bucket) {
        if (!from.isEvacuated(bucket) && !tryMove(from, bucket)) {
            return;
        }
        if (bucket == nevacuate) {
            advance(from);
        }
    }

    /** {@return whether there was memory to evacuate a chain} */
    private boolean tryMove(HmapBuckets<V> from, int bucket) {
        HmapBuckets<V> to = buckets;
        int split = to.length() - from.length(); // the hash bit that decides, none when the length stays
        HmapMove<V> move = new HmapMove<>(from, bucket, key -> (hash(key) & split) != 0);
        try {
            overflows += move.into(to, bucket, bucket + split, allocator);
        } catch (OutOfMemoryError refused) {
            return false; // its keys stay where they are found; the next write tries again
        }
        if (!oldWalked) {
            from.drop(bucket);
        }
        return true;
    }

    private void advance(HmapBuckets<V> from) {
        int stop = Math.min(nevacuate + 1 + MOST_SKIPPED, from.length());
        int next = nevacuate + 1;
        while (next < stop && from.isEvacuated(next)) {
            next++;
        }
        if (next < from.length()) {
            nevacuate = next;
        } else {
            old = null;
            growth.closed();
        }
    }

    @Override
    public final void clear() {
        buckets.clear();
        if (old != null) {
            old.clear();
        }
        old = null;
        overflows = 0;
        count = 0;
        reseed();
        growth.closed();
    }

    @Override
    public final Walk<V> walk() {
        walked = true; // racy: walks that begin together write the same, and writers come after them
        oldWalked = true; // racy: as above
        return new HmapWalk<>(this, buckets, (int) Mixer.mix(count, seed));
    }

    /** {@return the old array if that still has the keys of bucket {@code index} of an array as long as the newest} */
    final @Nullable HmapBuckets<V> notEvacuated(HmapBuckets<V> array, int index) {
        HmapBuckets<V> from = old;
        if (from == null || array.length() != buckets.length() || from.isEvacuated(from.index(index))) {
            return null;
        }
        oldWalked = true; // racy: as in walk()
        return from;
    }

    /** {@return the hash of {@code key} by the present seed} */
    final long hash(long key) {
        return seeded(Long.hashCode(key));
    }

    private long seeded(int hashCode) {
        return knobs.mixer().hash(hashCode, seed);
    }
}
