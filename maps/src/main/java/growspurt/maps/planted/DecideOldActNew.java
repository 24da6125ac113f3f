package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.BinNode;
import growspurt.maps.BinUpdate;
import growspurt.maps.Change;
import growspurt.maps.ForwardingBinsCandidate;
import growspurt.maps.ForwardingBinsMap;
import growspurt.maps.ForwardingNode;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * {@link ForwardingBinsMap} in which an update that waited for a bin while it was moved decides by the chain it waited for,
 * and then does in the next table what it decided.
 *
 * <p>Four slots with 0, and 1 with the value a; the next entry grows the table.
 * <pre>
 *   thread 1: put(2); replace(1, a, b)        thread 2: replace(1, a, c)
 *   inserts 2, finds the table full
 *   locks bin 1, copies the chain
 *                                             finds 1 in slot 1, waits for the lock
 *   leaves a forwarding node, lets go
 *   moves bin 0, publishes
 *   finds a, stores b in the new bin: true
 *                                             has the lock, finds a in the old chain
 *                                             stores c in the new bin: true
 * </pre>
 *
 * <p>Compare eclipse-collections issue 424, where a removal decides by a value that it does not look at again.
 */
@AutoService(MapCandidate.class)
public final class DecideOldActNew extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public DecideOldActNew() {
        super(
                new ForwardingBinsCandidate(),
                "forwarding-bins, but an update that waited for a bin decides by the old chain and acts in the new one",
                Set.of(
                        Property.COMPARE_AND_SET_ACROSS_MOVE,
                        Property.MERGE_LOSES_NOTHING,
                        Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends ForwardingBinsMap<V> {

        @Override
        protected @Nullable Change<V> movedMeanwhile(ForwardingNode<V> forward, BinNode<V> head, BinUpdate<V> update) {
            BinNode<V> node = update.find(head);
            V before = node == null ? null : node.value();
            V after = update.decide(node);
            return after == before ? new Change<>(before, after) : updateFrom(forward.next(), update.to(after));
        }
    }
}
