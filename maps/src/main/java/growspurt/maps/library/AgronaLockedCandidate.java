package growspurt.maps.library;

import com.google.auto.service.AutoService;
import growspurt.api.ForwardingMap;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import growspurt.maps.PrivateField;
import growspurt.maps.Promises;
import growspurt.maps.TableLength;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.agrona.collections.Long2ObjectHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Agrona's {@link Long2ObjectHashMap}: open addressing over two arrays, eight slots, grown by entry 6, 11, 21. The
 * mutex is {@link java.util.Collections#synchronizedMap}: "Returns a synchronized (thread-safe) map backed by the
 * specified map".
 */
@AutoService(MapCandidate.class)
public final class AgronaLockedCandidate implements MapCandidate {

    private static final class Field {
        static final @Nullable VarHandle TABLE = PrivateField.find(Long2ObjectHashMap.class, "keys");

        private Field() {}
    }

    @Override
    public String id() {
        return "agrona-mutex";
    }

    @Override
    public String summary() {
        return "Agrona Long2ObjectHashMap behind Collections.synchronizedMap";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return ForwardingMap.locked(new Long2ObjectHashMap<>(8, 0.65f, false));
    }

    @Override
    public Set<Guarantee> promises() {
        return Promises.MONITOR;
    }

    @Override
    public String source() {
        return "Collections.synchronizedMap javadoc, JDK 17: a synchronized (thread-safe) map";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return TableLength.of(((ForwardingMap<?>) map).host(), Field.TABLE);
    }

    @Override
    public Lineage lineage() {
        return Library.of("agrona", "open addressing", "one-shot under the monitor");
    }
}
