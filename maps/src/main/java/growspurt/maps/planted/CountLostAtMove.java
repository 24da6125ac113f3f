package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.GrowthMark;
import growspurt.maps.IncrementalTable;
import growspurt.maps.ReadWriteLockedCandidate;
import growspurt.maps.ReadWriteLockedMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link ReadWriteLockedMap} whose size subtracts the entries of a chain that moves and does not add them back. {@link
 * CountTwice} the other way round.
 *
 * <p>Four slots with 0, 1, 2, 3; the next entry grows the table.
 * <pre>
 *   thread 1: put(4)                          thread 2: put(5)
 *   counts 4, begins to rehash
 *                                             moves 0, subtracts it
 *                                             counts 5
 *   size() is 5, of six entries
 * </pre>
 */
@AutoService(MapCandidate.class)
public final class CountLostAtMove extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public CountLostAtMove() {
        super(
                new ReadWriteLockedCandidate(),
                "read-write-locked, but size no longer counts an entry that has moved",
                Set.of(Property.SIZE_EXACT_AT_REST),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return ReadWriteLockedMap.on(Mutant::new);
    }

    @Override
    public Optional<String> showsAlone() {
        return Optional.of("size() is too small as soon as a chain has moved");
    }

    static final class Mutant<V> extends IncrementalTable<V> {

        private int lost;

        Mutant(GrowthMark growth) {
            super(growth);
        }

        @Override
        protected void countMoved(int nodes) {
            super.countMoved(nodes);
            lost += nodes;
        }

        @Override
        protected int size() {
            return super.size() - lost;
        }
    }
}
