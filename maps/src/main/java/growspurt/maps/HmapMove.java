package growspurt.maps;

import java.util.ConcurrentModificationException;
import java.util.function.IntFunction;

/**
 * The evacuation of one chain of an hmap into one or two of the new array. It counts first, then allocates, and only then
 * moves: memory that is refused leaves everything as it was.
 */
final class HmapMove<V> {

    private final HmapBucket<V> source;
    private final Side side;
    private int low;
    private int high;

    /** Tells which of the two new chains a key goes to. */
    @FunctionalInterface
    interface Side {
        boolean isHigh(Long key);
    }

    HmapMove(HmapBucket<V> source, Side side) {
        this.source = source;
        this.side = side;
        int steps = 0;
        for (HmapBucket<V> at = source; at != null; at = at.next) {
            count(at);
            steps = ChainTable.counted(steps);
        }
    }

    private void count(HmapBucket<V> bucket) {
        for (Long key : bucket.keys) {
            if (key == null) {
                continue;
            }
            if (side.isHigh(key)) {
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
    int into(HmapBucket<V> lowFirst, HmapBucket<V> highFirst, IntFunction<HmapBucket<V>[]> allocator) {
        HmapBucket<V>[] lowRest = allocator.apply(overflow(low));
        HmapBucket<V>[] highRest = allocator.apply(overflow(high));
        Tail<V> lowTail = new Tail<>(lowFirst, lowRest);
        Tail<V> highTail = new Tail<>(highFirst, highRest);
        for (HmapBucket<V> at = source; at != null; at = at.next) {
            for (int cell = 0; cell < HmapBucket.CELLS; cell++) {
                at.tops[cell] = move(at, cell, lowTail, highTail);
            }
        }
        return lowRest.length + highRest.length;
    }

    private byte move(HmapBucket<V> from, int cell, Tail<V> lowTail, Tail<V> highTail) {
        Long key = from.keys[cell];
        if (key == null) {
            return HmapBucket.EVACUATED_EMPTY;
        }
        boolean isHigh = side.isHigh(key);
        (isHigh ? highTail : lowTail).append(from, cell, key);
        return isHigh ? HmapBucket.EVACUATED_Y : HmapBucket.EVACUATED_X;
    }

    /** {@return the number of buckets that so many entries need beyond the first} */
    private static int overflow(int entries) {
        return (entries - 1) / HmapBucket.CELLS;
    }

    /** The end of a new chain whose buckets are all there. */
    private static final class Tail<V> {
        private HmapBucket<V> bucket;
        private int cell;

        Tail(HmapBucket<V> first, HmapBucket<V>[] rest) {
            bucket = first;
            HmapBucket<V> last = first;
            for (HmapBucket<V> next : rest) {
                last.next = next;
                last = next;
            }
        }

        void append(HmapBucket<V> from, int fromCell, Long key) {
            if (cell == HmapBucket.CELLS) {
                HmapBucket<V> next = bucket.next;
                if (next == null) { // more entries than were counted: only another writer can have put them there
                    throw new ConcurrentModificationException(HmapTable.CONCURRENT_WRITES);
                }
                bucket = next;
                cell = 0;
            }
            bucket.put(cell++, from.tops[fromCell], key, from.values[fromCell]);
        }
    }
}
