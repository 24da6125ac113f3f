package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.BinNode;
import growspurt.maps.BinTable;
import growspurt.maps.ForwardingBinsCandidate;
import growspurt.maps.ForwardingBinsMap;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * {@link ForwardingBinsMap} that puts first nodes into their slots by plain stores, and whose newest table is in a plain
 * field.
 *
 * <p>Four slots with 0 and 1; the next entry grows the table. The box is filled in before it is put.
 * <pre>
 *   thread 1: put(2, box); put(3, v)          thread 2: get(2).x
 *   box.x = 1
 *   inserts 2
 *   moves all bins
 *   stores the table of eight slots
 *                                             loads the table: nothing orders the two
 *                                             finds the box, x is 0
 * </pre>
 *
 * <p>Calibration. The Java memory model allows it; x86 keeps stores in order, and HotSpot ends the constructor of a node,
 * whose key is final, with a fence. So nobody is expected to see it.
 */
@AutoService(MapCandidate.class)
public final class PlainStoreIntoNew extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public PlainStoreIntoNew() {
        super(
                new ForwardingBinsCandidate(),
                "forwarding-bins, but nodes and the new table are stored in plain mode",
                Set.of(Property.SAFE_PUBLICATION),
                Set.of());
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends ForwardingBinsMap<V> {

        private @Nullable BinTable<V> newest;

        @Override
        protected BinTable<V> table() {
            BinTable<V> seen = newest;
            return seen == null ? super.table() : seen;
        }

        @Override
        protected void publish(BinTable<V> larger) {
            newest = larger;
        }

        @Override
        protected void place(BinTable<V> target, int slot, @Nullable BinNode<V> head) {
            target.setPlain(slot, head);
        }
    }
}
