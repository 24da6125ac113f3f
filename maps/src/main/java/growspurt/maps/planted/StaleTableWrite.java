package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.ChainTable;
import growspurt.maps.Change;
import growspurt.maps.LockStripedCandidate;
import growspurt.maps.LockStripedMap;
import growspurt.maps.Remapping;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * {@link LockStripedMap} with its two lines of {@code update} exchanged: the table is loaded before the stripe is taken,
 * and never again.
 *
 * <p>Two stripes and two slots with three entries; the next one grows the table.
 * <pre>
 *   thread 1: put(3)                          thread 2: put(4); get(4)
 *                                             loads the table of two slots
 *   takes stripe 1, inserts 3
 *   takes both stripes, moves all
 *   publishes the table of four slots
 *                                             takes stripe 0
 *                                             inserts 4 into the table of two slots
 *                                             looks into the table of four slots: null
 * </pre>
 *
 * <p>Seen in cornelk/hashmap issue 54 and puzpuzpuz/xsync issue 109.
 */
@AutoService(MapCandidate.class)
public final class StaleTableWrite extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public StaleTableWrite() {
        super(
                new LockStripedCandidate(),
                "lock-striped, but a writer loads the table before it takes the stripe",
                Set.of(Property.CONCURRENT_INSERT_SURVIVES, Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static final class Mutant<V> extends LockStripedMap<V> {

        Mutant() {
            super(2, 1);
        }

        @Override
        protected Change<V> update(Object key, Remapping<V> remapping) {
            ChainTable<V> stale = table();
            ReentrantLock stripe = enter(key);
            return updateAndLeave(stripe, stale, key, remapping);
        }
    }
}
