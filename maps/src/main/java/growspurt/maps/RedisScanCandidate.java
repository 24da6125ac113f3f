package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** {@link RedisScanMap}: four slots, a rehash begins at entry 5, 9, 17, and at the removal that leaves an eighth. */
@AutoService(MapCandidate.class)
public final class RedisScanCandidate implements MapCandidate {

    @Override
    public String id() {
        return "redis-scan";
    }

    @Override
    public String summary() {
        return "dict of Redis under a mutex, iterated by its cursor as the command SCAN does";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new RedisScanMap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return Promises.without(LockedMapPromises.AND_SHRINKING, Guarantee.SNAPSHOT_ITERATION);
    }

    @Override
    public String source() {
        return "RedisScanMap javadoc";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }

    @Override
    public Lineage lineage() {
        return Lineage.own("chained table", "incremental: one chain per operation, to grow and to shrink");
    }
}
