package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link ShardedMap} with {@link ShardedMap#together} for a mixer: keys below 65536 share a shard, which grows by entry 5, 9,
 * 17, so that a litmus test has its prefill and its growth in one shard without a search for keys.
 */
@AutoService(MapCandidate.class)
public final class ShardedCandidate implements MapCandidate {

    @Override
    public String id() {
        return "sharded";
    }

    @Override
    public String summary() {
        return "sixteen tables, each under a read-write lock of its own and grown in one go";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new ShardedMap<>(ShardedMap::together);
    }

    @Override
    public Set<Guarantee> promises() {
        return LockedMapPromises.ALL;
    }

    @Override
    public String source() {
        return "ShardedMap javadoc";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }

    @Override
    public Lineage lineage() {
        return Lineage.own("chained table", "one-shot per shard under its write lock");
    }
}
