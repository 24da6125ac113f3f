package growspurt.maps;

import org.jspecify.annotations.Nullable;

/** A walk over an {@link HmapTable} that goes on while the table grows; the Overview there says why it misses nothing. */
final class HmapWalk<V> implements SteppedTable.Walk<V> {

    private final HmapTable<V> table;
    private final HmapBuckets<V> array;
    private final int start;
    private final int firstCell;
    private int entered;
    private int index;
    private int cells;
    private int steps;
    private @Nullable HmapBuckets<V> buckets;
    private int bucket;

    /**
     * A walk that has not begun.
     *
     * @param array the newest array of {@code table}
     * @param start decides on the bucket and on the cell in each bucket to begin with
     */
    HmapWalk(HmapTable<V> table, HmapBuckets<V> array, int start) {
        this.table = table;
        this.array = array;
        this.start = start;
        this.firstCell = start >>> (Integer.SIZE - 3);
    }

    @Override
    public @Nullable Node<V> step() {
        while (buckets != null || entered < array.length()) {
            HmapBuckets<V> at = buckets == null ? enter() : buckets;
            while (cells < HmapBuckets.CELLS) {
                Node<V> node = entry(at, (firstCell + cells++) & (HmapBuckets.CELLS - 1));
                if (node != null) {
                    return node;
                }
            }
            cells = 0;
            steps = ChainTable.counted(steps);
            buckets = at.next(bucket);
            bucket = 0;
        }
        return null;
    }

    private HmapBuckets<V> enter() {
        index = array.index(start + entered++);
        steps = 0;
        HmapBuckets<V> old = table.notEvacuated(array, index);
        HmapBuckets<V> entering = old == null ? array : old;
        buckets = entering;
        bucket = entering.index(index);
        return entering;
    }

    private @Nullable Node<V> entry(HmapBuckets<V> at, int cell) {
        boolean live = at.isLive(bucket, cell);
        if (!live && !at.isMoved(bucket, cell)) {
            return null;
        }
        Long key = at.key(bucket, cell);
        if (array.index(table.hash(key)) != index) {
            return null; // a key of the other bucket that an old one is split into
        }
        V value = live ? at.value(bucket, cell) : table.find(key, key.hashCode());
        return value == null ? null : new Node<>(key, key.hashCode(), value);
    }
}
