package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** {@link OpenAddressedMap}: four slots, grown by entry 3, 6, 11, 22. */
@AutoService(MapCandidate.class)
public final class OpenAddressedCandidate implements MapCandidate {

    @Override
    public String id() {
        return "open-addressed";
    }

    @Override
    public String summary() {
        return "primitive keys in open addressing under a StampedLock; lookups validate what they read";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new OpenAddressedMap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return LockedMapPromises.ALL;
    }

    @Override
    public String source() {
        return "OpenAddressedMap javadoc";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }

    @Override
    public Lineage lineage() {
        return Lineage.own("open addressing, primitive keys", "one-shot under the write lock");
    }
}
