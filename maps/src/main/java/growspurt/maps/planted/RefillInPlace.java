package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.UnlockedReadsCandidate;
import growspurt.maps.UnlockedReadsMap;
import growspurt.maps.UnlockedTable;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link UnlockedReadsMap} that drops the nodes without value from a full table in place: it empties the slots and fills
 * them again, and copies into another table only if it needs a longer one.
 *
 * <p>Four slots with four entries; the next one finds the table full.
 * <pre>
 *   thread 1: put(4)                          thread 2: get(0)
 *                                             loads the table
 *   empties all slots
 *                                             finds slot 0 empty: null
 *   fills them again
 *   copies into eight slots, publishes
 * </pre>
 *
 * <p>Seen in spring-framework issue 31008, where a rebuild at the same size did so.
 */
@AutoService(MapCandidate.class)
public final class RefillInPlace extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public RefillInPlace() {
        super(
                new UnlockedReadsCandidate(),
                "unlocked-reads, but a full table is emptied and filled again in place",
                Set.of(Property.STABLE_KEY_STAYS_VISIBLE, Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends UnlockedReadsMap<V> {

        @Override
        protected void replace(UnlockedTable<V> full, UnlockedTable<V> next) {
            List<UnlockedTable.Item<V>> items = full.items();
            full.empty();
            copyAll(items, full);
            if (next.length() > full.length()) {
                super.replace(full, next);
            }
        }
    }
}
