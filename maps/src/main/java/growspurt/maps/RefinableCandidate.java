package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** {@link RefinableMap} with two slots and five entries per slot: grown by entry 10, 20, 40. */
@AutoService(MapCandidate.class)
public final class RefinableCandidate implements MapCandidate {

    @Override
    public String id() {
        return "refinable";
    }

    @Override
    public String summary() {
        return "chained table whose locks grow with it, under an owner mark";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new RefinableMap<>(2, 4);
    }

    @Override
    public Set<Guarantee> promises() {
        return LockedMapPromises.ALL;
    }

    @Override
    public String source() {
        return "RefinableMap javadoc";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }

    @Override
    public Lineage lineage() {
        return Lineage.own("chained table", "stop-the-world: one-shot under an owner mark, locks replaced too");
    }
}
