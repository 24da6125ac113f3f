package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.FailFastHmap;
import growspurt.maps.FailFastHmapCandidate;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * {@link FailFastHmap} that also remembers who wrote last, and reports every other thread. It takes a map that is handed
 * from one thread to another for one that two use at once.
 *
 * <p>Any map, and a lock that both threads hold while they use it.
 * <pre>
 *   thread 1: put(1)                          thread 2: put(2)
 *   takes the lock
 *   writes, and is remembered
 *   lets go of the lock
 *                                             takes the lock
 *                                             somebody else wrote last: reports an overlap that there was not
 * </pre>
 *
 * <p>What a check against use by the wrong thread does where none was asked for.
 */
@AutoService(MapCandidate.class)
public final class FlagNamesWriter extends PlantedBug {

    /** Found by {@link java.util.ServiceLoader}. */
    public FlagNamesWriter() {
        super(
                new FailFastHmapCandidate(),
                "go-hmap-fail-fast, but it remembers who wrote last and reports every other thread",
                Set.of(Property.FAIL_FAST_DETECTS),
                Set.of(Detector.JCSTRESS));
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new Mutant<>();
    }

    static final class Mutant<V> extends FailFastHmap<V> {

        private @Nullable Thread writer;

        @Override
        protected boolean isRaised() {
            Thread last = writer;
            return super.isRaised() || (last != null && last != Thread.currentThread());
        }

        @Override
        protected void raise() {
            super.raise();
            writer = Thread.currentThread();
        }
    }
}
