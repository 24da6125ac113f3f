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
 * still have the value that was seen last; so what a growth loses is missed later. At the summit, or when the time is up, all keys are
 * looked through, a portion in each round; in the last of these the size and an iteration must agree with what was seen.
 */
final class Ascent implements Ground {

    /** Operations of a thread in a round: with those of another, some for each key. */
    static final int OPERATIONS = 2048;

    private static final int SUMMIT = 1_000_000;
    private static final int MOST_KEYS = 3 * SUMMIT;
    private static final int FRESH = 1024;
    private static final int OLD = 256;
    /** Keys of a round when all are looked through: so few that no round takes long. */
    private static final int PORTION = 16_384;

    private static final long TOO_SLOW = Duration.ofMillis(500).toNanos();
    /** How long the keys are looked through at most once the time is up. */
    private static final long LATE = Duration.ofSeconds(2).toNanos();

    private final MapCandidate candidate;
    private final int threads;
    private final long[] values = new long[MOST_KEYS];
    private ConcurrentMap<Long, Object> map;
    private GrowthGauge gauge;
    private int keys;
    private int entries;
    /** Keys that were looked through, of how many: those that there were when the climb ended. */
    private int seen;

    private int top;
    private boolean climbing = true;
    private boolean spoilt;
    private long rounds;
    private long begun;
    private long timeUp;

    Ascent(MapCandidate candidate, int threads) {
        this.candidate = candidate;
        this.threads = threads;
        this.map = candidate.newMap();
        this.gauge = candidate.gauge(map).orElseThrow();
    }

    @Override
    public Site next(SplittableRandom random) {
        if (isThrough()) {
            startOver();
        }
        if (climbing && (timeUp != 0 || isHighEnough())) {
            climbing = false;
            top = keys;
        }
        begun = System.nanoTime();
        int fresh = climbing ? FRESH : 1; // a growth could lose what has been looked through
        Long[] touched = climbing
                ? keys(random.nextInt(keys + 1), keys / OLD, Math.min(OLD, keys), fresh)
                : keys(seen, 1, Math.min(PORTION, top - seen), fresh);
        int old = touched.length - fresh;
        seen += climbing ? 0 : old;
        int elsewhere = entries;
        long[] known = new long[touched.length];
        for (int k = 0; k < touched.length; k++) {
            known[k] = k < old ? values[touched[k].intValue()] : Operation.ABSENT;
            elsewhere -= known[k] == Operation.ABSENT ? 0 : 1;
        }
        keys += fresh;
        long firstValue = ++rounds * OPERATIONS * threads;
        return new Site(map, gauge, touched, known, old, firstValue, isThrough() ? elsewhere : Site.UNKNOWN, 0);
    }

    /** {@return whether nothing more is to be seen of this map} */
    private boolean isThrough() {
        return spoilt || (!climbing && seen == top);
    }

    private boolean isHighEnough() {
        int toCome = FRESH * (keys / PORTION + 3);
        return entries >= SUMMIT || keys + toCome > MOST_KEYS || (keys > 0 && System.nanoTime() - begun > TOO_SLOW);
    }

    /** {@return {@code old} of the keys so far, from {@code start} in steps, and {@code fresh} new ones} */
    private Long[] keys(int start, int step, int old, int fresh) {
        return LongStream.concat(
                        LongStream.range(0, old).map(i -> (start + i * Math.max(1, step)) % keys),
                        LongStream.range(keys, keys + fresh))
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
    public boolean isDone() {
        timeUp = timeUp == 0 ? System.nanoTime() : timeUp;
        return isThrough() || System.nanoTime() - timeUp > LATE;
    }

    @Override
    public void spoilt() {
        spoilt = true;
    }

    private void startOver() {
        map = candidate.newMap();
        gauge = candidate.gauge(map).orElseThrow();
        keys = 0;
        entries = 0;
        seen = 0;
        climbing = true;
        spoilt = false;
    }
}
