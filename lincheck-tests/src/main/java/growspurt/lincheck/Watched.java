package growspurt.lincheck;

import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** A candidate that counts how often a map of it was made or looked at: as long as the count rises, a search for growth points goes on. */
final class Watched implements MapCandidate {

    private final MapCandidate candidate;
    private final AtomicLong looks = new AtomicLong();

    Watched(MapCandidate candidate) {
        this.candidate = candidate;
    }

    /** {@return how often it was looked at so far} */
    long looks() {
        return looks.get();
    }

    @Override
    public String id() {
        return candidate.id();
    }

    @Override
    public String summary() {
        return candidate.summary();
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        looks.incrementAndGet();
        return candidate.newMap();
    }

    @Override
    public Set<Guarantee> promises() {
        return candidate.promises();
    }

    @Override
    public String source() {
        return candidate.source();
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return candidate.gauge(map).map(Gauge::new);
    }

    private final class Gauge implements GrowthGauge {

        private final GrowthGauge gauge;

        Gauge(GrowthGauge gauge) {
            this.gauge = gauge;
        }

        @Override
        public int generation() {
            looks.incrementAndGet();
            return gauge.generation();
        }

        @Override
        public boolean growing() {
            return gauge.growing();
        }
    }
}
