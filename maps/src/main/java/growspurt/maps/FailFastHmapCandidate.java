package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** {@link FailFastHmap}: one bucket, grown by entry 9, 14, 27. It promises reports, and nothing else under concurrent use. */
@AutoService(MapCandidate.class)
public final class FailFastHmapCandidate implements MapCandidate {

    @Override
    public String id() {
        return "go-hmap-fail-fast";
    }

    @Override
    public String summary() {
        return "map of Go before 1.24 without a lock; a flag reports some concurrent use";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new FailFastHmap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return Set.of(Guarantee.FAILS_FAST);
    }

    @Override
    public String source() {
        return "FailFastHmap javadoc";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }

    @Override
    public Lineage lineage() {
        return Lineage.own("bucket table", "incremental: at most two buckets per write");
    }
}
