package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.LockStripedCandidate;
import growspurt.maps.LockStripedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link LockStripedMap} whose entry count is read and then written, under the stripe of the key, where another stripe
 * counts as well.
 *
 * <pre>
 *   thread 1: put(0)                          thread 2: put(1)
 *   takes stripe 0                            takes stripe 1
 *   reads the count: 0
 *                                             reads the count: 0
 *                                             writes 1
 *   writes 1
 *   size() is 1, and there are two entries
 * </pre>
 *
 * <p>{@code size++} in a map that has a lock for everything else.
 */
@AutoService(MapCandidate.class)
public final class PlainCount extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public PlainCount() {
        super(
                new LockStripedCandidate(),
                "lock-striped, but the entry count is read and written in two steps",
                Set.of(Property.SIZE_EXACT_AT_REST, Property.WHOLE_MAP_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends LockStripedMap<V> {

        Mutant() {
            super(2, 1);
        }

        @Override
        protected int count(int growth) {
            int sum = size() + growth;
            setCount(sum);
            return sum;
        }
    }
}
