package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.AbstractLongMap;
import growspurt.maps.LockedMapPromises;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** {@link StepUnderReadLockMap}, which promises what its host promises. */
@AutoService(MapCandidate.class)
public final class StepUnderReadLockCandidate implements MapCandidate {

    @Override
    public String id() {
        return "planted-step-under-read-lock";
    }

    @Override
    public String summary() {
        return "read-write-locked, but a lookup moves a chain under the shared lock";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new StepUnderReadLockMap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return LockedMapPromises.ALL;
    }

    @Override
    public String source() {
        return "ReadWriteLockedMap javadoc";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }

    @Override
    public Set<Property> plants() {
        return Set.of(Property.PER_KEY_OPERATIONS_LINEARIZABLE);
    }
}
