package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.LockStripedCandidate;
import growspurt.maps.LockStripedMap;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@link LockStripedMap} whose {@code computeIfAbsent} lets go of the stripe while the function runs, and then stores what
 * it made without looking again.
 *
 * <pre>
 *   thread 1: computeIfAbsent(0, f)           thread 2: computeIfAbsent(0, g)
 *   finds nothing, lets go of stripe 0
 *   f makes a
 *                                             finds nothing, lets go of stripe 0
 *                                             g makes b
 *                                             stores and returns b
 *   stores and returns a
 * </pre>
 *
 * <p>The well-meant remedy for a slow function under a lock.
 */
@AutoService(MapCandidate.class)
public final class ComputeUnlocked extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public ComputeUnlocked() {
        super(
                new LockStripedCandidate(),
                "lock-striped, but computeIfAbsent lets go of the stripe while the function runs",
                Set.of(Property.COMPUTE_IF_ABSENT_ONCE, Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
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
        public @Nullable V computeIfAbsent(Long key, Function<? super Long, ? extends V> function) {
            Objects.requireNonNull(function, "function");
            V before = get(key);
            if (before != null) {
                return before;
            }
            V made = function.apply(key);
            if (made != null) {
                put(key, made);
            }
            return made;
        }
    }
}
