package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.api.Role;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link ConcurrentHashMap}: two slots, grown by entry 2, 3, 6, 12.
 *
 * <p>Its {@code clear} can leave entries that were there before it began (seen on JDK 17.0.15, about once in two hundred thousand samples aimed at it): when
 * it meets a bin that has moved it helps to move, and goes on in the new table as soon as there is no stride left to claim, while
 * another thread may still be moving the last bins of its own. From 32 slots on there are two strides.
 */
@AutoService(MapCandidate.class)
public final class ConcurrentHashMapCandidate implements MapCandidate {

    @Override
    public String id() {
        return "concurrent-hash-map";
    }

    @Override
    public String summary() {
        return "java.util.concurrent.ConcurrentHashMap; writers help to move the bins";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new ConcurrentHashMap<>(1);
    }

    @Override
    public Set<Guarantee> promises() {
        return Set.of(
                Guarantee.PER_KEY_LINEARIZABLE,
                Guarantee.ATOMIC_COMPUTE,
                Guarantee.WEAK_ITERATION,
                Guarantee.SIZE_EXACT_AT_REST,
                Guarantee.SAFE_PUBLICATION,
                Guarantee.TERMINATES);
    }

    @Override
    public Set<Property> knownToBreak() {
        return Set.of(Property.CLEAR_LEAVES_NOTHING_OLD);
    }

    @Override
    public String source() {
        return "ConcurrentHashMap javadoc, JDK 17";
    }

    /**
     * {@return a look at table and claim, or empty unless the JVM runs with {@code --add-opens
     * java.base/java.util.concurrent=ALL-UNNAMED}}
     */
    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return ConcurrentHashMapGauge.of((ConcurrentHashMap<?, ?>) map);
    }

    @Override
    public Role role() {
        return Role.KNOWN_GOOD;
    }

    @Override
    public Lineage lineage() {
        return Lineage.jdk("chained table", "helped: writers move strides of at least 16 bins");
    }
}
