package growspurt.maps;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One table of a {@link SwissDirectory}: groups of eight slots, each group with a word of eight control bytes before its
 * keys, as Go lays them out; the values lie apart. Plain fields throughout.
 *
 * <p>A control byte is 0x80 for an empty slot, 0xfe for a tombstone, or the low seven bits of the hash of the key in its
 * slot. A table of one group is the small map: it has no tombstones, and every slot may be used.
 */
final class SwissTable<V> {

    /*
     * Overview
     *
     * Invariants
     *   - A key lies in a group of its probe sequence, and no group before that has an empty slot. The sequence goes from
     *     group to group by 1, 2, 3 and so on, and meets each once, since their number is a power of two.
     *   - So a search ends at the first group with an empty slot, and at the latest when it has met all.
     *   - A tombstone lies in a group without empty slots: removing leaves one only there.
     *   - used + tombstones + room is seven eighths of the slots, all eight of a small map. room is below zero only after
     *     memory for a larger table was refused.
     *   - A stale table is in no directory any more and never changes again.
     *
     * The bits of a match stand at the top of their bytes. That of seven hash bits may show a byte too many, next to a
     * true one: the borrow of a subtraction. It differs from that in its lowest bit alone, so it is of a key too, never of
     * an empty slot or a tombstone, whose keys are whatever number was left there. The keys decide.
     *
     * Keys are the numbers that they are: a search meets no key object on its way, and touches a value only when it has
     * found it.
     */

    static final int SLOTS = 8;
    static final int NONE = -1;

    private static final long LOWS = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final int EMPTY = 0x80;
    private static final int TOMBSTONE = 0xfe;
    private static final int HASH_BITS = 7;
    private static final int TENTH = 10;

    private static final int WORDS = 1 + SLOTS;

    /** Of group i: the control bytes at 9i, then the keys. */
    private final long[] words;

    /** Of group i: from 8i on. */
    private final @Nullable V[] values;

    private final int lastGroup;
    private final int depth;
    private int used;
    private int room;
    private boolean stale;

    /**
     * An empty table.
     *
     * @param capacity number of slots, a power of two, at least 8
     * @param depth number of top bits that the hashes of its keys have in common
     */
    @SuppressWarnings("unchecked") // Java makes no generic arrays; only values of type V are put into this one
    SwissTable(int capacity, int depth) {
        this.words = new long[capacity / SLOTS * WORDS];
        this.values = (V[]) new Object[capacity];
        this.lastGroup = capacity / SLOTS - 1;
        this.depth = depth;
        clear();
    }

    int capacity() {
        return values.length;
    }

    int depth() {
        return depth;
    }

    boolean isStale() {
        return stale;
    }

    void makeStale() {
        stale = true;
    }

    /** {@return whether this is a small map with no slot left, which any update that leaves a value, even of a key in it, makes a table} */
    boolean isFullGroup() {
        return isSmall() && used == SLOTS;
    }

    private boolean isSmall() {
        return lastGroup == 0;
    }

    /** {@return whether there is a key in this slot} */
    boolean isUsed(int slot) {
        return control(slot) < EMPTY;
    }

    /** {@return the key in a slot that is used} */
    long key(int slot) {
        return words[keyAt(slot)];
    }

    private static int keyAt(int slot) {
        return slot / SLOTS + 1 + slot; // so many control words lie before it
    }

    @Nullable V value(int slot) {
        return slot == NONE ? null : values[slot];
    }

    void replace(int slot, V value) {
        values[slot] = value;
    }

    /** {@return the slot of {@code key}, or {@link #NONE}} */
    int find(long key, long hash) {
        int group = home(hash);
        for (int step = 1; step <= lastGroup + 1; step++) {
            long controls = controls(group);
            for (long match = same(controls, hash); match != 0; match &= match - 1) {
                int slot = slot(group, match);
                if (key(slot) == key) {
                    return slot;
                }
            }
            if (empty(controls) != 0) {
                return NONE;
            }
            group = next(group, step);
        }
        return NONE;
    }

    /**
     * Puts an absent key into the first tombstone on its way, or else into the first empty slot if there is room.
     *
     * @return whether it did
     */
    boolean tryInsert(long key, long hash, V value) {
        int slot = vacancy(hash);
        if (slot == NONE || (control(slot) == EMPTY && room <= 0)) {
            return false;
        }
        insert(slot, key, hash, value);
        return true;
    }

    /** As {@link #tryInsert}, into the last empty slot if need be. */
    boolean tryInsertBeyondLoad(long key, long hash, V value) {
        int slot = vacancy(hash);
        if (slot != NONE) {
            insert(slot, key, hash, value);
        }
        return slot != NONE;
    }

    private void insert(int slot, long key, long hash, V value) {
        if (control(slot) == EMPTY) {
            room--;
        }
        used++;
        words[keyAt(slot)] = key;
        values[slot] = value;
        control(slot, (int) hash & ((1 << HASH_BITS) - 1));
    }

    private int vacancy(long hash) {
        int tombstone = NONE;
        int group = home(hash);
        for (int step = 1; step <= lastGroup + 1; step++) {
            long controls = controls(group);
            long empty = empty(controls);
            if (empty != 0) {
                return tombstone == NONE ? slot(group, empty) : tombstone;
            }
            long vacant = controls & HIGHS;
            if (vacant != 0 && tombstone == NONE) {
                tombstone = slot(group, vacant);
            }
            group = next(group, step);
        }
        return tombstone;
    }

    /** Takes the entry out of a slot. */
    void remove(int slot) {
        values[slot] = null;
        used--;
        if (isSmall() || empty(controls(slot / SLOTS)) != 0) {
            control(slot, EMPTY);
            room++;
        } else {
            control(slot, TOMBSTONE);
        }
    }

    /** Empties the tombstones that no search needs, if a tenth of the slots is to be had. It moves no entry. */
    void prune(LongUnaryOperator hashes) {
        if (tombstones() * TENTH < capacity()) {
            return;
        }
        boolean[] needed = new boolean[lastGroup + 1];
        for (int slot = 0; slot < capacity(); slot++) {
            if (isUsed(slot)) {
                markWay(needed, hashes.applyAsLong(key(slot)), slot / SLOTS);
            }
        }
        int prunable = 0;
        for (int group = 0; group < needed.length; group++) {
            needed[group] |= empty(controls(group)) != 0; // its empty slots are no tombstones
            prunable += needed[group] ? 0 : Long.bitCount(controls(group) & HIGHS);
        }
        if (prunable * TENTH >= capacity()) {
            emptyTombstones(needed);
            room += prunable;
        }
    }

    private int tombstones() {
        return maxUsed() - used - room;
    }

    private int maxUsed() {
        return isSmall() ? SLOTS : capacity() - capacity() / SLOTS;
    }

    private void markWay(boolean[] needed, long hash, int end) {
        int step = 1;
        for (int group = home(hash); group != end; group = next(group, step++)) {
            needed[group] = true; // ends: the key was put on this way
        }
    }

    private void emptyTombstones(boolean[] needed) {
        for (int group = 0; group < needed.length; group++) {
            for (long match = needed[group] ? 0 : controls(group) & HIGHS; match != 0; match &= match - 1) {
                control(slot(group, match), EMPTY);
            }
        }
    }

    void clear() {
        Arrays.fill(words, HIGHS); // eight times EMPTY; what keys there are then does not matter
        Arrays.fill(values, null);
        used = 0;
        room = maxUsed();
    }

    private int home(long hash) {
        return (int) (hash >>> HASH_BITS) & lastGroup;
    }

    private int next(int group, int step) {
        return (group + step) & lastGroup;
    }

    private long controls(int group) {
        return words[WORDS * group];
    }

    private int control(int slot) {
        return (int) (controls(slot / SLOTS) >>> shift(slot)) & 0xff;
    }

    private void control(int slot, int control) {
        int at = WORDS * (slot / SLOTS);
        words[at] = (words[at] & ~(0xffL << shift(slot))) | ((long) control << shift(slot));
    }

    private static int shift(int slot) {
        return slot % SLOTS * Byte.SIZE;
    }

    private static int slot(int group, long match) {
        return group * SLOTS + Long.numberOfTrailingZeros(match) / Byte.SIZE;
    }

    private static long same(long controls, long hash) {
        long difference = controls ^ (LOWS * (hash & ((1 << HASH_BITS) - 1)));
        return (difference - LOWS) & ~difference & HIGHS;
    }

    /** A tombstone has bit 1, an empty slot has not; six places up it meets bit 7. */
    private static long empty(long controls) {
        return controls & ~(controls << 6) & HIGHS;
    }
}
