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
 * {@link RedisDictMap} that lets go of the old table when the chain of its last slot has moved. That chain is not always the
 * last one: an operation moves the chain of its own key first. To a longer table and to a shorter one alike.
 *
 * <p>Four slots with 0, 1, 2, 3; the next entry grows the table.
 * <pre>
 *   thread 1: put(4); get(0)                  thread 2: get(3)
 *   begins to rehash
 *                                             moves the chain of 3, the last slot
 *                                             drops the old table, with 0, 1, 2 in it
 *   does not find 0: null
 * </pre>
 *
 * <p>Listings of Redis that circulate end at the last slot instead of counting what is left.
 */
@AutoService(MapCandidate.class)
public final class OldDroppedEarly extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public OldDroppedEarly() {
        super(
                new RedisDictCandidate(),
                "redis-dict, but a rehash ends when the chain of the last slot has moved",
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
        return Optional.of(
                "a lookup in the last slot while the rehash is under way loses the entries that had not been moved");
    }

    static final class Mutant<V> extends RedisDict<V> {

        Mutant(GrowthMark growth) {
            super(growth);
        }

        @Override
        protected void moveChain(int slot) {
            super.moveChain(slot);
            if (slot == length() - 1) {
                finish();
            }
        }
    }
}
