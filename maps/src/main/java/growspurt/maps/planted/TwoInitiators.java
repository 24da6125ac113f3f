package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.ChainTable;
import growspurt.maps.LockStripedCandidate;
import growspurt.maps.LockStripedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link LockStripedMap} that does not ask, once it holds all stripes, whether the table it found full is still in force.
 *
 * <p>Two slots with three entries; each of the next two finds the table full.
 * <pre>
 *   thread 1: put(3)                          thread 2: put(4)
 *   inserts, finds the table full
 *                                             inserts, finds the same table full
 *   takes all stripes
 *   moves all into four slots, publishes
 *                                             takes all stripes
 *                                             moves what the table of two slots still has: nothing
 *                                             publishes four empty slots
 *   get(3) is null
 * </pre>
 *
 * <p>{@code HashMap} when two threads make its first table: the last store wins.
 */
@AutoService(MapCandidate.class)
public final class TwoInitiators extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public TwoInitiators() {
        super(
                new LockStripedCandidate(),
                "lock-striped, but two inserts that found the table full both replace it",
                Set.of(
                        Property.GROWERS_AGREE,
                        Property.CONCURRENT_INSERT_SURVIVES,
                        Property.PER_KEY_OPERATIONS_LINEARIZABLE),
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
        protected boolean isStillDue(ChainTable<V> full) {
            return true;
        }
    }
}
