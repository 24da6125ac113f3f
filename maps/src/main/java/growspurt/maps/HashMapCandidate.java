package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** {@link HashMap}: two slots, grown by entry 2, 4, 7, 13. It promises nothing to concurrent users, and takes nulls. */
@AutoService(MapCandidate.class)
public final class HashMapCandidate implements MapCandidate {

    @Override
    public String id() {
        return "hash-map";
    }

    @Override
    public String summary() {
        return "java.util.HashMap as it is, without synchronization";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new PlainHashMap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return Set.of(Guarantee.FAILS_FAST);
    }

    @Override
    public String source() {
        return "HashMap javadoc, JDK 17";
    }

    /** {@return a look at the table, or empty unless the JVM runs with {@code --add-opens java.base/java.util=ALL-UNNAMED}} */
    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return HashMapGauge.of((PlainHashMap<?>) map);
    }

    @Override
    public Lineage lineage() {
        return Lineage.jdk("chained table", "one-shot: all bins split by one insert");
    }
}
