package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** {@link ReadWriteHmap}: one bucket, grown by entry 9, 14, 27; from 27 on the window stays open between writes. */
@AutoService(MapCandidate.class)
public final class ReadWriteHmapCandidate implements MapCandidate {

    @Override
    public String id() {
        return "go-hmap-read-write";
    }

    @Override
    public String summary() {
        return "map of Go before 1.24 under one read-write lock; lookups move nothing";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new ReadWriteHmap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return LockedTableMap.PROMISES;
    }

    @Override
    public String source() {
        return "ReadWriteHmap javadoc";
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
