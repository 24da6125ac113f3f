package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import growspurt.api.Role;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link GoSyncMap}: the first new key of a map whose keys are all promoted copies them. Its window is the time from that
 * copy to the promotion, so the gauge shows it growing while there is a dirty table, and counts copies and promotions.
 * Inserts alone never promote: a walk does, or as many misses as there are keys.
 */
@AutoService(MapCandidate.class)
public final class GoSyncMapCandidate implements MapCandidate {

    @Override
    public String id() {
        return "go-sync-map";
    }

    @Override
    public String summary() {
        return "Go's sync.Map before 1.24: lock-free reading table, promoted dirty table; a clear may miss what overlaps it";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new GoSyncMap<>();
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
                Guarantee.SURVIVES_FAILED_GROWTH);
    }

    @Override
    public String source() {
        return "GoSyncMap javadoc";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }

    @Override
    public Role role() {
        return Role.KNOWN_GOOD;
    }

    @Override
    public Lineage lineage() {
        return Lineage.own("pair of chained tables", "copy: the first new key copies all, misses promote the copy");
    }
}
