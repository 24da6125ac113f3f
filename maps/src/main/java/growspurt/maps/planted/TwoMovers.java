package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.Bin;
import growspurt.maps.BinNode;
import growspurt.maps.BinTable;
import growspurt.maps.BinTransfer;
import growspurt.maps.ForwardingBinsCandidate;
import growspurt.maps.ForwardingBinsMap;
import growspurt.maps.ForwardingNode;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link ForwardingBinsMap} that claims bins by a read and a write instead of a CAS, and then trusts the claim: it does not
 * look again whether the bin that it has locked was moved, but adds each node of the chain to its new bin. Only the first of
 * two counts the bin, so that the growth ends no sooner.
 *
 * <p>Four slots with 0 and 3; the next entry grows the table.
 * <pre>
 *   thread 1: put(1)                          thread 2: put(2)
 *   inserts 1, finds the table full
 *   reads that bins 0 to 3 are unclaimed
 *                                             inserts 2, finds the table full
 *                                             reads that bins 0 to 3 are unclaimed
 *   claims bin 3
 *                                             claims bin 3
 *   finds 3 in it, copies it
 *                                             finds 3 in it, waits for the lock
 *   leaves a forwarding node, lets go
 *                                             copies 3 once more, in front of the copy
 * </pre>
 *
 * <p>The threads must change places three times, and at those very steps: Lincheck did not in 2,340 interleavings.
 */
@AutoService(MapCandidate.class)
public final class TwoMovers extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public TwoMovers() {
        super(
                new ForwardingBinsCandidate(),
                "forwarding-bins, but two threads can claim one bin, and both copy it",
                Set.of(Property.KEY_APPEARS_ONCE),
                Set.of(Detector.JCSTRESS, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends ForwardingBinsMap<V> {

        @Override
        protected boolean claim(BinTransfer<V> growth, int end, int start) {
            growth.unclaimed(start);
            return true;
        }

        @Override
        protected boolean move(BinTransfer<V> growth, int slot, Bin<V> bin) {
            synchronized (bin) {
                Bin<V> now = growth.from().bin(slot);
                if (!(bin instanceof BinNode<V> head) || !(now == head || now instanceof ForwardingNode)) {
                    return false;
                }
                for (BinNode<V> node = head; node != null; node = node.next()) {
                    push(node, growth.to());
                }
                forward(growth, slot);
                return now == head;
            }
        }

        private void push(BinNode<V> node, BinTable<V> to) {
            int slot = to.slot(node.hash());
            to.set(slot, node.before(to.bin(slot) instanceof BinNode<V> rest ? rest : null));
        }
    }
}
