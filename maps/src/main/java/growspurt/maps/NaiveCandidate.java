package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** {@link NaiveMap}: four slots, grown by entry 5, 9, 17. It promises nothing under concurrent use. */
@AutoService(MapCandidate.class)
public final class NaiveCandidate implements MapCandidate {

    @Override
    public String id() {
        return "naive";
    }

    @Override
    public String summary() {
        return "chained table without synchronization, grown in one go";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new NaiveMap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return Set.of();
    }

    @Override
    public String source() {
        return "NaiveMap javadoc: nothing under concurrent use";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }

    @Override
    public Lineage lineage() {
        return Lineage.own("chained table", "one-shot: all nodes relinked by one insert");
    }
}
