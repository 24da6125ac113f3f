package growspurt.maps;

import java.util.ConcurrentModificationException;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The evacuation of one chain of an hmap into one or two of the new array. It counts first, then allocates, and only then
 * moves: memory that is refused leaves everything as it was.
 */
final class HmapMove<V> {

    private final HmapBuckets<V> source;
    private final int bucket;
    private final LongPredicate isHigh;
    private int low;
    private int high;

    /**
     * The move of the chain that begins with bucket {@code bucket} of {@code source}.
     *
     * @param isHigh tells whether a key goes to the second of the two new chains
     */
    HmapMove(HmapBuckets<V> source, int bucket, LongPredicate isHigh) {
        this.source = source;
        this.bucket = bucket;
        this.isHigh = isHigh;
        int steps = 0;
        count(source, bucket);
        for (HmapBuckets<V> at = source.next(bucket); at != null; at = at.next(0)) {
            count(at, 0);
            steps = ChainTable.counted(steps);
        }
    }

    private void count(HmapBuckets<V> from, int number) {
        for (int cell = 0; cell < HmapBuckets.CELLS; cell++) {
            if (!from.isLive(number, cell)) {
                continue;
            }
            if (isHigh.test(from.key(number, cell))) {
                high++;
            } else {
                low++;
            }
        }
    }

    /**
     * Moves every entry, in order, without gaps.
     *
     * @return number of overflow buckets that it took
     * @throws OutOfMemoryError if there are none, with nothing moved
     */
    int into(HmapBuckets<V> to, int lowFirst, int highFirst, IntFunction<HmapBuckets<V>> allocator) {
        Tail<V> lowTail = new Tail<>(to, lowFirst, spares(overflow(low), allocator));
        Tail<V> highTail = new Tail<>(to, highFirst, spares(overflow(high), allocator));
        move(source, bucket, lowTail, highTail);
        for (HmapBuckets<V> at = source.next(bucket); at != null; at = at.next(0)) {
            move(at, 0, lowTail, highTail);
        }
        return overflow(low) + overflow(high);
    }

    private void move(HmapBuckets<V> from, int number, Tail<V> lowTail, Tail<V> highTail) {
        for (int cell = 0; cell < HmapBuckets.CELLS; cell++) {
            from.mark(number, cell, move(from, number, cell, lowTail, highTail));
        }
    }

    private int move(HmapBuckets<V> from, int number, int cell, Tail<V> lowTail, Tail<V> highTail) {
        if (!from.isLive(number, cell)) {
            return HmapBuckets.EVACUATED_EMPTY;
        }
        boolean toHigh = isHigh.test(from.key(number, cell));
        (toHigh ? highTail : lowTail).append(from, number, cell);
        return toHigh ? HmapBuckets.EVACUATED_Y : HmapBuckets.EVACUATED_X;
    }

    /** {@return the number of buckets that so many entries need beyond the first} */
    private static int overflow(int entries) {
        return (entries - 1) / HmapBuckets.CELLS;
    }

    /** {@return a chain of so many empty buckets, null if none} */
    private static <V> @Nullable HmapBuckets<V> spares(int number, IntFunction<HmapBuckets<V>> allocator) {
        HmapBuckets<V> first = number == 0 ? null : allocator.apply(1);
        HmapBuckets<V> last = first;
        for (int made = 1; last != null && made < number; made++) {
            HmapBuckets<V> next = allocator.apply(1);
            last.link(0, next);
            last = next;
        }
        return first;
    }

    /** The end of a new chain, and the buckets that it will need beyond the first. */
    private static final class Tail<V> {
        private HmapBuckets<V> buckets;
        private int bucket;
        private int cell;
        private @Nullable HmapBuckets<V> spares;

        Tail(HmapBuckets<V> to, int first, @Nullable HmapBuckets<V> spares) {
            this.buckets = to;
            this.bucket = first;
            this.spares = spares;
        }

        void append(HmapBuckets<V> from, int number, int fromCell) {
            if (cell == HmapBuckets.CELLS) {
                extend();
            }
            long key = from.key(number, fromCell);
            buckets.put(bucket, cell++, from.top(number, fromCell), key, from.value(number, fromCell));
        }

        private void extend() {
            HmapBuckets<V> next = spares;
            if (next == null) { // more entries than were counted: only another writer can have put them there
                throw new ConcurrentModificationException(HmapTable.CONCURRENT_WRITES);
            }
            buckets.link(bucket, next);
            buckets = next;
            bucket = 0;
            cell = 0;
            spares = next.next(0);
        }
    }
}
