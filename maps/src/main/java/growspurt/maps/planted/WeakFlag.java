package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.FailFastHmap;
import growspurt.maps.FailFastHmapCandidate;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link FailFastHmap} with a flag that is a plain field, and looked at when an operation begins but not when it ends. It
 * reports less: two writers that begin together are never seen.
 *
 * <p>Any map.
 * <pre>
 *   thread 1: put(1)                          thread 2: put(2)
 *   finds the flag down
 *                                             finds the flag down
 *   raises it                                 raises it
 *   writes                                    writes
 *   lowers it                                 lowers it
 *                                             does not ask who did so first: no report
 * </pre>
 *
 * <p>What changes is a rate, and a report that is missed breaks no promise: no engine is held to see it.
 */
@AutoService(MapCandidate.class)
public final class WeakFlag extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public WeakFlag() {
        super(
                new FailFastHmapCandidate(),
                "go-hmap-fail-fast, but the flag is plain and looked at only when an operation begins",
                Set.of(Property.FAIL_FAST_DETECTS),
                Set.of());
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static class Mutant<V> extends FailFastHmap<V> {

        private boolean writing;

        @Override
        protected final boolean isRaised() {
            return writing;
        }

        @Override
        protected void raise() {
            writing = true;
        }

        @Override
        protected final void lower() {
            writing = false;
        }

        @Override
        protected final boolean wasLowered() {
            return false;
        }
    }
}
