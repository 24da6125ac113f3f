package growspurt.maps;

import org.jspecify.annotations.Nullable;

/** A walk over a {@link SwissDirectory} that goes on while it grows; the Overview there says why it misses nothing. */
final class SwissWalk<V> implements SteppedTable.Walk<V> {

    private final SwissDirectory<V> map;
    private final int firstSlot;
    private final long start;
    private long position;
    private int met;
    private @Nullable SwissTable<V> table;

    /**
     * A walk that has not begun.
     *
     * @param random decides on the table and on the slot in each table to begin with
     */
    SwissWalk(SwissDirectory<V> map, long random) {
        this.map = map;
        this.firstSlot = (int) random;
        SwissTable<V> first = map.table(random);
        this.table = first;
        this.start = random & -range(first);
        this.position = start;
    }

    /** {@return the number of hashes that belong to {@code table}; 0 stands for all} */
    private static long range(SwissTable<?> table) {
        return table.depth() == 0 ? 0 : Long.MIN_VALUE >>> (table.depth() - 1);
    }

    @Override
    public @Nullable Node<V> step() {
        for (SwissTable<V> at = table; at != null; at = following(at)) {
            while (met < at.capacity()) {
                Node<V> node = entry(at, (firstSlot + met++) & (at.capacity() - 1));
                if (node != null) {
                    return node;
                }
            }
        }
        return null;
    }

    private @Nullable SwissTable<V> following(SwissTable<V> done) {
        position += range(done);
        met = 0;
        table = position == start ? null : map.table(position);
        return table;
    }

    private @Nullable Node<V> entry(SwissTable<V> at, int slot) {
        if (!at.isUsed(slot)) {
            return null;
        }
        Long key = at.key(slot);
        V value = at.isStale() ? map.find(key, key.hashCode()) : at.value(slot);
        return value == null ? null : new Node<>(key, key.hashCode(), value);
    }
}
