package growspurt.maps;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The table of Go's built-in map before Go 1.24: buckets of eight cells, doubled or rebuilt while writers go on.
 *
 * <p>Source: golang/go src/runtime/map_noswiss.go at 057b7034. Departures: the low half of a hash is the hash code, so that
 * keys choose buckets; the first bucket is there from the start; overflow buckets are counted exactly, where Go counts
 * one in 2<sup>B-15</sup> of them from 2<sup>16</sup> buckets on; no pool of them beside the array; memory that is
 * refused puts a growth or an evacuation off, where it ends a Go process; two walks of an unchanged map show one order.
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

    private static final int LONGEST = 1 << 30;
    private static final int MOST_SKIPPED = 1024;

    private final HmapKnobs knobs;
    private final IntFunction<HmapBucket<V>[]> allocator;
    private final GrowthMark growth;
    private HmapBucket<V>[] buckets;
    private HmapBucket<V> @Nullable [] old;
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
        this(HmapKnobs.GO, HmapBucket::allocate, growth);
    }

    HmapTable(HmapKnobs knobs, IntFunction<HmapBucket<V>[]> allocator, GrowthMark growth) {
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
        if (count == 0) {
            return null;
        }
        long hash = knobs.mixer().hash(hashCode, seed);
        byte top = HmapBucket.top(hash);
        int steps = 0;
        for (HmapBucket<V> at = chain(hash); at != null; at = at.next) {
            int cell = at.cellOf(key, top);
            if (cell >= 0) {
                return at.values[cell];
            }
            if (cell == HmapBucket.NOT_FURTHER) {
                return null;
            }
            steps = ChainTable.counted(steps);
        }
        return null;
    }

    @Override
    public final Change<V> update(Object key, int hashCode, Remapping<V> remapping) {
        long hash = knobs.mixer().hash(hashCode, seed);
        growWork(hash);
        HmapSpot<V> spot = search(key, hash);
        V before = spot.value();
        V after = remapping.apply(before);
        if (after == null) {
            remove(spot);
        } else if (spot.isFound()) {
            spot.replace(after);
        } else {
            insert(spot, (Long) key, hash, after);
        }
        return new Change<>(before, after);
    }

    private HmapSpot<V> search(Object key, long hash) {
        return new HmapSpot<>(chain(hash), key, HmapBucket.top(hash));
    }

    private HmapBucket<V> chain(long hash) {
        HmapBucket<V>[] from = old;
        if (from != null) {
            HmapBucket<V> source = from[index(hash, from)];
            if (!source.evacuated()) {
                return source;
            }
        }
        HmapBucket<V>[] to = buckets;
        return to[index(hash, to)];
    }

    private static int index(long hash, Object[] array) {
        return (int) hash & (array.length - 1);
    }

    private void remove(HmapSpot<V> spot) {
        if (!spot.isFound()) {
            return;
        }
        spot.remove();
        count--;
        if (count == 0) {
            reseed(); // no key is left that was placed by the old one
        }
    }

    private void insert(HmapSpot<V> found, Long key, long hash, V value) {
        HmapSpot<V> spot = found;
        if (old == null && startGrowth()) {
            growWork(hash);
            spot = search(key, hash);
        }
        if (spot.isFull()) {
            spot.extend(allocator.apply(1)[0]);
            overflows++;
        }
        spot.insert(HmapBucket.top(hash), key, value);
        count++;
    }

    /** Draws the seed anew. The keys that are in the table must not have been placed by the present one. */
    protected final void reseed() {
        seed += Mixer.SEED;
    }

    /** {@return whether a growth was due and has started} */
    protected boolean startGrowth() {
        int length = buckets.length;
        boolean overloaded = knobs.overloaded(count + 1, length);
        if (!overloaded && overflows < length) {
            return false;
        }
        growth.opened();
        HmapBucket<V>[] larger = tryAllocate(overloaded ? 2 * length : length);
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

    private HmapBucket<V> @Nullable [] tryAllocate(int length) {
        try {
            return length <= LONGEST && length > 0 ? allocator.apply(length) : null;
        } catch (OutOfMemoryError refused) {
            return null; // no growth now is no error: longer chains do until a later insert tries again
        }
    }

    private void growWork(long hash) {
        HmapBucket<V>[] from = old;
        if (from == null) {
            return;
        }
        evacuate(from, index(hash, from));
        for (int move = 1; move < knobs.movesPerWrite() && old == from; move++) {
            evacuate(from, index(nevacuate, from));
        }
    }

    private void evacuate(HmapBucket<V>[] from, int index) {
        if (!from[index].evacuated() && !tryMove(from, index)) {
            return;
        }
        if (index == nevacuate) {
            advance(from);
        }
    }

    /** {@return whether there was memory to evacuate a chain} */
    private boolean tryMove(HmapBucket<V>[] from, int index) {
        HmapBucket<V>[] to = buckets;
        int split = to.length - from.length; // the hash bit that decides, none when the length stays
        HmapBucket<V> source = from[index];
        HmapMove<V> move = new HmapMove<>(source, key -> (hash(key) & split) != 0);
        try {
            overflows += move.into(to[index], to[index + split], allocator);
        } catch (OutOfMemoryError refused) {
            return false; // its keys stay where they are found; the next write tries again
        }
        if (!oldWalked) {
            source.drop();
        }
        return true;
    }

    private void advance(HmapBucket<V>[] from) {
        int stop = Math.min(nevacuate + 1 + MOST_SKIPPED, from.length);
        int next = nevacuate + 1;
        while (next < stop && from[next].evacuated()) {
            next++;
        }
        if (next < from.length) {
            nevacuate = next;
        } else {
            old = null;
            growth.closed();
        }
    }

    @Override
    public final void clear() {
        clear(buckets);
        if (old != null) {
            clear(old);
        }
        old = null;
        overflows = 0;
        count = 0;
        reseed();
        growth.closed();
    }

    /** Empties every bucket, those in chains too: a walk may stand in one of them. */
    private static <V> void clear(HmapBucket<V>[] array) {
        for (HmapBucket<V> first : array) {
            for (HmapBucket<V> at = first; at != null; ) {
                HmapBucket<V> next = at.next;
                at.clear();
                at = next;
            }
        }
    }

    @Override
    public final Walk<V> walk() {
        walked = true; // racy: walks that begin together write the same, and writers come after them
        oldWalked = true; // racy: as above
        return new HmapWalk<>(this, buckets, (int) Mixer.mix(count, seed));
    }

    /** {@return the old bucket that still holds the keys of bucket {@code index} in an array as long as the newest} */
    final @Nullable HmapBucket<V> notEvacuated(HmapBucket<V>[] array, int index) {
        HmapBucket<V>[] from = old;
        if (from == null || array.length != buckets.length) {
            return null;
        }
        HmapBucket<V> source = from[index(index, from)];
        if (source.evacuated()) {
            return null;
        }
        oldWalked = true; // racy: as in walk()
        return source;
    }

    /** {@return the hash of {@code key} by the present seed} */
    final long hash(Long key) {
        return knobs.mixer().hash(key.hashCode(), seed);
    }
}
