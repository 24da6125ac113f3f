package growspurt.maps;

import org.jspecify.annotations.Nullable;

/** A walk over an {@link HmapTable} that goes on while the table grows; the Overview there says why it misses nothing. */
final class HmapWalk<V> implements SteppedTable.Walk<V> {

    private final HmapTable<V> table;
    private final HmapBucket<V>[] array;
    private final int start;
    private final int firstCell;
    private int entered;
    private int index;
    private int cells;
    private int steps;
    private @Nullable HmapBucket<V> bucket;

    /**
     * A walk that has not begun.
     *
     * @param array the newest array of {@code table}
     * @param start decides on the bucket and on the cell in each bucket to begin with
     */
    HmapWalk(HmapTable<V> table, HmapBucket<V>[] array, int start) {
        this.table = table;
        this.array = array;
        this.start = start;
        this.firstCell = start >>> (Integer.SIZE - 3);
    }

    @Override
    public @Nullable Node<V> step() {
        while (bucket != null || entered < array.length) {
            HmapBucket<V> at = bucket == null ? enter() : bucket;
            while (cells < HmapBucket.CELLS) {
                Node<V> node = entry(at, (firstCell + cells++) & (HmapBucket.CELLS - 1));
                if (node != null) {
                    return node;
                }
            }
            cells = 0;
            steps = ChainTable.counted(steps);
            bucket = at.next;
        }
        return null;
    }

    private HmapBucket<V> enter() {
        index = (start + entered++) & (array.length - 1);
        steps = 0;
        HmapBucket<V> source = table.notEvacuated(array, index);
        bucket = source == null ? array[index] : source;
        return bucket;
    }

    private @Nullable Node<V> entry(HmapBucket<V> at, int cell) {
        byte top = at.tops[cell];
        Long key = at.keys[cell];
        if (key == null || ((int) table.hash(key) & (array.length - 1)) != index) {
            return null; // empty, or a key of the other bucket that an old one is split into
        }
        boolean moved = top == HmapBucket.EVACUATED_X || top == HmapBucket.EVACUATED_Y;
        V value = moved ? table.find(key, key.hashCode()) : at.values[cell];
        return value == null ? null : new Node<>(key, key.hashCode(), value);
    }
}
