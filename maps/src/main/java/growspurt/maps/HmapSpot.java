package growspurt.maps;

/** Where a chain of an hmap holds a key, or where it has room for it. Of use until the chain changes. */
final class HmapSpot<V> {

    private final HmapBuckets<V> first;
    private final int firstBucket;
    private HmapBuckets<V> buckets;
    private int bucket;
    private int cell = HmapBuckets.NOT_HERE;
    private boolean found;

    /** Searches the chain that begins with bucket {@code firstBucket} of {@code first}. */
    HmapSpot(HmapBuckets<V> first, int firstBucket, long key, int top) {
        this.first = first;
        this.firstBucket = firstBucket;
        this.buckets = first;
        this.bucket = firstBucket;
        HmapBuckets<V> at = first;
        int number = firstBucket;
        int steps = 0;
        while (at != null && meet(at, number, key, top) == HmapBuckets.NOT_HERE) {
            at = at.next(number);
            number = 0;
            steps = ChainTable.counted(steps);
        }
    }

    private int meet(HmapBuckets<V> at, int number, long key, int top) {
        int met = at.cellOf(number, key, top);
        if (met >= 0) {
            found = true;
            at(at, number, met);
        } else if (cell < 0) {
            at(at, number, at.emptyCell(number));
        }
        return met;
    }

    private void at(HmapBuckets<V> newBuckets, int newBucket, int newCell) {
        buckets = newBuckets;
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
    void extend(HmapBuckets<V> overflow) {
        buckets.link(bucket, overflow);
        at(overflow, 0, 0);
    }

    void replace(V value) {
        buckets.replace(bucket, cell, value);
    }

    void insert(int top, long key, V value) {
        buckets.put(bucket, cell, top, key, value);
    }

    /** Takes the entry out. Empty cells that no entry follows any more say so, which lets searches end at them. */
    void remove() {
        buckets.replace(bucket, cell, null);
        buckets.mark(bucket, cell, HmapBuckets.EMPTY_ONE);
        if (nothingFollows()) {
            endChainHere();
        }
    }

    private boolean nothingFollows() {
        if (cell + 1 < HmapBuckets.CELLS) {
            return buckets.top(bucket, cell + 1) == HmapBuckets.EMPTY_REST;
        }
        HmapBuckets<V> next = buckets.next(bucket);
        return next == null || next.top(0, 0) == HmapBuckets.EMPTY_REST;
    }

    private void endChainHere() {
        while (buckets.top(bucket, cell) == HmapBuckets.EMPTY_ONE) { // ends: each turn makes one such cell less
            buckets.mark(bucket, cell, HmapBuckets.EMPTY_REST);
            if (cell > 0) {
                cell--;
            } else if (buckets == first) {
                return;
            } else {
                toLastCellBefore(buckets);
            }
        }
    }

    private void toLastCellBefore(HmapBuckets<V> later) {
        HmapBuckets<V> at = first;
        int number = firstBucket;
        for (HmapBuckets<V> next = at.next(number); next != null && next != later; next = next.next(0)) {
            at = next;
            number = 0;
        }
        at(at, number, HmapBuckets.CELLS - 1);
    }
}
