package growspurt.maps.jdk;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import growspurt.maps.Promises;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * {@link ConcurrentSkipListMap}, the comparison without a resize window, hence without a gauge. Class javadoc:
 * "Insertion, removal, update, and access operations safely execute concurrently by multiple threads", "Iterators and
 * spliterators are weakly consistent", bulk operations such as {@code clear} "are not guaranteed to be performed
 * atomically"; {@code compute}: "The function is NOT guaranteed to be applied once atomically".
 */
@AutoService(MapCandidate.class)
public final class SkipListCandidate implements MapCandidate {

    @Override
    public String id() {
        return "concurrent-skip-list-map";
    }

    @Override
    public String summary() {
        return "java.util.concurrent.ConcurrentSkipListMap; it has no table and never grows one";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new ConcurrentSkipListMap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return Promises.with(Promises.CONCURRENT_MAP, Guarantee.WEAK_ITERATION);
    }

    @Override
    public String source() {
        return "ConcurrentSkipListMap javadoc, JDK 17";
    }

    @Override
    public Optional<String> unsuited(Detector detector) {
        return Optional.of("it has no table that grows");
    }

    @Override
    public Lineage lineage() {
        return Lineage.jdk("skip list", "none: there is no table");
    }
}
