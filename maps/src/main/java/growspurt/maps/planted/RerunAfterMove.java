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
 * {@link ForwardingBinsMap} in which an update runs its function before it looks whether its bin was moved while it waited
 * for the lock; if so it starts again, and runs the function again.
 *
 * <p>Four slots with 0 and 1; the next entry grows the table. 5 belongs into slot 1 too.
 * <pre>
 *   thread 1: put(2)                          thread 2: computeIfAbsent(5, f)
 *   inserts 2, finds the table full
 *   locks bin 1, copies the chain
 *                                             finds 1 in slot 1, waits for the lock
 *   leaves a forwarding node, lets go
 *                                             has the lock, does not find 5
 *                                             runs f
 *                                             finds the forwarding node, follows it
 *                                             runs f
 * </pre>
 *
 * <p>Compare spring-framework issue 35794, in a map that does not promise to run it once.
 */
@AutoService(MapCandidate.class)
public final class RerunAfterMove extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public RerunAfterMove() {
        super(
                new ForwardingBinsCandidate(),
                "forwarding-bins, but a function runs again if its bin was moved while it waited for it",
                Set.of(Property.COMPUTE_IF_ABSENT_ONCE),
                Set.of(Detector.JCSTRESS, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends ForwardingBinsMap<V> {

        @Override
        protected @Nullable Change<V> movedMeanwhile(ForwardingNode<V> forward, BinNode<V> head, BinUpdate<V> update) {
            update.decide(update.find(head));
            return super.movedMeanwhile(forward, head, update);
        }
    }
}
