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
import org.jctools.maps.NonBlockingHashMapLong;

/**
 * JCTools {@link NonBlockingHashMapLong}: sixteen slots, grown by entry 17, 33 of keys 0, 1, 2 and so on; key 0 is
 * kept beside them. Class javadoc: "The Map provides identical correctness properties as ConcurrentHashMap. All
 * operations are non-blocking and multi-thread safe, including all update operations". What holds for {@link
 * JctoolsCandidate} holds here. Two-argument {@code remove} and {@code replace} compare by {@code equals} and answer
 * by identity: for a value that is equal and another object they do their work and return false. Values of litmus
 * tests are small numbers, hence the same object.
 */
@AutoService(MapCandidate.class)
public final class JctoolsLongCandidate implements MapCandidate {

    @Override
    public String id() {
        return "jctools-map-long";
    }

    @Override
    public String summary() {
        return "JCTools NonBlockingHashMapLong; lock-free, primitive keys, every thread helps to copy";
    }

    @Override
    public <V> ConcurrentMap<Long, V> newMap() {
        return new NonBlockingHashMapLong<>(1);
    }

    @Override
    public Set<Guarantee> promises() {
        return Promises.with(Promises.CONCURRENT_MAP, Guarantee.WEAK_ITERATION);
    }

    @Override
    public String source() {
        return "NonBlockingHashMapLong javadoc, jctools-core 4.0.7: identical correctness properties as ConcurrentHashMap";
    }

    @Override
    public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
        return JctoolsLongGauge.of((NonBlockingHashMapLong<?>) map);
    }

    @Override
    public Lineage lineage() {
        return Library.of(
                "jctools-core", "open addressing", "helped: readers and writers copy chunks of up to 1024 slots");
    }
}
