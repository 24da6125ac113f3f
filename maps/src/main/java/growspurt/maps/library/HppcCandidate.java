package growspurt.maps.library;

import com.carrotsearch.hppc.LongObjectHashMap;
import com.google.auto.service.AutoService;
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
import org.jspecify.annotations.Nullable;

/**
 * HPPC's {@link LongObjectHashMap}: open addressing over two arrays, four slots, grown when three quarters are taken;
 * key 0 has a place of its own. The javadoc says nothing of threads, so nothing is promised. HPPC has {@code get put
 * remove}; conditional operations are made from them.
 */
@AutoService(MapCandidate.class)
public final class HppcCandidate implements MapCandidate {

    private static final class Field {
        static final @Nullable VarHandle TABLE = PrivateField.find(LongObjectHashMap.class, "keys");

        private Field() {}
    }

    @Override
    public String id() {
        return "hppc-bare";
    }

    @Override
    public String summary() {
        return "HPPC LongObjectHashMap as it is, without synchronization";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new HppcMap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return Set.of();
    }

    @Override
    public String source() {
        return "LongObjectHashMap javadoc, hppc 0.10.0: nothing on threads";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return TableLength.of(((HppcMap<?>) map).host(), Field.TABLE);
    }

    @Override
    public Lineage lineage() {
        return Library.of("hppc", "open addressing", "one-shot: all entries copied by one insert");
    }
}
