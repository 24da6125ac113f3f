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
import it.unimi.dsi.fastutil.longs.Long2ObjectMaps;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * fastutil's {@link Long2ObjectOpenHashMap}: open addressing over two arrays, two slots, grown by entry 2, 4, 7, 13.
 * Class javadoc: "If the table is emptied below one fourth of the load factor, it is halved in size". The mutex is
 * {@link Long2ObjectMaps#synchronize}: "Returns a synchronized type-specific map backed by the given type-specific
 * map".
 */
@AutoService(MapCandidate.class)
public final class FastutilLockedCandidate implements MapCandidate {

    private static final class Field {
        static final @Nullable VarHandle TABLE = PrivateField.find(Long2ObjectOpenHashMap.class, "key");

        private Field() {}
    }

    @Override
    public String id() {
        return "fastutil-mutex";
    }

    @Override
    public String summary() {
        return "fastutil Long2ObjectOpenHashMap behind fastutil's own synchronized wrapper";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        Long2ObjectOpenHashMap<V> map = new Long2ObjectOpenHashMap<>(1);
        return new ForwardingMap<>(Long2ObjectMaps.synchronize(map), map);
    }

    @Override
    public Set<Guarantee> promises() {
        return Promises.with(Promises.MONITOR, Guarantee.SHRINKS);
    }

    @Override
    public String source() {
        return "Long2ObjectMaps.synchronize javadoc, fastutil-core 8.5.18: a synchronized type-specific map";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return TableLength.of(((ForwardingMap<?>) map).host(), Field.TABLE);
    }

    @Override
    public Lineage lineage() {
        return Library.of("fastutil-core", "open addressing", "one-shot under the monitor, to grow and to shrink");
    }
}
