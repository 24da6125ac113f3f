package growspurt.maps.jdk;

import com.google.auto.service.AutoService;
import growspurt.api.ForwardingMap;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import growspurt.api.Role;
import growspurt.maps.PrivateField;
import growspurt.maps.Promises;
import growspurt.maps.TableLength;
import java.lang.invoke.VarHandle;
import java.util.Hashtable;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * {@link Hashtable}: two slots, grown to twice the length and one by entry 2, 4, 9, 18. Class javadoc: "Unlike the
 * new collection implementations, Hashtable is synchronized", and the iterators of its views "are fail-fast".
 */
@AutoService(MapCandidate.class)
@SuppressWarnings("JdkObsolete")
public final class HashtableCandidate implements MapCandidate {

    private static final class Field {
        static final @Nullable VarHandle TABLE = PrivateField.find(Hashtable.class, "table");

        private Field() {}
    }

    @Override
    public String id() {
        return "hashtable";
    }

    @Override
    public String summary() {
        return "java.util.Hashtable; every method holds the monitor of the map";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return ForwardingMap.bare(new Hashtable<>(2));
    }

    @Override
    public Set<Guarantee> promises() {
        return Promises.with(Promises.MONITOR, Guarantee.FAILS_FAST);
    }

    @Override
    public String source() {
        return "Hashtable javadoc, JDK 17: Hashtable is synchronized";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return TableLength.of(((ForwardingMap<?>) map).host(), Field.TABLE);
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
