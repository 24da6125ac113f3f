package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.GrowthMark;
import growspurt.maps.RedisDict;
import growspurt.maps.RedisDictCandidate;
import growspurt.maps.RedisDictMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link RedisDictMap} whose rehash goes on by two slots where it has moved the chain of one. What it has gone past nobody
 * looks for in the old table. To a longer table and to a shorter one alike.
 *
 * <p>Four slots with 0, 1, 2, 3; the next entry grows the table.
 * <pre>
 *   thread 1: put(4); get(1)                  thread 2: get(0); get(8)
 *   begins to rehash
 *                                             moves the chain of 0
 *                                             slot 0 is empty: goes past slots 0 and 1
 *                                             moves the chain of 2, goes past slots 2 and 3
 *   the rehash is past slot 1
 *   does not find 1 in the new table: null
 * </pre>
 *
 * <p>Listings of Redis that circulate advance the index both in the loop over empty slots and after it.
 */
@AutoService(MapCandidate.class)
public final class CursorSkips extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public CursorSkips() {
        super(
                new RedisDictCandidate(),
                "redis-dict, but the rehash goes past two slots at a time",
                Set.of(
                        Property.STABLE_KEY_STAYS_VISIBLE,
                        Property.SHRINK_KEEPS_ENTRIES,
                        Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new RedisDictMap<>(Mutant::new);
    }

    @Override
    public Optional<String> showsAlone() {
        return Optional.of("half of the entries that a rehash meets in its own order are missing from then on");
    }

    static final class Mutant<V> extends RedisDict<V> {

        Mutant(GrowthMark growth) {
            super(growth);
        }

        @Override
        protected void advance() {
            super.advance();
            super.advance();
        }
    }
}
