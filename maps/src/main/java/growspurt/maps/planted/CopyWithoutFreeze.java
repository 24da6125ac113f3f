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
 * {@link ForwardingBinsMap} that copies a chain under the lock of its bin, and leaves no forwarding node there: until the
 * new table is published, updates go to the old chain.
 *
 * <p>Four slots with 0 and 1; the next entry grows the table, bin 3 first.
 * <pre>
 *   thread 1: put(2)                          thread 2: put(1, new); get(1)
 *   inserts 2, finds the table full
 *   copies bins 3, 2 and 1
 *                                             finds 1 in the table of four slots
 *                                             replaces its value there
 *   copies bin 0
 *   publishes the table of eight slots
 *                                             finds 1 in that: the old value
 * </pre>
 *
 * <p>What NonBlockingHashMap boxes a value for before it copies it.
 */
@AutoService(MapCandidate.class)
public final class CopyWithoutFreeze extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public CopyWithoutFreeze() {
        super(
                new ForwardingBinsCandidate(),
                "forwarding-bins, but a chain that was copied is not marked as moved",
                Set.of(
                        Property.UPDATE_SURVIVES,
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
        protected void forward(BinTransfer<V> growth, int slot) {
            // the copy is complete; nobody is told
        }
    }
}
