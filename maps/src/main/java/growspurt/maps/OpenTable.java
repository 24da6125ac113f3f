package growspurt.maps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values side by side in two arrays, searched slot by slot from the home of the key on. A slot without a value is
 * vacant, so every {@code long} can be a key.
 *
 * <p>Which arrays these are never changes, what they hold does. A search takes at most as many steps as there are slots,
 * whatever it meets, and stays within the arrays if the capacity is their length.
 *
 * @param <V> type of the values
 */
public final class OpenTable<V> {

    /*
     * Overview
     *
     * Invariants, while nobody is changing the table
     *   1 At least one slot is vacant; its user sees to that.
     *   2 No slot between the home of a key and its own is vacant. So a search that meets a vacant slot has met all.
     *   3 A key is in one slot at most.
     *
     * Removal, for 2 to hold without tombstones: Knuth, The Art of Computer Programming 3, section 6.4, algorithm R
     *   before   A B C -       homes 0 0 2, the first slot is to be emptied
     *   1        the next entry whose home is not behind the hole goes into the hole: B - C -
     *   2        the slot that it left is the hole; on with 1, until a vacant slot is met
     *   3        the hole is made vacant
     */

    private final long[] keys;
    private final @Nullable V[] values;
    private final int capacity;

    /**
     * A table of arrays that are there.
     *
     * @param keys a key for each slot, of no meaning where there is no value
     * @param values a value for each slot, null where it is vacant
     * @param capacity number of slots in use, a power of two
     */
    public OpenTable(long[] keys, @Nullable V[] values, int capacity) {
        this.keys = keys;
        this.values = values;
        this.capacity = capacity;
    }

    /**
     * {@return an empty table of {@code capacity} slots, a power of two} Tests put one in its place that fails.
     *
     * @throws OutOfMemoryError if there is no memory for the arrays, or no array that long
     */
    @SuppressWarnings("unchecked") // Java makes no generic arrays; only values of type V are put into this one
    static <V> OpenTable<V> allocate(int capacity) {
        if (capacity <= 0) {
            throw new OutOfMemoryError("no room for twice as many slots: more than an array can have");
        }
        return new OpenTable<>(new long[capacity], (V[]) new Object[capacity], capacity);
    }

    /** {@return a key for each slot} */
    public long[] keys() {
        return keys;
    }

    /** {@return a value for each slot, null where it is vacant} */
    public @Nullable V[] values() {
        return values;
    }

    /** {@return the number of slots in use} */
    public int capacity() {
        return capacity;
    }

    /** {@return the slot of {@code key}, or the complement of the vacant slot where it would go} */
    int search(long key) {
        int slot = home(key);
        for (int probes = 0; probes < capacity && values[slot] != null; probes++) {
            if (keys[slot] == key) {
                return slot;
            }
            slot = next(slot);
        }
        return ~slot;
    }

    @Nullable V find(long key) {
        int slot = search(key);
        return slot < 0 ? null : values[slot];
    }

    @Nullable V value(int slot) {
        return values[slot];
    }

    void replace(int slot, V value) {
        values[slot] = value;
    }

    /** Adds a key that is absent; there is room for it, and for a vacant slot beside it. */
    void add(long key, V value) {
        int vacant = ~search(key);
        keys[vacant] = key;
        values[vacant] = value;
    }

    void remove(int slot) {
        int hole = slot;
        for (int at = next(hole); values[at] != null; at = next(at)) { // ends at a vacant slot, of which there is one
            if (distance(home(keys[at]), at) >= distance(hole, at)) {
                keys[hole] = keys[at];
                values[hole] = values[at];
                hole = at;
            }
        }
        values[hole] = null;
    }

    /** Adds every entry of this table to {@code larger}, which has none. */
    void copyTo(OpenTable<V> larger) {
        for (int slot = 0; slot < capacity; slot++) {
            V value = values[slot];
            if (value != null) {
                larger.add(keys[slot], value);
            }
        }
    }

    /** {@return copies of all entries} */
    List<Node<V>> copies() {
        List<Node<V>> copies = new ArrayList<>();
        for (int slot = 0; slot < capacity; slot++) {
            V value = values[slot];
            if (value != null) {
                copies.add(new Node<>(keys[slot], Long.hashCode(keys[slot]), value));
            }
        }
        return copies;
    }

    void clear() {
        Arrays.fill(values, null);
    }

    /** As in HashMap: hash codes below 65536 are slots as they are, the bits above them are folded in. */
    private int home(long key) {
        int hash = Long.hashCode(key);
        return (hash ^ (hash >>> 16)) & (capacity - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (capacity - 1);
    }

    private int distance(int from, int to) {
        return (to - from) & (capacity - 1);
    }
}
