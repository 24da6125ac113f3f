package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import growspurt.maps.OneShotTable.Shrinking;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link MutexMap} that shrinks, as the dict of early Redis does: four slots, grown by entry 5, 9, 17, and shrunk by the
 * removal that leaves one slot in eight with an entry. What it adds to the plain mutex is the resize inside a removal.
 */
@AutoService(MapCandidate.class)
public final class RedisOneShotCandidate implements MapCandidate {

    @Override
    public String id() {
        return "redis-one-shot";
    }

    @Override
    public String summary() {
        return "dict of Redis before 2010: mutex, grown and shrunk in one go";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new MutexMap<>(Shrinking.AT_AN_EIGHTH);
    }

    @Override
    public Set<Guarantee> promises() {
        return LockedMapPromises.AND_SHRINKING;
    }

    @Override
    public String source() {
        return "MutexMap and OneShotTable javadoc";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }

    @Override
    public Lineage lineage() {
        return Lineage.own("chained table", "one-shot under the mutex, to grow and to shrink");
    }
}
