package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.ChainTable;
import growspurt.maps.Change;
import growspurt.maps.LockStripedCandidate;
import growspurt.maps.LockStripedMap;
import growspurt.maps.Remapping;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * {@link LockStripedMap} that takes the stripe before it runs the user's code, and lets go after it without a {@code
 * finally}.
 *
 * <pre>
 *   thread 1: computeIfAbsent(0, f)           thread 2: get(2)
 *   takes stripe 0
 *   f throws: the stripe stays taken
 *                                             waits for stripe 0, for ever
 * </pre>
 *
 * <p>Go's map hashes, which may panic, before it sets its flag, so that this cannot happen to it. Departure: the user's code is the
 * function, for the hash code of a {@code Long} does not throw.
 */
@AutoService(MapCandidate.class)
public final class LockBeforeHash extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public LockBeforeHash() {
        super(
                new LockStripedCandidate(),
                "lock-striped, but a function that throws leaves its stripe taken",
                Set.of(Property.FAILED_GROWTH_LOSES_NOTHING, Property.OPERATIONS_TERMINATE),
                Set.of(Detector.FAULT_INJECTION));
    }

    @Override
    public Optional<String> showsAlone() {
        return Optional.of("after a function threw, the next call by the same thread is refused as recursive");
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
        protected Change<V> update(Object key, Remapping<V> remapping) {
            ReentrantLock stripe = enter(key);
            ChainTable<V> target = table();
            Change<V> change = target.update(key, key.hashCode(), remapping);
            int size = counted(change);
            stripe.unlock();
            growIfDue(target, change, size);
            return change;
        }
    }
}
