package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** {@link NonBlockingMap}: eight slots; of keys 0, 1, 2 and so on entries 9, 33 and 129 make it grow. */
@AutoService(MapCandidate.class)
public final class NonBlockingCandidate implements MapCandidate {

    @Override
    public String id() {
        return "non-blocking";
    }

    @Override
    public String summary() {
        return "open addressing after Cliff Click, copied by all together; a clear may miss what overlaps it";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return NonBlockingMap.unmixed();
    }

    @Override
    public Set<Guarantee> promises() {
        return Set.of(
                Guarantee.PER_KEY_LINEARIZABLE,
                Guarantee.WEAK_ITERATION,
                Guarantee.ATOMIC_CLEAR,
                Guarantee.SIZE_EXACT_AT_REST,
                Guarantee.SAFE_PUBLICATION,
                Guarantee.TERMINATES,
                Guarantee.NON_BLOCKING,
                Guarantee.SURVIVES_FAILED_GROWTH);
    }

    @Override
    public String source() {
        return "NonBlockingMap javadoc";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }

    @Override
    public Lineage lineage() {
        return Lineage.own("open addressing", "helped: readers and writers copy chunks of up to 1024 slots");
    }
}
