package growspurt.maps.library;

import com.google.auto.service.AutoService;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import growspurt.maps.Promises;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * Guava's {@link Cache} without bounds, as a map, of one segment with two slots, grown by entry 2, 4, 7, 13. {@code
 * Cache.asMap}: "Returns a view of the entries stored in this cache as a thread-safe map"; "Iterators from the
 * returned map are at least weakly consistent". {@code Cache.size} is "the approximate number of entries", hence not
 * promised.
 */
@AutoService(MapCandidate.class)
public final class GuavaCacheCandidate implements MapCandidate {

    @Override
    public String id() {
        return "guava-cache";
    }

    @Override
    public String summary() {
        return "Guava cache without bounds, as a map; a locked segment grown under its lock";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        Cache<Long, V> cache =
                CacheBuilder.newBuilder().concurrencyLevel(1).initialCapacity(2).build();
        return cache.asMap();
    }

    @Override
    public Set<Guarantee> promises() {
        return Promises.without(
                Promises.with(Promises.CONCURRENT_MAP, Guarantee.WEAK_ITERATION), Guarantee.SIZE_EXACT_AT_REST);
    }

    @Override
    public String source() {
        return "Cache.asMap javadoc, guava 33.8.0: a thread-safe map";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return GuavaGauge.of(map);
    }

    @Override
    public Lineage lineage() {
        return Library.of("guava", "chained table", "one-shot per segment under its lock");
    }
}
