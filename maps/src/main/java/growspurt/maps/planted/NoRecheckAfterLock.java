package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.GoSyncMap;
import growspurt.maps.GoSyncMapCandidate;
import growspurt.maps.SyncMapEntry;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * {@link GoSyncMap} that looks into the dirty table only once it has the lock. A key that was promoted while it waited is
 * in the other one.
 *
 * <p>Key 0 in the dirty table, the reading table amended.
 * <pre>
 *   thread 1: get(0)                          thread 2: get(0)
 *                                             does not find 0 in the reading table
 *   does not find 0 in the reading table
 *   takes the lock, finds 0 in the dirty table
 *   that miss promotes it: no dirty table left
 *                                             takes the lock
 *                                             sees no dirty table: null
 * </pre>
 */
@AutoService(MapCandidate.class)
public final class NoRecheckAfterLock extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public NoRecheckAfterLock() {
        super(
                new GoSyncMapCandidate(),
                "go-sync-map, but the reading table is not read again under the lock",
                Set.of(Property.STABLE_KEY_STAYS_VISIBLE, Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends GoSyncMap<V> {

        @Override
        protected @Nullable SyncMapEntry<V> lookAgain(Object key, int hash) {
            return null;
        }
    }
}
