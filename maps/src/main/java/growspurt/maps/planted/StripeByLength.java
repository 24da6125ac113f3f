package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.LockStripedCandidate;
import growspurt.maps.LockStripedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link LockStripedMap} whose stripe is chosen by the slot, each stripe guarding a run of neighbouring slots; so it
 * depends on the length of the table.
 *
 * <p>Two stripes and two slots: key 2 is in slot 0, stripe 0. With four slots it is in slot 2, stripe 1.
 * <pre>
 *   thread 1: put(G)          thread 2: put(2)               thread 3: put(6)
 *   inserts, finds it full
 *                             chooses stripe 0
 *   publishes four slots
 *                             takes stripe 0
 *                             reads the head of slot 2
 *                                                            chooses and takes stripe 1
 *                                                            puts 6 at the head of slot 2
 *                             puts 2 at the head: 6 is gone
 * </pre>
 *
 * <p>The rule broken: a key keeps its stripe for life. Lincheck is not expected to see it, which takes two switches at
 * chosen places of two long operations: three launches with 4,800 interleavings each did not.
 */
@AutoService(MapCandidate.class)
public final class StripeByLength extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public StripeByLength() {
        super(
                new LockStripedCandidate(),
                "lock-striped, but the stripe of a key depends on the length of the table",
                Set.of(Property.CONCURRENT_INSERT_SURVIVES, Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static final class Mutant<V> extends LockStripedMap<V> {

        Mutant() {
            super(2, 1);
        }

        @Override
        protected int stripeOf(int hash, int stripes) {
            int length = table().length();
            return (hash & (length - 1)) / (length / stripes);
        }
    }
}
