package growspurt.maps.library;

import com.google.auto.service.AutoService;
import growspurt.api.ForwardingMap;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import growspurt.maps.PrivateField;
import growspurt.maps.TableLength;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.agrona.collections.Long2ObjectHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Agrona's {@link Long2ObjectHashMap}: open addressing over two arrays, eight slots, grown by entry 6, 11, 21. The
 * javadoc says nothing of threads, so nothing is promised.
 */
@AutoService(MapCandidate.class)
public final class AgronaCandidate implements MapCandidate {

    private static final class Field {
        static final @Nullable VarHandle TABLE = PrivateField.find(Long2ObjectHashMap.class, "keys");

        private Field() {}
    }

    @Override
    public String id() {
        return "agrona-bare";
    }

    @Override
    public String summary() {
        return "Agrona Long2ObjectHashMap as it is, without synchronization";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return ForwardingMap.bare(new Long2ObjectHashMap<>(8, 0.65f, false));
    }

    @Override
    public Set<Guarantee> promises() {
        return Set.of();
    }

    @Override
    public String source() {
        return "Long2ObjectHashMap javadoc, agrona 2.6.0: nothing on threads";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return TableLength.of(((ForwardingMap<?>) map).host(), Field.TABLE);
    }

    @Override
    public Lineage lineage() {
        return Library.of("agrona", "open addressing", "one-shot: all entries copied by one insert");
    }
}
