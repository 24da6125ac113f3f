package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.GrowthMark;
import growspurt.maps.Node;
import growspurt.maps.RedisDict;
import growspurt.maps.RedisDictCandidate;
import growspurt.maps.RedisDictMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link RedisDictMap} whose removals do not search the new table for the entry to take out.
 *
 * <p>Four slots with 0, 1, 2, 3; the next entry grows the table.
 * <pre>
 *   thread 1: put(4)                          thread 2: remove(0); get(0)
 *   begins to rehash
 *                                             moves the chain of 0
 *                                             finds 0 in the new table
 *                                             does not find it in the old one, leaves it where it is
 *                                             returns the value of 0 as removed
 *                                             finds 0
 * </pre>
 *
 * <p>Descriptions of Redis that circulate have a deletion that stops after the first table.
 */
@AutoService(MapCandidate.class)
public final class RemoveOldOnly extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public RemoveOldOnly() {
        super(
                new RedisDictCandidate(),
                "redis-dict, but a removal takes its entry out of the old table only",
                Set.of(Property.REMOVE_STAYS_REMOVED, Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new RedisDictMap<>(Mutant::new);
    }

    @Override
    public Optional<String> showsAlone() {
        return Optional.of("whoever removes an entry that has moved while the rehash is under way finds it again");
    }

    static final class Mutant<V> extends RedisDict<V> {

        Mutant(GrowthMark growth) {
            super(growth);
        }

        @Override
        protected boolean unlinkNew(Node<V> node) {
            return false;
        }
    }
}
