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
 * @param whole whether the map has no other keys
 */
@SuppressWarnings("ArrayRecordComponent") // read in every round, never changed
record Site(
        ConcurrentMap<Long, Object> map,
        GrowthGauge gauge,
        Long[] keys,
        long[] values,
        int fresh,
        long firstValue,
        boolean whole) {}
