package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import growspurt.api.Role;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** {@link ReadWriteLockedMap}: four slots, a rehash begins at entry 5, 9, 17. */
@AutoService(MapCandidate.class)
public final class ReadWriteLockedCandidate implements MapCandidate {

    @Override
    public String id() {
        return "read-write-locked";
    }

    @Override
    public String summary() {
        return "incrementally rehashed table under one read-write lock; only writers move";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new ReadWriteLockedMap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return LockedMapPromises.ALL;
    }

    @Override
    public String source() {
        return "ReadWriteLockedMap javadoc";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }

    @Override
    public Role role() {
        return Role.KNOWN_GOOD;
    }

    @Override
    public Lineage lineage() {
        return Lineage.own("chained table", "incremental: one chain per write");
    }
}
