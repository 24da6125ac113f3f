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

/**
 * {@link SplitOrderedMap} whose updates do not take out an item that they find without a value, but wait until the thread that
 * removed it has done so. All results are right; a removal that stops half way stops all others of that key.
 *
 * <pre>
 *   thread 1: remove(0)                       thread 2: put(0)
 *   0 has no value any more
 *   stops
 *                                             finds 0 without a value: tries again, for ever
 * </pre>
 */
@AutoService(MapCandidate.class)
public final class RemoverNotHelped extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public RemoverNotHelped() {
        super(
                new SplitOrderedCandidate(),
                "split-ordered, but an update waits for whoever removed the entry before it to take the item out",
                Set.of(Property.STOPPED_THREAD_BLOCKS_NOBODY),
                Set.of(Detector.LINCHECK));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends SplitOrderedMap<V> {

        @Override
        protected final void help(SplitOrderedItem before, SplitOrderedItem removed) {
            pause();
        }

        /** Called for each look at the item that is still there. */
        protected void pause() {
            Thread.onSpinWait();
        }
    }
}
