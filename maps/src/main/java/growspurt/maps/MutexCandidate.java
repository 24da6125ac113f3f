package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import growspurt.api.Role;
import growspurt.maps.OneShotTable.Shrinking;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** {@link MutexMap} that does not shrink: four slots, grown by entry 5, 9, 17. */
@AutoService(MapCandidate.class)
public final class MutexCandidate implements MapCandidate {

    @Override
    public String id() {
        return "mutex";
    }

    @Override
    public String summary() {
        return "chained table under one mutex, grown in one go";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new MutexMap<>(Shrinking.NEVER);
    }

    @Override
    public Set<Guarantee> promises() {
        return LockedMapPromises.ALL;
    }

    @Override
    public String source() {
        return "MutexMap javadoc";
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
        return Lineage.own("chained table", "one-shot under the mutex");
    }
}
