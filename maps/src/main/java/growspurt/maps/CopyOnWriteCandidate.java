package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** {@link CopyOnWriteMap}: four slots, copied into a longer table by entry 5, 9, 17. */
@AutoService(MapCandidate.class)
public final class CopyOnWriteCandidate implements MapCandidate {

    @Override
    public String id() {
        return "copy-on-write";
    }

    @Override
    public String summary() {
        return "immutable table, copied and replaced by every write";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new CopyOnWriteMap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return LockedMapPromises.AND_SHRINKING;
    }

    @Override
    public String source() {
        return "CopyOnWriteMap javadoc";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }

    @Override
    public Lineage lineage() {
        return Lineage.own("chained table", "copy: every write makes a new table");
    }
}
