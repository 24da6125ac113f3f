package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.GrowthMark;
import growspurt.maps.RedisDict;
import growspurt.maps.RedisScanCandidate;
import growspurt.maps.RedisScanMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link RedisScanMap} whose cursor counts up plainly. While the table grows that does, for what is split goes to slots
 * that are still to come; when it shrinks, entries of slots to come are joined with those of slots that are over.
 *
 * <p>Sixteen slots with 0, 1, 2, 7, 8 and no rehash.
 * <pre>
 *   thread 1: remove(0); remove(1); remove(2) thread 2: iterator of the keys
 *                                             shows 0, 1, 2, its cursor is at 3
 *   begins to make four slots of sixteen
 *   get(7); get(8)
 *   moves 7 to slot 3 and 8 to slot 0
 *                                             shows 7 in slot 3, its cursor is at 0: the end
 *                                             8 was not shown
 * </pre>
 *
 * <p>Why the cursor of Redis counts in reversed bit order.
 */
@AutoService(MapCandidate.class)
public final class PlainScanCursor extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public PlainScanCursor() {
        super(
                new RedisScanCandidate(),
                "redis-scan, but the cursor counts up plainly",
                Set.of(Property.ITERATION_SEES_STABLE_KEYS_ONCE, Property.SHRINK_KEEPS_ENTRIES),
                Set.of(Detector.FAULT_INJECTION));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new RedisScanMap<>(Mutant::new);
    }

    @Override
    public Optional<String> showsAlone() {
        return Optional.of("whoever removes entries between two steps of an iterator until the table shrinks"
                + " is not shown all that stay");
    }

    static final class Mutant<V> extends RedisDict<V> {

        Mutant(GrowthMark growth) {
            super(growth);
        }

        @Override
        protected long next(long cursor, long mask) {
            return (cursor + 1) & mask;
        }
    }
}
