package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.ForwardingBinsCandidate;
import growspurt.maps.ForwardingBinsMap;
import growspurt.maps.ForwardingNode;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * {@link ForwardingBinsMap} whose lookups take a forwarding node for an empty bin.
 *
 * <p>Four slots with 0 and 1; the next entry grows the table, bin 3 first.
 * <pre>
 *   thread 1: put(2)                          thread 2: get(1)
 *   inserts 2, finds the table full
 *                                             loads the table of four slots
 *   moves bins 3, 2 and 1
 *                                             finds a forwarding node in slot 1: null
 *   moves bin 0
 *   publishes the table of eight slots
 * </pre>
 */
@AutoService(MapCandidate.class)
public final class ForwardIsEmpty extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public ForwardIsEmpty() {
        super(
                new ForwardingBinsCandidate(),
                "forwarding-bins, but to a lookup a forwarding node is an empty bin",
                Set.of(Property.STABLE_KEY_STAYS_VISIBLE, Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends ForwardingBinsMap<V> {

        @Override
        protected @Nullable V lookUpBehind(ForwardingNode<V> forward, long key, int hash) {
            return null;
        }
    }
}
