package growspurt.maps.library;

import com.google.auto.service.AutoService;
import growspurt.api.GrowthGauge;
import growspurt.api.Guarantee;
import growspurt.api.Lineage;
import growspurt.api.MapCandidate;
import growspurt.maps.Promises;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jctools.maps.NonBlockingHashMap;

/**
 * JCTools {@link NonBlockingHashMap}: eight slots, grown when a key is probed too often: keys 0, 1, 2 and so on by
 * entry 9, 33. Class javadoc: "It provides identical correctness properties as ConcurrentHashMap. All operations are
 * non-blocking and multi-thread safe, including all update operations"; "Retrievals reflect the results of the most
 * recently completed update operations holding upon their onset"; iterators "return elements reflecting the state of
 * the hash table at some point at or since the creation". The compute family is that of {@code ConcurrentMap}, which
 * may run a function more than once, and is not promised to be atomic.
 */
@AutoService(MapCandidate.class)
public final class JctoolsCandidate implements MapCandidate {

    @Override
    public String id() {
        return "jctools-map";
    }

    @Override
    public String summary() {
        return "JCTools NonBlockingHashMap; lock-free, every thread helps to copy";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new NonBlockingHashMap<>(1);
    }

    @Override
    public Set<Guarantee> promises() {
        return Promises.with(Promises.CONCURRENT_MAP, Guarantee.WEAK_ITERATION);
    }

    @Override
    public String source() {
        return "NonBlockingHashMap javadoc, jctools-core 4.0.7: identical correctness properties as ConcurrentHashMap";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return JctoolsGauge.of((NonBlockingHashMap<?, ?>) map);
    }

    @Override
    public Lineage lineage() {
        return Library.of(
                "jctools-core", "open addressing", "helped: readers and writers copy chunks of up to 1024 slots");
    }
}
