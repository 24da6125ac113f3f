package growspurt.maps;

import org.jspecify.annotations.Nullable;

/** Where a chain of an hmap holds a key, or where it has room for it. Of use until the chain changes. */
final class HmapSpot<V> {

    private final HmapBucket<V> first;
    private HmapBucket<V> bucket;
    private int cell = HmapBucket.NOT_HERE;
    private boolean found;

    /** Searches the chain that begins with {@code first}. */
    HmapSpot(HmapBucket<V> first, Object key, byte top) {
        this.first = first;
        this.bucket = first;
        int steps = 0;
        for (HmapBucket<V> at = first; at != null && !found; at = at.next) {
            int met = at.cellOf(key, top);
            if (met >= 0) {
                found = true;
                at(at, met);
            } else if (cell < 0) {
                at(at, at.emptyCell());
            }
            if (met == HmapBucket.NOT_FURTHER) {
                return;
            }
            steps = ChainTable.counted(steps);
        }
    }

    private void at(HmapBucket<V> newBucket, int newCell) {
        bucket = newBucket;
        cell = newCell;
    }

    boolean isFound() {
        return found;
    }

    /** {@return whether the key is absent and no cell of the chain is empty} */
    boolean isFull() {
        return cell < 0;
    }

    /** Links an empty bucket behind a full chain. */
    void extend(HmapBucket<V> overflow) {
        bucket.next = overflow;
        at(overflow, 0);
    }

    @Nullable V value() {
        return found ? bucket.values[cell] : null;
    }

    void replace(V value) {
        bucket.values[cell] = value;
    }

    void insert(byte top, Long key, V value) {
        bucket.put(cell, top, key, value);
    }

    /** Takes the entry out. Empty cells that no entry follows any more say so, which lets searches end at them. */
    void remove() {
        bucket.keys[cell] = null;
        bucket.values[cell] = null;
        bucket.tops[cell] = HmapBucket.EMPTY_ONE;
        if (nothingFollows()) {
            endChainHere();
        }
    }

    private boolean nothingFollows() {
        if (cell + 1 < HmapBucket.CELLS) {
            return bucket.tops[cell + 1] == HmapBucket.EMPTY_REST;
        }
        HmapBucket<V> next = bucket.next;
        return next == null || next.tops[0] == HmapBucket.EMPTY_REST;
    }

    private void endChainHere() {
        while (bucket.tops[cell] == HmapBucket.EMPTY_ONE) { // ends: each turn makes one such cell less
            bucket.tops[cell] = HmapBucket.EMPTY_REST;
            if (cell > 0) {
                cell--;
            } else if (bucket == first) {
                return;
            } else {
                at(before(bucket), HmapBucket.CELLS - 1);
            }
        }
    }

    private HmapBucket<V> before(HmapBucket<V> later) {
        HmapBucket<V> at = first;
        for (HmapBucket<V> next = at.next; next != null && next != later; next = next.next) {
            at = next;
        }
        return at;
    }
}
