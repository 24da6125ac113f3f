package growspurt.recorder;

import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** A map of a test as a candidate. Says that it grows whenever its size doubles. */
record Stub(Supplier<ConcurrentMap<Long, Object>> map, Set<Guarantee> promises) implements MapCandidate {

    @Override
    public String id() {
        return "stub";
    }

    @Override
    public String summary() {
        return "a stub";
    }

    @Override
    @SuppressWarnings("unchecked") // the recorder's values are objects
    public <V> ConcurrentMap<Long, V> newMap() {
        return (ConcurrentMap<Long, V>) map.get();
    }

    @Override
    public String source() {
        return "none";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> of) {
        return Optional.of(new GrowthGauge() {
            @Override
            public int generation() {
                return Integer.highestOneBit(of.size());
            }

            @Override
            public boolean growing() {
                return false;
            }
        });
    }
}
