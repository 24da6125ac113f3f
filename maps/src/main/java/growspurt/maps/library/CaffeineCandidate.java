package growspurt.maps.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import growspurt.maps.Promises;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * Caffeine's {@link Cache} without bounds, as a map: a {@code ConcurrentHashMap} of two slots inside, grown by entry
 * 2, 3, 6, 12. {@code Cache.asMap}: "Returns a view of the entries stored in this cache as a thread-safe map"; "A
 * computation operation, such as ConcurrentMap.compute, performs the entire method invocation atomically, so the
 * function is applied at most once per key"; "Iterators from the returned map are at least weakly consistent". The
 * number of entries of a cache is called approximate, hence not promised.
 */
@AutoService(MapCandidate.class)
public final class CaffeineCandidate implements MapCandidate {

    @Override
    public String id() {
        return "caffeine";
    }

    @Override
    public String summary() {
        return "Caffeine cache without bounds, as a map; a ConcurrentHashMap inside";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        Cache<Long, V> cache = Caffeine.newBuilder().initialCapacity(1).build();
        return cache.asMap();
    }

    @Override
    public Set<Guarantee> promises() {
        return Promises.without(
                Promises.with(Promises.CONCURRENT_MAP, Guarantee.ATOMIC_COMPUTE, Guarantee.WEAK_ITERATION),
                Guarantee.SIZE_EXACT_AT_REST);
    }

    @Override
    public String source() {
        return "Cache.asMap javadoc, caffeine 3.3.1: a thread-safe map";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return CaffeineGauge.of(map);
    }

    @Override
    public Lineage lineage() {
        return Library.of("caffeine", "chained table", "helped: writers move strides of at least 16 bins");
    }
}
