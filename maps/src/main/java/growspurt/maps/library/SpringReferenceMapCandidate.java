package growspurt.maps.library;

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
 * Spring's {@link org.springframework.util.ConcurrentReferenceHashMap} with one segment of two slots and entries that
 * are never collected; grown by the write, of any key, that finds 1, 3, 6, 12 entries. Class javadoc: "This
 * implementation follows the same design constraints as ConcurrentHashMap with the exception that null values and
 * null keys are supported"; "there is no guarantee that items placed into the map will be subsequently available",
 * which is lifted here. Nothing is said of iterators and of the compute family, and what that family removed is
 * counted by {@code size} until the next look-up or write.
 */
@AutoService(MapCandidate.class)
public final class SpringReferenceMapCandidate implements MapCandidate {

    @Override
    public String id() {
        return "spring-reference-map";
    }

    @Override
    public String summary() {
        return "Spring ConcurrentReferenceHashMap, its entries held; lock-free reads, a locked segment for writes";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new StrongReferenceMap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return Promises.without(Promises.CONCURRENT_MAP, Guarantee.SIZE_EXACT_AT_REST);
    }

    @Override
    public String source() {
        return "ConcurrentReferenceHashMap javadoc, spring-core 7.0.10: the same design constraints as ConcurrentHashMap";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return ((StrongReferenceMap<?>) map).gauge();
    }

    @Override
    public Lineage lineage() {
        return Library.of("spring-core", "chained table", "one-shot per segment under its lock");
    }
}
