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
 * {@link ReadWriteLockedMap} whose {@code clear} empties one table: while there are two, it gives up the new one and keeps
 * what was still to be moved, for the next rehash to move.
 *
 * <p>Four slots with 0, 1, 2, 3; the next entry grows the table.
 * <pre>
 *   thread 1: put(4)                          thread 2: clear(); get(3)
 *   begins to rehash, adds 4 to the new table
 *                                             drops the new table
 *                                             finds 3
 * </pre>
 */
@AutoService(MapCandidate.class)
public final class ClearNewOnly extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public ClearNewOnly() {
        super(
                new ReadWriteLockedCandidate(),
                "read-write-locked, but clear empties the new table only",
                Set.of(Property.CLEAR_LEAVES_NOTHING_OLD),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return ReadWriteLockedMap.on(Mutant::new);
    }

    @Override
    public Optional<String> showsAlone() {
        return Optional.of("whoever clears while the rehash is under way finds what had not been moved");
    }

    static final class Mutant<V> extends IncrementalTable<V> {

        Mutant(GrowthMark growth) {
            super(growth);
        }

        @Override
        protected void clear() {
            if (oldest() == newest()) {
                super.clear();
            } else {
                dropNew();
            }
        }
    }
}
