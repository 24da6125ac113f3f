package growspurt.maps.library;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import growspurt.maps.PrivateField;
import growspurt.maps.TableLength;
import io.netty.util.collection.LongObjectHashMap;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Netty's {@link LongObjectHashMap}: open addressing over two arrays, two slots, grown by entry 2, 3, 5, 9. The
 * javadoc says nothing of threads, so nothing is promised.
 */
@AutoService(MapCandidate.class)
public final class NettyCandidate implements MapCandidate {

    private static final class Field {
        static final @Nullable VarHandle TABLE = PrivateField.find(LongObjectHashMap.class, "keys");

        private Field() {}
    }

    @Override
    public String id() {
        return "netty-bare";
    }

    @Override
    public String summary() {
        return "Netty LongObjectHashMap as it is, without synchronization";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new NettyMap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return Set.of();
    }

    @Override
    public String source() {
        return "LongObjectHashMap javadoc, netty-common 4.2.20.Final: nothing on threads";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return TableLength.of(((NettyMap<?>) map).host(), Field.TABLE);
    }

    @Override
    public Lineage lineage() {
        return Library.of("netty-common", "open addressing", "one-shot: all entries copied by one insert");
    }
}
