package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** {@link UnlockedReadsMap}: four slots, rebuilt by entry 5, 9, 17. */
@AutoService(MapCandidate.class)
public final class UnlockedReadsCandidate implements MapCandidate {

    @Override
    public String id() {
        return "unlocked-reads";
    }

    @Override
    public String summary() {
        return "chained table under a mutex of the writers, replaced when it is complete; lookups take no lock";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new UnlockedReadsMap<>();
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
        return "UnlockedReadsMap javadoc";
    }

    @Override
    public Lineage lineage() {
        return Lineage.own("chained table", "one-shot under the writers' mutex, published last");
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }
}
