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
import org.jspecify.annotations.Nullable;

/**
 * {@link LockStripedMap} whose {@code putIfAbsent} is a {@code get} followed by a {@code put}.
 *
 * <pre>
 *   thread 1: putIfAbsent(0, a)               thread 2: putIfAbsent(0, b)
 *   gets null
 *                                             gets null
 *                                             puts b, returns null
 *   puts a, returns null
 * </pre>
 *
 * <p>Common in code around maps that have no {@code putIfAbsent}. It takes no growth, so it tells what a harness sees
 * where its aim does not matter.
 */
@AutoService(MapCandidate.class)
public final class GetThenPut extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public GetThenPut() {
        super(
                new LockStripedCandidate(),
                "lock-striped, but putIfAbsent is a get and then a put",
                Set.of(Property.PUT_IF_ABSENT_ONE_WINNER, Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                Set.of(Detector.JCSTRESS, Detector.LINCHECK, Detector.RECORDER));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends LockStripedMap<V> {

        Mutant() {
            super(2, 1);
        }

        @Override
        public @Nullable V putIfAbsent(Long key, V value) {
            Objects.requireNonNull(value, "value");
            V before = get(key);
            if (before == null) {
                put(key, value);
            }
            return before;
        }
    }
}
