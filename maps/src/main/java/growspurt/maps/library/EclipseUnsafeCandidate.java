package growspurt.maps.library;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import growspurt.maps.Promises;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.collections.impl.map.mutable.ConcurrentHashMapUnsafe;

/**
 * Eclipse Collections {@link ConcurrentHashMapUnsafe}: four slots, grown by the entry that meets an occupied slot in
 * a table three quarters full. The class has no javadoc; {@code ConcurrentMutableMap}: "provides an api which
 * combines and supports both MutableMap and ConcurrentMap", so what it promises is what {@code ConcurrentMap} does.
 * Entries cannot be set, {@code replaceAll} throws, and null values are taken.
 */
@AutoService(MapCandidate.class)
public final class EclipseUnsafeCandidate implements MapCandidate {

    @Override
    public String id() {
        return "eclipse-map-unsafe";
    }

    @Override
    public String summary() {
        return "Eclipse Collections ConcurrentHashMapUnsafe; the same over sun.misc.Unsafe";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return ConcurrentHashMapUnsafe.newMap(2);
    }

    @Override
    public Set<Guarantee> promises() {
        return Promises.CONCURRENT_MAP;
    }

    @Override
    public String source() {
        return "ConcurrentMutableMap javadoc, eclipse-collections-api 13.0.0, and ConcurrentMap javadoc, JDK 17";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return EclipseGauge.of((ConcurrentHashMapUnsafe<?, ?>) map);
    }

    @Override
    public Lineage lineage() {
        return Library.of(
                "eclipse-collections",
                "chained table",
                "helped: the first moves from the front, helpers from the back");
    }
}
