package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.StampedCandidate;
import growspurt.maps.StampedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link StampedMap} whose lookups read without the lock and return what they read, whoever wrote meanwhile.
 *
 * <p>Four slots with four entries; the next one grows the table.
 * <pre>
 *   thread 1: put(4)                          thread 2: get(0)
 *                                             takes a stamp
 *                                             goes to the table of four slots
 *   takes the write lock
 *   moves the chain of 0, empties its slot
 *                                             finds slot 0 empty: null
 *                                             does not ask whether the stamp is valid
 * </pre>
 *
 * <p>Nothing throws: slot and mask come from one array, whatever is moved meanwhile.
 */
@AutoService(MapCandidate.class)
public final class NoValidate extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public NoValidate() {
        super(
                new StampedCandidate(),
                "stamped, but a lookup does not validate what it read",
                Set.of(Property.STABLE_KEY_STAYS_VISIBLE, Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends StampedMap<V> {

        @Override
        protected final boolean isStillValid(long stamp) {
            return true;
        }
    }
}
