package growspurt.maps;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Eight cells of an hmap and a link to eight more. Plain fields throughout, as in {@link Node}.
 *
 * <p>A cell's top byte is the top byte of its key's hash, moved out of the way of the five states: empty, empty like all
 * that follow it in the chain, or what became of it when its bucket was evacuated.
 */
final class HmapBucket<V> {

    static final int CELLS = 8;

    static final byte EMPTY_REST = 0;
    static final byte EMPTY_ONE = 1;
    static final byte EVACUATED_X = 2;
    static final byte EVACUATED_Y = 3;
    static final byte EVACUATED_EMPTY = 4;
    private static final int FIRST_TOP = 5;

    /** Answer of {@link #cellOf}: not in this bucket. */
    static final int NOT_HERE = -1;

    /** Answer of {@link #cellOf}: not in this bucket, nor behind it. */
    static final int NOT_FURTHER = -2;

    final byte[] tops = new byte[CELLS];
    final @Nullable Long[] keys = new Long[CELLS];
    final @Nullable V[] values;

    @Nullable HmapBucket<V> next;

    @SuppressWarnings("unchecked") // Java makes no generic arrays; only values of type V are put into this one
    HmapBucket() {
        values = (V[]) new Object[CELLS];
    }

    /** Allocates as many empty buckets as asked for; tests put one here that fails. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // as above; the array leaves only as HmapBucket<V>[]
    static <V> HmapBucket<V>[] allocate(int length) {
        HmapBucket<V>[] buckets = new HmapBucket[length];
        Arrays.setAll(buckets, i -> new HmapBucket<>());
        return buckets;
    }

    /** {@return the top byte of {@code hash}, 5 more if it is below 5} */
    static byte top(long hash) {
        int top = (int) (hash >>> 56);
        return (byte) (top < FIRST_TOP ? top + FIRST_TOP : top);
    }

    /** {@return the cell of {@code key}, or {@link #NOT_HERE}, or {@link #NOT_FURTHER}} */
    int cellOf(Object key, byte top) {
        for (int cell = 0; cell < CELLS; cell++) {
            byte found = tops[cell];
            if (found == top && key.equals(keys[cell])) {
                return cell;
            }
            if (found == EMPTY_REST) {
                return NOT_FURTHER;
            }
        }
        return NOT_HERE;
    }

    /** {@return the first empty cell, or {@link #NOT_HERE}} */
    int emptyCell() {
        for (int cell = 0; cell < CELLS; cell++) {
            if (tops[cell] == EMPTY_REST || tops[cell] == EMPTY_ONE) {
                return cell;
            }
        }
        return NOT_HERE;
    }

    /** {@return whether the chain that begins here was moved} */
    boolean evacuated() {
        byte first = tops[0];
        return first >= EVACUATED_X && first <= EVACUATED_EMPTY;
    }

    void put(int cell, byte top, Long key, @Nullable V value) {
        keys[cell] = key;
        values[cell] = value;
        tops[cell] = top;
    }

    /** Lets go of keys, values and what follows; the top bytes stay, because they tell that the bucket was moved. */
    void drop() {
        Arrays.fill(keys, null);
        Arrays.fill(values, null);
        next = null;
    }

    void clear() {
        Arrays.fill(tops, EMPTY_REST);
        drop();
    }
}
