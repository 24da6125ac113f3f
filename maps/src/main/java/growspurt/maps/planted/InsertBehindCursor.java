package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.ChainTable;
import growspurt.maps.GrowthMark;
import growspurt.maps.IncrementalTable;
import growspurt.maps.Node;
import growspurt.maps.ReadWriteLockedCandidate;
import growspurt.maps.ReadWriteLockedMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link ReadWriteLockedMap} that adds new keys to the old table while a rehash is under way, also in slots that the rehash
 * has gone past: there nobody looks for them.
 *
 * <p>Four slots with 0, 1, 2, 3; the next entry grows the table.
 * <pre>
 *   thread 1: put(4)                          thread 2: put(8); get(8)
 *   begins to rehash
 *                                             moves the chain of 0, goes past slot 0
 *                                             adds 8 to slot 0 of the old table
 *                                             looks into the new table only: null
 * </pre>
 */
@AutoService(MapCandidate.class)
public final class InsertBehindCursor extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public InsertBehindCursor() {
        super(
                new ReadWriteLockedCandidate(),
                "read-write-locked, but new keys go to the old table while it is being moved",
                Set.of(
                        Property.CONCURRENT_INSERT_SURVIVES,
                        Property.KEY_APPEARS_ONCE,
                        Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return ReadWriteLockedMap.on(Mutant::new);
    }

    @Override
    public Optional<String> showsAlone() {
        return Optional.of("whoever adds a key while the rehash is under way and past its slot does not find it");
    }

    static final class Mutant<V> extends IncrementalTable<V> {

        Mutant(GrowthMark growth) {
            super(growth);
        }

        @Override
        protected void linkNew(Node<V> node, ChainTable<V> longer) {
            linkOld(node);
        }
    }
}
