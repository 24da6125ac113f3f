package growspurt.maps;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * {@link HashTrieMap}: an entry that meets another in its slot makes a branch; of keys 0, 1, 2 and so on entries 17 to 32
 * do. A growth is one store, so it is never seen under way: the gauge counts growths and prunings, and never shows the map
 * growing.
 */
@AutoService(MapCandidate.class)
public final class HashTrieCandidate implements MapCandidate {

    @Override
    public String id() {
        return "hash-trie";
    }

    @Override
    public String summary() {
        return "hash trie of Go 1.24, grown and pruned slot by slot; a clear may miss what overlaps it";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new HashTrieMap<>();
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
                Guarantee.SURVIVES_FAILED_GROWTH,
                Guarantee.SHRINKS);
    }

    @Override
    public String source() {
        return "HashTrieMap javadoc";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return Optional.of(((AbstractLongMap<?>) map).gauge());
    }

    @Override
    public Lineage lineage() {
        return Lineage.own("hash trie", "local: a slot becomes a branch, an empty branch is pruned");
    }
}
