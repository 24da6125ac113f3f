package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.UnlockedReadsCandidate;
import growspurt.maps.UnlockedReadsMap;
import growspurt.maps.UnlockedTable;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link UnlockedReadsMap} that sets its count to zero when it starts to copy, and counts each entry that it copies.
 *
 * <p>Four slots with four entries; the next one grows the table.
 * <pre>
 *   thread 1: put(4)                          thread 2: size(); size(); isEmpty()
 *                                             4
 *   sets the count to 0
 *                                             0
 *                                             true
 *   copies 0, counts 1
 * </pre>
 *
 * <p>What becomes of a move that is written as "insert everything again".
 */
@AutoService(MapCandidate.class)
public final class Recount extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public Recount() {
        super(
                new UnlockedReadsCandidate(),
                "unlocked-reads, but a growth counts the entries from zero again",
                Set.of(Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends UnlockedReadsMap<V> {

        @Override
        protected void replace(UnlockedTable<V> full, UnlockedTable<V> next) {
            setSize(0);
            super.replace(full, next);
        }

        @Override
        protected void place(UnlockedTable.Item<V> item, UnlockedTable<V> target) {
            int before = target.nodes();
            super.place(item, target);
            setSize(size() + target.nodes() - before);
        }
    }
}
