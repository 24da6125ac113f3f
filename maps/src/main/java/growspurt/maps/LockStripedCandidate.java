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

/** {@link LockStripedMap} with two stripes, growing when there are two entries per slot: at entry 4, 8, 16. */
@AutoService(MapCandidate.class)
public final class LockStripedCandidate implements MapCandidate {

    @Override
    public String id() {
        return "lock-striped";
    }

    @Override
    public String summary() {
        return "chained table under two fixed locks, grown with both held";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new LockStripedMap<>(2, 1);
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
    public Role role() {
        return Role.KNOWN_GOOD;
    }

    @Override
    public Lineage lineage() {
        return Lineage.own("chained table", "stop-the-world: one-shot with all locks held");
    }
}
