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
 * {@link ForwardingBinsMap} in which an update that waited for a bin while it was moved is content to find its key in the
 * chain it waited for. Whatever it does there, the copy keeps the key.
 *
 * <p>Four slots with 0 and 1; the next entry grows the table.
 * <pre>
 *   thread 1: put(2)                          thread 2: remove(1); get(1)
 *   inserts 2, finds the table full
 *   locks bin 1, copies the chain
 *                                             finds 1 in slot 1, waits for the lock
 *   leaves a forwarding node, lets go
 *                                             has the lock, and the node of 1
 *                                             takes out nothing: it is the first of the chain
 *                                             follows the forwarding node: finds 1
 * </pre>
 */
@AutoService(MapCandidate.class)
public final class RemoveFromCopy extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public RemoveFromCopy() {
        super(
                new ForwardingBinsCandidate(),
                "forwarding-bins, but a removal that waited for a bin takes its entry out of the chain that was copied",
                Set.of(Property.REMOVE_STAYS_REMOVED, Property.REMOVED_ONCE, Property.PER_KEY_OPERATIONS_LINEARIZABLE),
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
            if (node == null) {
                return null;
            }
            V before = node.value();
            V after = update.decide(node);
            if (after == null) {
                head.unlink(node);
            } else {
                node.value(after);
            }
            return new Change<>(before, after);
        }
    }
}
