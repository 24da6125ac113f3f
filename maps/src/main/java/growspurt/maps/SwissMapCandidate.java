package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** {@link SwissMap}: one group, grown by entry 9, 15, 29; first split by entry 897. */
@AutoService(MapCandidate.class)
public final class SwissMapCandidate implements MapCandidate {

    @Override
    public String id() {
        return "go-swiss";
    }

    @Override
    public String summary() {
        return "map of Go since 1.24 under one read-write lock; one small table grows at a time";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new SwissMap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return LockedTableMap.PROMISES;
    }

    @Override
    public String source() {
        return "SwissMap javadoc";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }

    @Override
    public Lineage lineage() {
        return Lineage.own("Swiss table", "one-shot per table of up to 1024 slots, then split in two");
    }
}
