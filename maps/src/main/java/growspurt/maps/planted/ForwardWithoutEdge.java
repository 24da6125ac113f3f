package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.BinTransfer;
import growspurt.maps.ForwardingBinsCandidate;
import growspurt.maps.ForwardingBinsMap;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link ForwardingBinsMap} that stores forwarding nodes in plain mode, after the copies, which are stored in plain mode
 * too. The order of the two is that of the program, and of nobody else.
 *
 * <p>Four slots with 0 and 1; the next entry grows the table.
 * <pre>
 *   thread 1: put(2)                          thread 2: get(1)
 *   inserts 2, finds the table full
 *   stores the copy of 1 in slot 1 of eight
 *   stores a forwarding node in slot 1 of four
 *                                             finds the forwarding node
 *                                             does not find the copy, or not all of it
 * </pre>
 *
 * <p>Calibration: x86 keeps stores in order, ARM does not. The rule that it breaks is the one by which Go's map marks a
 * bucket as evacuated after its entries are in place.
 */
@AutoService(MapCandidate.class)
public final class ForwardWithoutEdge extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public ForwardWithoutEdge() {
        super(
                new ForwardingBinsCandidate(),
                "forwarding-bins, but a forwarding node is stored in plain mode",
                Set.of(Property.HAPPENS_BEFORE_THROUGH_MAP, Property.SAFE_PUBLICATION),
                Set.of());
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends ForwardingBinsMap<V> {

        @Override
        protected void forward(BinTransfer<V> growth, int slot) {
            growth.from().setPlain(slot, growth.forward());
        }
    }
}
