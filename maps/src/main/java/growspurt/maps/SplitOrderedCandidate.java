package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** {@link SplitOrderedMap}: two buckets, doubled by entry 10, 18, 34; growing until each new bucket has its sentinel. */
@AutoService(MapCandidate.class)
public final class SplitOrderedCandidate implements MapCandidate {

    @Override
    public String id() {
        return "split-ordered";
    }

    @Override
    public String summary() {
        return "split-ordered list: lock-free, grown by doubling a counter, nothing moves";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new SplitOrderedMap<>();
    }

    @Override
    public Set<Guarantee> promises() {
        return Set.of(
                Guarantee.PER_KEY_LINEARIZABLE,
                Guarantee.WEAK_ITERATION,
                Guarantee.SIZE_EXACT_AT_REST,
                Guarantee.SAFE_PUBLICATION,
                Guarantee.TERMINATES,
                Guarantee.NON_BLOCKING,
                Guarantee.SURVIVES_FAILED_GROWTH);
    }

    @Override
    public String source() {
        return "SplitOrderedMap javadoc";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }

    @Override
    public Lineage lineage() {
        return Lineage.own("split-ordered list", "counter doubled, sentinels on first use, nothing moves");
    }
}
