package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.Bin;
import growspurt.maps.ForwardingBinsCandidate;
import growspurt.maps.ForwardingBinsMap;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@link ForwardingBinsMap} in which a thread that has claimed the growth and finds no memory for it returns without letting
 * go of the claim.
 *
 * <p>Four slots with 0 and 1; the next entry grows the table. One thread will do.
 * <pre>
 *   put(2)   inserts 2, finds the table full
 *            claims the growth
 *            cannot allocate eight slots, returns
 *   put(3)   inserts 3, finds the table full
 *            finds the growth claimed, leaves it to whoever has the claim; so does every later insert
 * </pre>
 *
 * <p>Seen in JDK-8392075 and scala-native issue 4500.
 */
@AutoService(MapCandidate.class)
public final class ClaimLeak extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public ClaimLeak() {
        super(
                new ForwardingBinsCandidate(),
                "forwarding-bins, but a growth that finds no memory stays claimed",
                Set.of(Property.KEEPS_GROWING_AFTER_FAILURE),
                Set.of(Detector.FAULT_INJECTION));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends ForwardingBinsMap<V> {

        Mutant() {}

        Mutant(IntFunction<@Nullable Bin<V>[]> allocator) {
            super(1, allocator);
        }

        @Override
        protected void withdraw() {
            // the early return that forgets
        }
    }
}
