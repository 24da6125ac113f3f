package growspurt.maps.planted;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.maps.AbstractLongMap;
import growspurt.maps.NaiveCandidate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** {@link HeadInsertTransferMap}, which promises what its host promises. */
@AutoService(MapCandidate.class)
public final class HeadInsertTransferCandidate implements MapCandidate {

    @Override
    public String id() {
        return "planted-head-insert-transfer";
    }

    @Override
    public String summary() {
        return "naive, but growing pushes each node to the head of its new chain";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new HeadInsertTransferMap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return new NaiveCandidate().promises();
    }

    @Override
    public String source() {
        return "the ConcurrentMap interface it implements";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }

    @Override
    public Set<Property> plants() {
        return Set.of(
                Property.OPERATIONS_TERMINATE,
                Property.STABLE_KEY_STAYS_VISIBLE,
                Property.CONCURRENT_INSERT_SURVIVES,
                Property.PER_KEY_OPERATIONS_LINEARIZABLE);
    }
}
