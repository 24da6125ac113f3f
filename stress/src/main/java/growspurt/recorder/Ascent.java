package growspurt.recorder;

import growspurt.api.GrowthGauge;
import growspurt.api.MapCandidate;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * One map that goes on growing, to a million entries. Each round has new keys and a sample of those that came before, which must
 * still have the value that was seen last; so what a growth loses is missed later. The last round of a map has all its keys.
 */
final class Ascent implements Ground {

    /** Operations of a thread in a round: with those of another, some for each key. */
    static final int OPERATIONS = 2048;

    private static final int SUMMIT = 1_000_000;
    private static final int MOST_KEYS = 3 * SUMMIT;
    private static final int FRESH = 1024;
    private static final int OLD = 256;
    private static final long TOO_SLOW = Duration.ofMillis(500).toNanos();

    private final MapCandidate candidate;
    private final int threads;
    private final long[] values = new long[MOST_KEYS];
    private ConcurrentMap<Long, Object> map;
    private GrowthGauge gauge;
    private int keys;
    private int entries;
    private long rounds;
    private long begun;
    private boolean over;

    Ascent(MapCandidate candidate, int threads) {
        this.candidate = candidate;
        this.threads = threads;
        this.map = candidate.newMap();
        this.gauge = candidate.gauge(map).orElseThrow();
    }

    @Override
    public Site next(SplittableRandom random) {
        if (over) {
            startOver();
        }
        over = isHighEnough();
        begun = System.nanoTime();
        Long[] touched = over ? keys(0, 1, keys) : keys(random.nextInt(keys + 1), keys / OLD, Math.min(OLD, keys));
        long[] known = new long[touched.length];
        for (int k = 0; k < touched.length; k++) {
            int key = touched[k].intValue();
            known[k] = key < keys ? values[key] : Operation.ABSENT;
        }
        int old = touched.length - FRESH;
        keys += FRESH;
        return new Site(map, gauge, touched, known, old, ++rounds * OPERATIONS * threads, over);
    }

    private boolean isHighEnough() {
        return entries >= SUMMIT || keys + 2 * FRESH > MOST_KEYS || (keys > 0 && System.nanoTime() - begun > TOO_SLOW);
    }

    /** {@return {@code old} of the keys so far, from {@code start} in steps, and new ones} */
    private Long[] keys(int start, int step, int old) {
        return LongStream.concat(
                        LongStream.range(0, old).map(i -> (start + i * Math.max(1, step)) % keys),
                        LongStream.range(keys, keys + FRESH))
                .boxed()
                .toArray(Long[]::new);
    }

    @Override
    public void seen(Site site, @Nullable Object[] atRest) {
        for (int k = 0; k < atRest.length; k++) {
            int before = site.values()[k] == Operation.ABSENT ? 0 : 1;
            entries += (atRest[k] == null ? 0 : 1) - before;
            values[site.keys()[k].intValue()] = Operation.number(atRest[k]);
        }
    }

    @Override
    public void spoilt() {
        over = true;
    }

    private void startOver() {
        map = candidate.newMap();
        gauge = candidate.gauge(map).orElseThrow();
        keys = 0;
        entries = 0;
    }
}
