package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.ReadWriteLockedCandidate;
import growspurt.maps.ReadWriteLockedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * {@link ReadWriteLockedMap} whose lookups move a chain, as those of Redis do, while holding the shared lock.
 *
 * <p>A rehash is under way; the chains of keys 2 and 3 are still to be moved.
 * <pre>
 *   thread 1: get(3)                          thread 2: get(0)
 *   takes the read lock
 *   moves the chain of 2
 *   goes to slot 3 of the old table
 *                                             takes the read lock too
 *                                             moves the chain of 3, empties its slot
 *                                             nothing left: drops the old table
 *   finds slot 3 empty
 *   sees no second table to look into: null
 * </pre>
 *
 * <p>The combination of two pieces of good advice: "reads migrate too" and "use a read-write lock".
 */
@AutoService(MapCandidate.class)
public final class StepUnderReadLock extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public StepUnderReadLock() {
        super(
                new ReadWriteLockedCandidate(),
                "read-write-locked, but a lookup moves a chain under the shared lock",
                Set.of(Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static final class Mutant<V> extends ReadWriteLockedMap<V> {

        @Override
        protected @Nullable V lookUp(Object key, int hash) {
            step();
            return super.lookUp(key, hash);
        }
    }
}
