package growspurt.recorder;

import growspurt.api.GrowthGauge;
import java.util.concurrent.ConcurrentMap;

/**
 * A map at rest, and the keys that a round touches.
 *
 * @param map the map
 * @param gauge the look at its growth
 * @param keys keys, first some that were put before
 * @param values the value of each key, {@link Operation#ABSENT} if it has none
 * @param fresh number of the first key that is new
 * @param firstValue values from here on were never put
 * @param elsewhere number of entries that the map has under other keys, or {@link #UNKNOWN}; where it is known, size and
 *     iteration are judged
 * @param lookups number of lookups of {@link growspurt.api.GrowthPoint#ABSENT} that the map needed after its entries to be about to
 *     grow
 */
@SuppressWarnings("ArrayRecordComponent") // read in every round, never changed
record Site(
        ConcurrentMap<Long, Object> map,
        GrowthGauge gauge,
        Long[] keys,
        long[] values,
        int fresh,
        long firstValue,
        int elsewhere,
        int lookups) {

    /** Nobody has counted the other entries. */
    static final int UNKNOWN = -1;

    boolean isCounted() {
        return elsewhere != UNKNOWN;
    }
}
