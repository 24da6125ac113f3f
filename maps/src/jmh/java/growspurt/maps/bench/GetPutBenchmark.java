package growspurt.maps.bench;

import growspurt.api.CandidateLookup;
import growspurt.api.MapCandidate;
import java.util.Random;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What one thread pays for a lookup, an overwrite and a fill from empty, beside {@code hash-map} in the same run. Keys are
 * random, come in an order of their own, and are equal to those in the map without being the same objects.
 *
 * <p>Copy-on-write and channel-owned are left out unless asked for with {@code -p id=}: the one copies everything for each
 * write, the other changes threads for each operation.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseParallelGC")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class GetPutBenchmark {

    private static final long SEED = 20_261_121L;

    /** Id of the candidate. */
    @Param({
        "hash-map",
        "concurrent-hash-map",
        "naive",
        "mutex",
        "read-write-one-shot",
        "read-write-locked",
        "stamped",
        "sharded",
        "lock-striped",
        "refinable",
        "redis-dict",
        "redis-one-shot",
        "go-hmap",
        "go-hmap-read-write",
        "go-hmap-fail-fast",
        "go-swiss",
        "go-sync-map",
        "hash-trie",
        "split-ordered",
        "non-blocking",
        "unlocked-reads",
        "open-addressed",
        "redis-scan",
        "forwarding-bins"
    })
    String id = "";

    /** Number of entries. */
    @Param({"1000", "1000000"})
    int size;

    private MapCandidate candidate = CandidateLookup.called("hash-map");
    private ConcurrentMap<Long, Object> map = candidate.newMap();
    private Long[] keys = {};
    private int at;
    private Object value = "odd pass";

    /** Fills the map with boxes of its own. */
    @Setup(Level.Trial)
    public void fillOnce() {
        candidate = CandidateLookup.called(id);
        long[] order = new Random(SEED).longs().distinct().limit(size).toArray();
        map = candidate.newMap();
        LongStream.of(order).forEach(key -> map.put(key, value));
        shuffle(order);
        keys = LongStream.of(order).boxed().toArray(Long[]::new);
        System.gc(); // the map is old when it is measured, and no collection moves it meanwhile
    }

    /** Entries made one after the other often lie in memory like that; in the order of the fill, none would be far. */
    private static void shuffle(long[] keys) {
        Random random = new Random(SEED);
        for (int last = keys.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            long key = keys[last];
            keys[last] = keys[other];
            keys[other] = key;
        }
    }

    /** Looks up a key that is there. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public void get(Blackhole sink) {
        sink.consume(map.get(nextKey()));
    }

    /** Replaces the value of a key that is there by another object. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public void put(Blackhole sink) {
        sink.consume(map.put(nextKey(), value));
    }

    /** Puts all keys into a new map; time is that of the whole fill, growths included. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Object fill() {
        ConcurrentMap<Long, Object> fresh = candidate.newMap();
        for (Long key : keys) {
            fresh.put(key, value);
        }
        return fresh;
    }

    private Long nextKey() {
        if (++at >= keys.length) {
            at = 0;
            value = value.equals("odd pass") ? "even pass" : "odd pass";
        }
        return keys[at];
    }
}
