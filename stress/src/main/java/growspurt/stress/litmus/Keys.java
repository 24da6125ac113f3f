package growspurt.stress.litmus;

import growspurt.api.GrowthPoint;
import java.util.Arrays;
import java.util.List;

/**
 * The keys of a sample. Every key is mapped to itself, unless a test says otherwise.
 *
 * @param prefill what the map holds before the window, in this order; exactly one entry short of growing
 * @param lookups lookups of {@link GrowthPoint#ABSENT} that bring the map to rest after the prefill
 * @param present a key of the prefill: the one that nobody touches, or the one that is worked on
 * @param growth a new key; its insert starts a growth
 * @param contested another new key; its insert starts one too, if it comes first
 * @param absent a key that nobody puts, in the slot of {@code present}
 */
record Keys(List<Long> prefill, int lookups, Long present, Long growth, Long contested, Long absent) {

    /**
     * Keys of this distance share a slot in every table that a sample reaches, and their bits stay below the sixteen
     * that {@code HashMap} and {@code ConcurrentHashMap} leave unmixed.
     */
    static final long SAME_SLOT = 4096;

    /** In no plan; its hash code is {@link Integer#MIN_VALUE}, which has no absolute value. */
    static final Long LOWEST_HASH = 0x8000_0000L;

    /** In no plan; its hash code is -1: the last slot of a table of any length, and the first bad index. */
    static final Long NEGATIVE_HASH = 0xffff_ffffL;

    Keys {
        prefill = List.copyOf(prefill);
    }

    /** {@return {@code plans}, and one for every fifteen of them that begins with an empty map, where nothing is present} */
    static Keys[] orNone(Keys[] plans) {
        Keys none = new Keys(List.of(), 0, 2 * SAME_SLOT, 0L, SAME_SLOT, 2 * SAME_SLOT);
        Keys[] all = Arrays.copyOf(plans, plans.length + plans.length / 15 + 1);
        Arrays.fill(all, plans.length, all.length, none);
        return all;
    }

    /** {@return {@code n} new keys, up to 4, to insert one by one: {@link #growth}, {@link #contested} and others} */
    Long[] inserts(int n) {
        Long[] all = {growth, contested, contested + 2 * SAME_SLOT, growth + 4 * SAME_SLOT};
        return Arrays.copyOf(all, n);
    }

    /** {@return three new keys in the slot of {@link #contested}} */
    Long[] besideContested() {
        return new Long[] {contested + 2 * SAME_SLOT, contested + 4 * SAME_SLOT, contested + 6 * SAME_SLOT};
    }

    /** {@return the key with this number, {@code i} from 0, of a sequence from 0 on with distance {@code step}} */
    static Long inSequence(int i, int step) {
        return (long) i * step;
    }

    /** {@return the first {@code n} keys of the sequence from {@code first} on with distance {@code step}} */
    static List<Long> sequence(long first, int n, int step) {
        Long[] keys = new Long[n];
        Arrays.setAll(keys, i -> first + inSequence(i, step));
        return List.of(keys);
    }
}
