package growspurt.maps.jdk;

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
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * {@link WeakHashMap} with keys that are never collected. Two slots, grown by entry 1, 3, 6, 12 before JDK 19, by 2,
 * 4, 7, 13 since. Class javadoc: "Like most collection classes, this class is not synchronized", and the iterators
 * "are fail-fast". A look-up may change the table, too: it removes what was collected.
 */
@AutoService(MapCandidate.class)
public final class WeakHashMapCandidate implements MapCandidate {

    private static final class Field {
        static final @Nullable VarHandle TABLE = PrivateField.find(WeakHashMap.class, "table");

        private Field() {}
    }

    @Override
    public String id() {
        return "weak-hash-map";
    }

    @Override
    public String summary() {
        return "java.util.WeakHashMap, its keys held, without synchronization";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return ForwardingMap.bare(new KeptWeakMap<>());
    }

    @Override
    public Set<Guarantee> promises() {
        return Set.of(Guarantee.FAILS_FAST);
    }

    @Override
    public String source() {
        return "WeakHashMap javadoc, JDK 17: this class is not synchronized";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return TableLength.of(((ForwardingMap<?>) map).host(), Field.TABLE);
    }

    @Override
    public Lineage lineage() {
        return Lineage.jdk("chained table", "one-shot: all nodes relinked by one insert");
    }
}
