package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** {@link ForwardingBinsMap} with four slots, growing when three quarters are taken: at entry 3, 6, 12, 24. */
@AutoService(MapCandidate.class)
public final class ForwardingBinsCandidate implements MapCandidate {

    @Override
    public String id() {
        return "forwarding-bins";
    }

    @Override
    public String summary() {
        return "chained table after ConcurrentHashMap; writers move strides of bins behind forwarding nodes";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new ForwardingBinsMap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return Set.of(
                Guarantee.PER_KEY_LINEARIZABLE,
                Guarantee.ATOMIC_COMPUTE,
                Guarantee.WEAK_ITERATION,
                Guarantee.SIZE_EXACT_AT_REST,
                Guarantee.SAFE_PUBLICATION,
                Guarantee.TERMINATES,
                Guarantee.SURVIVES_FAILED_GROWTH);
    }

    @Override
    public String source() {
        return "ForwardingBinsMap javadoc";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }

    @Override
    public Lineage lineage() {
        return Lineage.own("chained table", "cooperative: writers move strides of bins behind forwarding nodes");
    }
}
