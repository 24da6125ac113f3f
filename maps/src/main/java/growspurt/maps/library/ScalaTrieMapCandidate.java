package growspurt.maps.library;

import com.google.auto.service.AutoService;
import growspurt.api.Detector;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import growspurt.maps.Promises;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import scala.collection.concurrent.TrieMap;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Scala's {@link TrieMap} through Scala's own converter. It grows node by node, so there is no table to look at,
 * hence no gauge. Scaladoc: "a concurrent thread-safe lock-free implementation of a hash array mapped trie"; "It
 * supports O(1), atomic, lock-free snapshots which are used to implement linearizable lock-free size, iterator and
 * clear operations". The compute family is that of {@code ConcurrentMap}.
 */
@AutoService(MapCandidate.class)
public final class ScalaTrieMapCandidate implements MapCandidate {

    @Override
    public String id() {
        return "scala-trie-map";
    }

    @Override
    public String summary() {
        return "Scala TrieMap; a lock-free trie that grows node by node";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return CollectionConverters.asJava(new TrieMap<Long, V>());
    }

    @Override
    public Set<Guarantee> promises() {
        return Promises.with(
                Promises.CONCURRENT_MAP,
                Guarantee.WHOLE_MAP_LINEARIZABLE,
                Guarantee.SNAPSHOT_ITERATION,
                Guarantee.ATOMIC_CLEAR);
    }

    @Override
    public String source() {
        return "TrieMap scaladoc, scala-library 3.10.0: linearizable lock-free size, iterator and clear";
    }

    @Override
    public Optional<String> unsuited(Detector detector) {
        return Optional.of("it has no table that grows");
    }

    @Override
    public Lineage lineage() {
        return Library.of("scala-library", "hash trie", "local: a slot becomes a branch, an empty branch is pruned");
    }
}
