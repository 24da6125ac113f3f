package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.BinNode;
import growspurt.maps.ForwardingBinsCandidate;
import growspurt.maps.ForwardingBinsMap;
import growspurt.maps.ForwardingNode;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link ForwardingBinsMap} whose iterators stay in the table that they began with, and find nothing in a bin that was
 * moved.
 *
 * <p>Four slots with 0 and 1; the next entry grows the table.
 * <pre>
 *   thread 1: put(2)                          thread 2: iterates
 *                                             loads the table of four slots
 *                                             shows 0
 *   inserts 2, finds the table full
 *   moves all bins
 *                                             finds a forwarding node in slot 1, goes on
 *                                             ends without 1
 * </pre>
 *
 * <p>Compare JDK-8010293 and Terracotta offheap-store issue 17.
 */
@AutoService(MapCandidate.class)
public final class IteratorPinned extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public IteratorPinned() {
        super(
                new ForwardingBinsCandidate(),
                "forwarding-bins, but an iterator does not follow forwarding nodes",
                Set.of(Property.ITERATION_SEES_STABLE_KEYS_ONCE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    @Override
    public Optional<String> showsAlone() {
        return Optional.of("an iterator that was made before the thread itself made the map grow ends too early");
    }

    static class Mutant<V> extends ForwardingBinsMap<V> {

        @Override
        protected void collectBehind(ForwardingNode<V> forward, int slot, Deque<BinNode<V>> heads) {
            // a walk that sees an array of bins, and this is none
        }
    }
}
