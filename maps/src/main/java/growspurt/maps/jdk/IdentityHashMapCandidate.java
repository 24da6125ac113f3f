package growspurt.maps.jdk;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import growspurt.maps.PrivateField;
import growspurt.maps.TableLength;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * {@link IdentityHashMap}: open addressing in one array of keys and values, by identity hash codes, so that slots
 * cannot be chosen. Grown by entry 3, 6, 11, 22. Class javadoc: "this implementation is not synchronized", and the
 * iterators are "fail-fast".
 */
@AutoService(MapCandidate.class)
public final class IdentityHashMapCandidate implements MapCandidate {

    private static final class Field {
        static final @Nullable VarHandle TABLE = PrivateField.find(IdentityHashMap.class, "table");

        private Field() {}
    }

    @Override
    public String id() {
        return "identity-hash-map";
    }

    @Override
    public String summary() {
        return "java.util.IdentityHashMap, one object for each key, without synchronization";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new KeptIdentityMap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return Set.of(Guarantee.FAILS_FAST);
    }

    @Override
    public String source() {
        return "IdentityHashMap javadoc, JDK 17: this implementation is not synchronized";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return TableLength.of(((KeptIdentityMap<?>) map).host(), Field.TABLE);
    }

    @Override
    public Lineage lineage() {
        return Lineage.jdk("open addressing", "one-shot: all entries copied by one insert");
    }
}
