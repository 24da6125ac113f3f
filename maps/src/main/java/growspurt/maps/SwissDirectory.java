package growspurt.maps;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The Swiss map of Go since Go 1.24: tables of at most 1024 slots, and a directory that finds the table of a key by the top
 * bits of its hash. A full table is doubled, or else split in two; the others are not touched.
 *
 * <p>Source: golang/go src/internal/runtime/maps at 2220fd36 and 01e1e5c2, with the pruning of tombstones of later
 * releases. Departures: a small map is a directory of one table of one group; no count of clears, which serves keys that
 * do not equal themselves; a table whose keys no further bit tells apart, or not within {@value #MOST_BITS} bits, is
 * doubled whatever its size, where Go would double the directory for ever; when memory is refused, a key goes into the
 * spare eighth of its table; two walks of an unchanged map show one order.
 */
final class SwissDirectory<V> implements SteppedTable<V> {

    /*
     * Overview
     *
     * Invariants
     *   - The directory has 2^bits places. The top `bits` bits of a hash are the place of its table.
     *   - A table of depth d stands at 2^(bits - d) places side by side, those that begin with the d bits which its keys
     *     have in common. Depths only grow, so the ranges of hashes that tables have had are nested or apart.
     *   - size is the number of keys in all tables.
     *   - Only writers change any of this: lookups and steps of a walk may run beside each other.
     *
     * Growth, inside the insert that finds no room: prune first, then
     *   double   1 allocate the double                      no memory: the spare eighth; no slot there: refuse
     *            2 copy every entry, mark the old table stale
     *            3 put the new one at all places of the old one
     *   split    1 allocate two tables, and a directory of twice the length if the depth exceeds its bits  (as above)
     *            2 copy every entry left or right by its next bit, mark the old table stale
     *            3 put them at the lower and at the upper half of its places
     *   The insert then looks for its table again and finds room: a table doubled has half its slots free, and a table is
     *   split only if each half gets fewer entries than it had.
     *
     * Walks
     *   A walk goes through the hashes in order: `position` is where the range of the next table begins. It shows the keys
     *   of the table that it found there, and steps over the range that table had, whatever became of it meanwhile. A
     *   stale table only names keys to look up. Ranges being nested or apart, the next position is the beginning of a
     *   range again, and the walk ends where it began. So a key that stays is shown once.
     */

    /** Bits of the longest directory that a split makes. */
    static final int MOST_BITS = 20;

    private final SwissKnobs knobs;
    private final SwissMemory<V> memory;
    private final GrowthMark growth;
    private SwissTable<V>[] directory;
    private int bits;
    private int size;
    private int growths;
    private long seed = Mixer.SEED;

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java makes no generic arrays; this one holds only SwissTable<V>
    SwissDirectory(SwissKnobs knobs, SwissMemory<V> memory, GrowthMark growth) {
        this.knobs = knobs;
        this.memory = memory;
        this.growth = growth;
        this.bits = knobs.initialDepth();
        this.directory = new SwissTable[1 << bits];
        for (int place = 0; place < directory.length; place++) {
            directory[place] = memory.table(knobs.initialCapacity(), bits);
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public @Nullable V find(Object key, int hashCode) {
        long hash = seeded(hashCode);
        SwissTable<V> table = table(hash);
        return table.value(slotOf(key, hash, table));
    }

    private static int slotOf(Object key, long hash, SwissTable<?> table) {
        return key instanceof Long number ? table.find(number, hash) : SwissTable.NONE;
    }

    @Override
    public Change<V> update(Object key, int hashCode, Remapping<V> remapping) {
        long hash = seeded(hashCode);
        SwissTable<V> table = table(hash);
        int slot = slotOf(key, hash, table);
        V before = table.value(slot);
        V after = remapping.apply(before);
        Change<V> change = new Change<>(before, after);
        if (after == null) {
            remove(table, slot);
        } else if (slot != SwissTable.NONE) {
            replace(table, slot, (Long) key, hash, after);
        } else {
            insert((Long) key, hash, after);
        }
        return change;
    }

    private void remove(SwissTable<V> table, int slot) {
        if (slot == SwissTable.NONE) {
            return;
        }
        table.remove(slot);
        size--;
        if (size == 0) {
            seed += Mixer.SEED; // no key is left that was placed by the old one
        }
    }

    private void replace(SwissTable<V> found, int foundSlot, long key, long hash, V value) {
        SwissTable<V> table = found;
        int slot = foundSlot;
        if (table.isFullGroup() && refusal(table, hash) == null) {
            table = table(hash);
            slot = table.find(key, hash);
        }
        table.replace(slot, value);
    }

    private void insert(long key, long hash, V value) {
        SwissTable<V> table = table(hash);
        if (!table.tryInsert(key, hash, value)) {
            table.prune(this::hash);
            if (!table.tryInsert(key, hash, value)) {
                growAndInsert(table, key, hash, value);
            }
        }
        size++;
    }

    private void growAndInsert(SwissTable<V> full, long key, long hash, V value) {
        OutOfMemoryError refused = refusal(full, hash);
        if (!table(hash).tryInsertBeyondLoad(key, hash, value) && refused != null) {
            throw refused;
        }
    }

    /** {@return what kept a table from growing, or null if it has grown} */
    private @Nullable OutOfMemoryError refusal(SwissTable<V> full, long hash) {
        growth.opened();
        try {
            if (full.capacity() >= knobs.maxCapacity() && isSplitBy(full, full.depth() + 1)) {
                split(full, hash);
            } else {
                twice(full, hash);
            }
            growth.generation(++growths);
            return null;
        } catch (OutOfMemoryError refused) {
            return refused;
        } finally {
            growth.closed();
        }
    }

    /** {@return whether the bit numbered {@code depth} from the top tells keys of {@code table} apart} */
    private boolean isSplitBy(SwissTable<V> table, int depth) {
        boolean left = false;
        boolean right = false;
        for (int slot = 0; slot < table.capacity() && depth <= MOST_BITS; slot++) {
            if (table.isUsed(slot)) {
                boolean isRight = isRight(hash(table.key(slot)), depth);
                right |= isRight;
                left |= !isRight;
            }
        }
        return left && right;
    }

    private static boolean isRight(long hash, int depth) {
        return hash << (depth - 1) < 0;
    }

    private void twice(SwissTable<V> full, long hash) {
        SwissTable<V> larger = memory.table(2 * full.capacity(), full.depth());
        copy(full, larger, larger);
        full.makeStale();
        install(larger, hash);
    }

    private void split(SwissTable<V> full, long hash) {
        int depth = full.depth() + 1;
        SwissTable<V> left = memory.table(full.capacity(), depth);
        SwissTable<V> right = memory.table(full.capacity(), depth);
        if (depth > bits) {
            directory = memory.doubled(directory);
            bits++;
        }
        copy(full, left, right);
        full.makeStale();
        long bit = Long.MIN_VALUE >>> (depth - 1);
        install(left, hash & ~bit);
        install(right, hash | bit);
    }

    private void copy(SwissTable<V> from, SwissTable<V> left, SwissTable<V> right) {
        for (int slot = 0; slot < from.capacity(); slot++) {
            V value = from.value(slot);
            if (value != null) {
                long key = from.key(slot);
                long hash = hash(key);
                (isRight(hash, right.depth()) ? right : left).tryInsertBeyondLoad(key, hash, value);
            }
        }
    }

    /** Puts a table at all places of its range, one of whose hashes is given. */
    private void install(SwissTable<V> table, long hash) {
        int places = 1 << (bits - table.depth());
        int first = place(hash) & -places;
        Arrays.fill(directory, first, first + places, table);
    }

    @Override
    public void clear() {
        for (int place = 0; place < directory.length; place += 1 << (bits - directory[place].depth())) {
            directory[place].clear();
        }
        size = 0;
        seed += Mixer.SEED;
    }

    @Override
    public Walk<V> walk() {
        return new SwissWalk<>(this, Mixer.mix(size, seed));
    }

    /** {@return the table of the keys with this hash} */
    SwissTable<V> table(long hash) {
        return directory[place(hash)];
    }

    private int place(long hash) {
        return (int) (hash >>> 1 >>> (Long.SIZE - 1 - bits)); // in two, as a shift by 64 would be none
    }

    private long hash(long key) {
        return seeded(Long.hashCode(key));
    }

    private long seeded(int hashCode) {
        return knobs.mixer().hash(hashCode, seed);
    }
}
