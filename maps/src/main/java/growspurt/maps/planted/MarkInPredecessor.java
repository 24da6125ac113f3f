package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.SplitOrderedCandidate;
import growspurt.maps.SplitOrderedItem;
import growspurt.maps.SplitOrderedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * {@link SplitOrderedMap} that takes an item out in the link of its predecessor alone and leaves the item's own link
 * unmarked, so that another thread can still link something behind it.
 *
 * <p>Keys 0 and 2; in the order of the list 4 comes between them.
 * <pre>
 *   thread 1: remove(0)                       thread 2: put(4)
 *   0 has no value any more
 *   reads what comes after 0: 2
 *                                             finds its place behind 0
 *                                             links: 0, 4, 2
 *   links the sentinel to 2
 *                                             4 is behind an item that no lookup comes by
 * </pre>
 *
 * <p>Circulating copies of the BucketList of The Art of Multiprocessor Programming, which mark the link to the item.
 */
@AutoService(MapCandidate.class)
public final class MarkInPredecessor extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public MarkInPredecessor() {
        super(
                new SplitOrderedCandidate(),
                "split-ordered, but a removal changes the link to the item and does not mark the one behind it",
                Set.of(Property.CONCURRENT_INSERT_SURVIVES, Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends SplitOrderedMap<V> {

        @Override
        protected @Nullable SplitOrderedItem settle(SplitOrderedItem removed) {
            return removed.follower();
        }
    }
}
