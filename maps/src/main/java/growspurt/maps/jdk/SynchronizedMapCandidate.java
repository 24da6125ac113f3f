package growspurt.maps.jdk;

import com.google.auto.service.AutoService;
import growspurt.api.ForwardingMap;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import growspurt.api.Role;
import growspurt.maps.HashMapGauge;
import growspurt.maps.Promises;
import java.util.Collections;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link Collections#synchronizedMap} around a {@link HashMap} of two slots, grown by entry 2, 4, 7, 13. Method
 * javadoc: "Returns a synchronized (thread-safe) map backed by the specified map", and "it is imperative that the
 * user manually synchronize on the returned map when traversing any of its collection views". Iterators are those of
 * {@code HashMap}, fail-fast.
 */
@AutoService(MapCandidate.class)
public final class SynchronizedMapCandidate implements MapCandidate {

    @Override
    public String id() {
        return "synchronized-map";
    }

    @Override
    public String summary() {
        return "Collections.synchronizedMap around a HashMap; one monitor for everything but iteration";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return ForwardingMap.locked(new HashMap<>(2));
    }

    @Override
    public Set<Guarantee> promises() {
        return Promises.with(Promises.MONITOR, Guarantee.FAILS_FAST);
    }

    @Override
    public String source() {
        return "Collections.synchronizedMap javadoc, JDK 17: a synchronized (thread-safe) map";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return HashMapGauge.of((HashMap<?, ?>) ((ForwardingMap<?>) map).host());
    }

    @Override
    public Role role() {
        return Role.KNOWN_GOOD;
    }

    @Override
    public Lineage lineage() {
        return Lineage.jdk("chained table", "one-shot under the monitor");
    }
}
