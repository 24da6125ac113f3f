package growspurt.maps;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Buckets of an hmap side by side, as Go lays them out: each has eight top bytes, then eight keys, eight values and a link
 * to an overflow bucket, which is bucket 0 of buckets of its own. Plain fields throughout, as in {@link Node}.
 *
 * <p>A cell's top byte is the top byte of its key's hash, moved out of the way of the five states: empty, empty like all
 * that follow it in the chain, or what became of it when its bucket was evacuated.
 */
final class HmapBuckets<V> {

    /*
     * Overview
     *
     * Where Go compares the eight top bytes one by one, one subtraction compares all of them, as in the Swiss map: they
     * are one word, the first cell in its lowest byte. A match is a bit at the top of a byte, and exact: a byte too many
     * would compare with a key that is not there, and 0 is a key like others.
     *
     * Keys lie here as the numbers that they are, behind their top bytes. A search meets no key object on its way, and
     * touches a value only when it has found it.
     */

    static final int CELLS = 8;

    static final int EMPTY_REST = 0;
    static final int EMPTY_ONE = 1;
    static final int EVACUATED_X = 2;
    static final int EVACUATED_Y = 3;
    static final int EVACUATED_EMPTY = 4;
    private static final int FIRST_TOP = 5;

    /** Answer of {@link #cellOf}: not in this bucket. */
    static final int NOT_HERE = -1;

    /** Answer of {@link #cellOf}: not in this bucket, nor behind it. */
    static final int NOT_FURTHER = -2;

    private static final int WORDS = 1 + CELLS;
    private static final int BYTE = 0xff;
    private static final long LOWS = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    /** Of bucket i: the top bytes at 9i, then the keys. */
    private final long[] words;

    /** Of bucket i: from 8i on. */
    private final @Nullable V[] values;

    private final @Nullable HmapBuckets<V>[] overflows;

    /** As many empty buckets as asked for. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // Java makes no generic arrays; only what is of these types is put in
    HmapBuckets(int length) {
        words = new long[WORDS * length];
        values = (V[]) new Object[CELLS * length];
        overflows = new HmapBuckets[length];
    }

    /** {@return the top byte of {@code hash}, 5 more if it is below 5} */
    static int top(long hash) {
        int top = (int) (hash >>> 56);
        return top < FIRST_TOP ? top + FIRST_TOP : top;
    }

    /** {@return the number of buckets, a power of two} */
    int length() {
        return overflows.length;
    }

    /** {@return the number of the bucket of {@code hash}} */
    int index(long hash) {
        return (int) hash & (length() - 1);
    }

    /** {@return the cell of {@code key} in one bucket, or {@link #NOT_HERE}, or {@link #NOT_FURTHER}} */
    int cellOf(int bucket, long key, int top) {
        int at = WORDS * bucket;
        long tops = words[at];
        for (long match = zeros(tops ^ (LOWS * top)); match != 0; match &= match - 1) {
            int cell = cell(match);
            if (words[at + 1 + cell] == key) {
                return cell;
            }
        }
        return zeros(tops) == 0 ? NOT_HERE : NOT_FURTHER; // EMPTY_REST is zero
    }

    /** {@return the first empty cell of one bucket, or {@link #NOT_HERE}} */
    int emptyCell(int bucket) {
        long empty = zeros(words[WORDS * bucket] & ~LOWS); // of EMPTY_REST and EMPTY_ONE
        return empty == 0 ? NOT_HERE : cell(empty);
    }

    /** {@return whether the chain that begins in this bucket was moved} */
    boolean isEvacuated(int bucket) {
        int first = (int) words[WORDS * bucket] & BYTE;
        return first >= EVACUATED_X && first <= EVACUATED_EMPTY;
    }

    int top(int bucket, int cell) {
        return (int) (words[WORDS * bucket] >>> (Byte.SIZE * cell)) & BYTE;
    }

    /** {@return whether there is a key in this cell that was not moved} */
    boolean isLive(int bucket, int cell) {
        return top(bucket, cell) >= FIRST_TOP;
    }

    /** {@return whether the key of this cell was moved, and still stands here} */
    boolean isMoved(int bucket, int cell) {
        int top = top(bucket, cell);
        return top == EVACUATED_X || top == EVACUATED_Y;
    }

    long key(int bucket, int cell) {
        return words[WORDS * bucket + 1 + cell];
    }

    @Nullable V value(int bucket, int cell) {
        return values[CELLS * bucket + cell];
    }

    /** {@return the buckets whose first one follows this bucket in its chain} */
    @Nullable HmapBuckets<V> next(int bucket) {
        return overflows[bucket];
    }

    void mark(int bucket, int cell, int top) {
        int shift = Byte.SIZE * cell;
        int at = WORDS * bucket;
        words[at] = (words[at] & ~((long) BYTE << shift)) | ((long) top << shift);
    }

    void replace(int bucket, int cell, @Nullable V value) {
        values[CELLS * bucket + cell] = value;
    }

    void put(int bucket, int cell, int top, long key, @Nullable V value) {
        words[WORDS * bucket + 1 + cell] = key;
        replace(bucket, cell, value);
        mark(bucket, cell, top);
    }

    void link(int bucket, HmapBuckets<V> overflow) {
        overflows[bucket] = overflow;
    }

    /** Lets go of the keys, the values and what follows. What is left tells only that the bucket was moved. */
    void drop(int bucket) {
        empty(bucket, EVACUATED_EMPTY);
    }

    /** Empties every bucket, those in chains too: a walk may stand in one of them. */
    void clear() {
        for (int bucket = 0; bucket < length(); bucket++) {
            HmapBuckets<V> next = next(bucket);
            empty(bucket, EMPTY_REST);
            while (next != null) {
                HmapBuckets<V> at = next;
                next = at.next(0);
                at.empty(0, EMPTY_REST);
            }
        }
    }

    private void empty(int bucket, int state) {
        words[WORDS * bucket] = LOWS * state;
        Arrays.fill(values, CELLS * bucket, CELLS * (bucket + 1), null);
        overflows[bucket] = null;
    }

    private static int cell(long match) {
        return Long.numberOfTrailingZeros(match) / Byte.SIZE;
    }

    /** {@return the top bits of those bytes that are 0} No sum of two halves leaves its byte, so none is shown too many. */
    private static long zeros(long bytes) {
        return ~(((bytes & ~HIGHS) + ~HIGHS) | bytes) & HIGHS;
    }
}
