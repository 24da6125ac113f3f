package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** {@link RedisDictMap}: four slots, a rehash begins at entry 5, 9, 17, and at the removal that leaves an eighth. */
@AutoService(MapCandidate.class)
public final class RedisDictCandidate implements MapCandidate {

    @Override
    public String id() {
        return "redis-dict";
    }

    @Override
    public String summary() {
        return "dict of Redis under a mutex: every operation moves a chain, lookups too";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new RedisDictMap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return LockedMapPromises.AND_SHRINKING;
    }

    @Override
    public String source() {
        return "RedisDictMap javadoc";
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
