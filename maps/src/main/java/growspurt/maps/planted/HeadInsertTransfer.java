package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.ChainTable;
import growspurt.maps.NaiveCandidate;
import growspurt.maps.NaiveMap;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link NaiveMap} with the transfer of {@code HashMap} up to JDK 7: each node goes to the head of its new chain, so the
 * order within a chain turns around. Fine for one thread; two at once tie a cycle.
 *
 * <p>Four slots with 0, 8, 1, 2, so that slot 0 holds the chain 0, 8, both bound for slot 0 of eight; the next entry
 * grows the table.
 * <pre>
 *   thread 1: put(3)                          thread 2: put(5)
 *   inserts, finds the table full
 *   node = 0, rest = 8
 *                                             inserts, finds the table full
 *                                             moves 0 and 8: its chain is 8, 0
 *   0.next = null, 0 is head
 *   node = 8, rest = 8.next, which is 0
 *   8.next = 0, 8 is head
 *   node = 0, rest = 0.next, which is null
 *   0.next = 8, 0 is head: 0, 8, 0, 8 ...
 *   publishes
 *   get(16) never ends; the bound turns it into EndlessTraversal
 * </pre>
 *
 * <p>{@code HashMap} up to JDK 7, {@code WeakHashMap} to this day. Departure: grows at the same entry as its host,
 * whichever slot the entry goes to, where JDK 7 lets an entry into an empty slot pass.
 */
@AutoService(MapCandidate.class)
public final class HeadInsertTransfer extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public HeadInsertTransfer() {
        super(
                new NaiveCandidate(),
                "naive, but growing pushes each node to the head of its new chain",
                Set.of(
                        Property.OPERATIONS_TERMINATE,
                        Property.STABLE_KEY_STAYS_VISIBLE,
                        Property.CONCURRENT_INSERT_SURVIVES,
                        Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return Set.of(Guarantee.PER_KEY_LINEARIZABLE, Guarantee.TERMINATES);
    }

    @Override
    public String source() {
        return "claimed here so that breaking it counts";
    }

    static final class Mutant<V> extends NaiveMap<V> {

        @Override
        protected void transfer(ChainTable<V> old, ChainTable<V> larger) {
            for (int slot = 0; slot < old.length(); slot++) {
                old.pushAll(slot, larger);
            }
        }
    }
}
