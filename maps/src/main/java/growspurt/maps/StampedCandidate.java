package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import growspurt.api.Role;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** {@link StampedMap}: four slots, grown by entry 5, 9, 17. */
@AutoService(MapCandidate.class)
public final class StampedCandidate implements MapCandidate {

    @Override
    public String id() {
        return "stamped";
    }

    @Override
    public String summary() {
        return "chained table under a StampedLock; lookups read first and validate afterwards";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new StampedMap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return LockedMapPromises.ALL;
    }

    @Override
    public String source() {
        return "StampedMap javadoc";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }

    @Override
    public Role role() {
        return Role.KNOWN_GOOD;
    }

    @Override
    public Lineage lineage() {
        return Lineage.own("chained table", "one-shot under the write lock");
    }
}
