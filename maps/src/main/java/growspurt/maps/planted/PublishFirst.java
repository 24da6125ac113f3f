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
 * {@link UnlockedReadsMap} that publishes the new table while it is empty and then copies the nodes into it.
 *
 * <p>Four slots with four entries; the next one grows the table.
 * <pre>
 *   thread 1: put(4)                          thread 2: get(0)
 *   publishes eight empty slots
 *                                             looks into the new table: null
 *   copies 0, 1, 2 and 3
 * </pre>
 *
 * <p>{@code HashMap} since JDK 8 stores its table in this order, which is fine for one thread; seen in javolution issue 24
 * and JBoss Remoting REM3-307.
 */
@AutoService(MapCandidate.class)
public final class PublishFirst extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public PublishFirst() {
        super(
                new UnlockedReadsCandidate(),
                "unlocked-reads, but the new table is published before the entries are in it",
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
            publish(next);
            copyAll(full.items(), next);
        }
    }
}
