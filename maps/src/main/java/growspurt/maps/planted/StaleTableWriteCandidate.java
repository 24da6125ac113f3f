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

/** {@link StaleTableWriteMap}, which promises what its host promises. */
@AutoService(MapCandidate.class)
public final class StaleTableWriteCandidate implements MapCandidate {

    @Override
    public String id() {
        return "planted-stale-table-write";
    }

    @Override
    public String summary() {
        return "lock-striped, but a writer loads the table before it takes the stripe";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new StaleTableWriteMap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return LockedMapPromises.ALL;
    }

    @Override
    public String source() {
        return "LockStripedMap javadoc";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }

    @Override
    public Set<Property> plants() {
        return Set.of(Property.CONCURRENT_INSERT_SURVIVES, Property.PER_KEY_OPERATIONS_LINEARIZABLE);
    }
}
