package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.BinTransfer;
import growspurt.maps.ForwardingBinsCandidate;
import growspurt.maps.ForwardingBinsMap;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link ForwardingBinsMap} whose growth is finished by whoever has moved the last stride that was claimed, though others
 * may still be moving theirs.
 *
 * <p>Four slots with 0 and 3; the next entry grows the table.
 * <pre>
 *   thread 1: put(1)                          thread 2: put(2); get(3)
 *   inserts 1, finds the table full
 *   claims bin 3
 *                                             inserts 2, finds the table full, helps
 *                                             claims and moves bins 2, 1 and 0
 *                                             publishes the table of eight slots
 *                                             finds slot 3 of it empty: null
 *   moves bin 3, over what was put there
 * </pre>
 *
 * <p>Compare JDK-8214427, a test in {@code ConcurrentHashMap} that could not tell who was the last.
 */
@AutoService(MapCandidate.class)
public final class EarlyFinish extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public EarlyFinish() {
        super(
                new ForwardingBinsCandidate(),
                "forwarding-bins, but the new table is published while a helper still moves bins",
                Set.of(
                        Property.STABLE_KEY_STAYS_VISIBLE,
                        Property.CONCURRENT_INSERT_SURVIVES,
                        Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends ForwardingBinsMap<V> {

        @Override
        protected boolean isLast(BinTransfer<V> growth, int start, int moved) {
            return start == 0;
        }
    }
}
