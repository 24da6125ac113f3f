package growspurt.maps;

import growspurt.api.GrowthGauge;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Split-ordered list: one sorted list of all entries for life, and sentinels in it where the buckets begin. It grows by
 * doubling the number of buckets; nothing is moved.
 *
 * <p><b>Semantics.</b> Linearizable per key. {@code clear} removes one entry after the other; {@code containsValue}
 * walks; {@code size} counts an entry just after it comes and just after it goes; iterators are weakly consistent. A
 * function given to the compute family runs without a lock, and again if the key was changed meanwhile; it may use this
 * map.
 *
 * <p><b>Linearization points.</b> A new key: the CAS that links its item. Replacing and removing: the CAS of the value.
 * A lookup or an update that changes nothing, key found: the read of the value; if that is gone, the CAS that took it
 * away or, if that came first, as for a key that is not found: the read of the link that passes its place or, if that is the link of a
 * removed item, the marking of that item or, if that came first, the read of the link to the first of the removed items in a row.
 *
 * <p><b>Memory ordering.</b> Links and values are volatile; a CAS publishes the plain fields of an item and what came
 * before it.
 *
 * <p><b>Progress.</b> Lock-free. A lookup only reads, except that it may be the one to add the sentinel of its bucket.
 *
 * <p><b>Cost.</b> Expected O(1) items per operation, at most {@code maxLoad} per bucket on average; a growth allocates
 * 4 bytes for each new bucket and touches no entry, the first operation on each new bucket adds a sentinel of 32 bytes.
 * 32 bytes for an entry; a removal allocates a mark of 16 bytes.
 *
 * <p><b>Source.</b> Shalev and Shavit, Split-Ordered Lists, 2006; Herlihy and Shavit, The Art of Multiprocessor
 * Programming, section 13.3; list after Harris and Michael. Departures: a map, whose values are removed before their
 * items; the order of an entry is its whole key, so that none is compared besides; the mark is an object in the link; a
 * segmented directory of buckets.
 *
 * @param <V> type of the values
 */
public class SplitOrderedMap<V> extends AbstractLongMap<V> {

    /*
     * Overview
     *
     * The order of an item begins with its hash, bits reversed. So the items of bucket b of n, whose hashes end in the
     * bits of b, stand together; when n doubles they fall into those of b and, behind them, those of b + n. The order
     * of an entry goes on with the upper half of its key. The hash being both halves combined, no two keys have the
     * same order.
     *
     * Invariants
     *   - Orders never fall along the list. A sentinel has the lowest order that its bucket may have; it comes before
     *     all entries of its bucket, also before one of the same order.
     *   - At most one item of a key is in the list: another is linked only by a thread that found none between two
     *     neighbours, the one before its place and the other behind it, and the CAS makes sure that they are
     *     neighbours.
     *   - A value that is gone stays so. A link that is marked stays so, hence nothing is linked behind a removed item.
     *   - A sentinel is never removed. A bucket without one is found through its parent, the bucket of which it was a part
     *     before the growth. So every operation may use the old number of buckets or the new.
     *
     * A lookup may stand on a removed item and follow its link, which leads to all that was behind the item when it was
     * marked; and what it misses because of that was linked after the lookup had read the link to the first of the removed items in a row.
     *
     * Insert
     *   before   A -> C
     *   1 CAS    A.next: C -> B          fails: A was removed, or another thread linked something: search again
     *
     * Remove
     *   before   A -> B -> C
     *   1 CAS    B.value: v -> GONE      fails: it was replaced or removed: start again
     *   2 CAS    B.next: C -> mark(C)    fails: something was linked behind B, mark that
     *   3 CAS    A.next: B -> C          fails: left to the next search that comes by
     *   who meets a value that is gone does 2 and 3 first, so a key that is put again finds its place free
     *
     * Growth, published first
     *   before   buckets = n             an insert that found more than n * maxLoad entries
     *   1 allocate the next segment of the directory      no memory: buckets get longer, the next insert tries again
     *   2 CAS    buckets: n -> 2n        fails: another thread has grown
     *   ...      the first operation in a new bucket links its sentinel; when all have one the window closes
     */

    private static final int MAX_LOAD = 4;

    private final int maxLoad;
    private final SplitOrderedBuckets sentinels;
    private final SplitOrderedItem head = new SplitOrderedItem(0, null, null, null);
    private final AtomicInteger buckets = new AtomicInteger(2);
    private final AtomicInteger initialized = new AtomicInteger();
    private final AtomicInteger count = new AtomicInteger();

    /** Between which items something is or belongs. */
    private record Place(SplitOrderedItem before, @Nullable SplitOrderedItem after) {

        /** {@return the entry of {@code order} if it is here} */
        @Nullable SplitOrderedItem entry(long order) {
            return after != null && after.order == order ? after : null;
        }
    }

    /** An empty map of two buckets that grows beyond four entries for each. */
    public SplitOrderedMap() {
        this(MAX_LOAD, AtomicReferenceArray::new);
    }

    SplitOrderedMap(int maxLoad, IntFunction<AtomicReferenceArray<@Nullable SplitOrderedItem>> allocator) {
        super(0);
        this.maxLoad = maxLoad;
        this.sentinels = new SplitOrderedBuckets(allocator);
        publish(0, head);
        initialize(1);
    }

    /** {@return a gauge that counts buckets, and shows the map growing until each has its sentinel} */
    @Override
    public final GrowthGauge gauge() {
        return new GrowthGauge() {
            @Override
            public int generation() {
                return buckets.getOpaque();
            }

            @Override
            public boolean growing() {
                return initialized.getOpaque() < buckets.getOpaque();
            }
        };
    }

    private static long order(long key) {
        return (long) Integer.reverse(Long.hashCode(key)) << Integer.SIZE | key >>> Integer.SIZE;
    }

    private static long sentinelOrder(int bucket) {
        return Long.reverse(bucket);
    }

    private SplitOrderedItem bucket(int hash) {
        int bucket = hash & (buckets.get() - 1);
        SplitOrderedItem sentinel = sentinels.get(bucket);
        return sentinel == null ? initialize(bucket) : sentinel;
    }

    /** Links the sentinel of {@code bucket}, those of its parents first; racing threads find the same one. */
    private SplitOrderedItem initialize(int bucket) {
        SplitOrderedItem known = sentinels.get(bucket);
        if (known != null) {
            return known;
        }
        SplitOrderedItem parent = initialize(bucket & ~Integer.highestOneBit(bucket));
        SplitOrderedItem sentinel = linkSentinel(parent, sentinelOrder(bucket));
        publish(bucket, sentinel);
        return sentinel;
    }

    private void publish(int bucket, SplitOrderedItem sentinel) {
        if (sentinels.put(bucket, sentinel)) {
            initialized.incrementAndGet();
        }
    }

    /** Ends: an attempt fails only when another thread has changed the list. */
    private static SplitOrderedItem linkSentinel(SplitOrderedItem parent, long order) {
        for (; ; ) {
            Place place = find(parent, order, null);
            if (place.after != null && place.after.isSentinelOf(order)) {
                return place.after;
            }
            SplitOrderedItem sentinel = new SplitOrderedItem(order, null, null, place.after);
            if (place.before.relink(place.after, sentinel)) {
                return sentinel;
            }
        }
    }

    /**
     * {@return the place of an entry or, if {@code key} is null, of a sentinel} Takes out marked items on the way, and
     * starts again when that fails: another thread has changed the list.
     */
    private static Place find(SplitOrderedItem start, long order, @Nullable Long key) {
        SplitOrderedItem before = start; // a sentinel is never marked
        SplitOrderedItem item = start.follower();
        while (item != null && item.comesBefore(order, key)) {
            SplitOrderedLink link = item.link();
            if (!(link instanceof SplitOrderedLink.Removed mark)) {
                before = item;
                item = (SplitOrderedItem) link;
            } else if (before.relink(item, mark.next())) {
                item = mark.next();
            } else {
                before = start;
                item = start.follower();
            }
        }
        return new Place(before, item);
    }

    @Override
    public final @Nullable V get(Object key) {
        if (!(Objects.requireNonNull(key, "key") instanceof Long number)) {
            return null;
        }
        long order = order(number);
        SplitOrderedItem item = bucket(number.hashCode()).follower();
        while (item != null && item.comesBefore(order, number)) {
            item = item.follower();
        }
        return item != null && item.order == order ? valueOf(item) : null;
    }

    @SuppressWarnings("unchecked") // items are given values of this map only
    private @Nullable V valueOf(SplitOrderedItem item) {
        return (V) item.value();
    }

    /** Ends: a round changes nothing only when another thread has changed the key or the list. */
    @Override
    protected final Change<V> update(Object key, Remapping<V> remapping) {
        if (!(Objects.requireNonNull(key, "key") instanceof Long number)) {
            return new Change<>(null, null); // a removal: nothing else takes keys of other types
        }
        long order = order(number);
        for (; ; ) {
            Place place = find(bucket(number.hashCode()), order, number);
            SplitOrderedItem found = place.entry(order);
            V before = found == null ? null : valueOf(found);
            if (found != null && before == null) {
                help(place.before, found);
                continue;
            }
            V after = remapping.apply(before);
            Change<V> change = new Change<>(before, after);
            if (after == before || exchange(place, number, before, after)) {
                return change;
            }
        }
    }

    private boolean exchange(Place place, Long key, @Nullable V before, @Nullable V after) {
        SplitOrderedItem found = place.after;
        if (found == null || before == null) {
            return after != null && insert(place, key, after);
        }
        boolean done = found.exchange(before, after);
        if (done && after == null) {
            count.decrementAndGet();
            tryUnlink(place.before, found);
        }
        return done;
    }

    private void tryUnlink(SplitOrderedItem before, SplitOrderedItem removed) {
        try {
            unlink(before, removed);
        } catch (OutOfMemoryError refused) {
            // the removal is done; the next update that meets a value that is gone takes its item out
        }
    }

    /** Takes out an item whose value another thread has removed, so that nobody waits for that thread. */
    protected void help(SplitOrderedItem before, SplitOrderedItem removed) {
        unlink(before, removed);
    }

    private void unlink(SplitOrderedItem before, SplitOrderedItem removed) {
        before.relink(removed, settle(removed));
    }

    /**
     * Sees to it that nothing is linked behind a removed item any more.
     *
     * @param removed an item whose value is gone
     * @return what comes after it for ever
     */
    protected @Nullable SplitOrderedItem settle(SplitOrderedItem removed) {
        return removed.mark();
    }

    private boolean insert(Place place, Long key, V value) {
        SplitOrderedItem item = new SplitOrderedItem(order(key), key, value, place.after);
        if (!place.before.relink(place.after, item)) {
            return false;
        }
        int others = count.getAndIncrement();
        int now = buckets.get();
        if (others > (long) maxLoad * now && now < SplitOrderedBuckets.MOST && sentinels.makeRoom(now)) {
            buckets.compareAndSet(now, 2 * now);
        }
        return true;
    }

    @Override
    public final int size() {
        return Math.max(0, count.get()); // a removal may be counted before the insert that it undoes
    }

    /** Removes the entries that it meets, one after the other. */
    @Override
    public final void clear() {
        nodes().forEachRemaining(node -> remove(node.key));
    }

    @Override
    final Iterator<Node<V>> nodes() {
        return new WeakWalk<>() {
            private SplitOrderedItem at = head;

            @Override
            protected @Nullable Node<V> advance() {
                for (SplitOrderedItem item = at.follower(); item != null; item = item.follower()) {
                    at = item;
                    Long key = item.key;
                    V value = valueOf(item);
                    if (key != null && value != null) {
                        return new Node<>(key, Node.hash(key), value);
                    }
                }
                return null;
            }
        };
    }
}
