package growspurt.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A number of entries after which the next new key starts a growth. It is found by trying, with one thread and the gauge
 * of the candidate, never assumed.
 *
 * @param entries number of entries, 1 or more; the first insert may allocate a lazy table, which is no growth
 * @param lookups lookups of {@link #ABSENT} that bring the map to rest after its last entry; a map that promotes what it
 *     has looked for in vain, such as Go's {@code sync.Map}, grows again only after them, for all others there are none
 * @param staysOpen whether the window is still open when the insert that opened it has returned
 */
public record GrowthPoint(int entries, int lookups, boolean staysOpen) {

    /** A key that is in no prefill. */
    public static final Long ABSENT = -2L;

    /** The first growth point is looked for among so many entries. */
    public static final int SEARCHED = 256;

    /** A growth whose window stays open is looked for among so many entries. */
    private static final int LATE = 40;

    /**
     * {@return the growth points worth aiming at, rising: the first, the others up to {@code small} entries, and if the
     * window of none of these stays open the first one whose window does} Empty if the candidate has no gauge or never
     * grows.
     *
     * @param candidate the map; keys 0, {@code step}, 2 {@code step} and so on are put into fresh ones
     * @param step distance between keys
     * @param small up to so many entries every growth point counts
     */
    public static List<GrowthPoint> of(MapCandidate candidate, long step, int small) {
        if (candidate.gauge(candidate.newMap()).isEmpty()) {
            return List.of();
        }
        List<GrowthPoint> found = byFilling(candidate, step, small);
        return found.isEmpty() ? afterLookups(candidate, step, small) : found;
    }

    private static List<GrowthPoint> byFilling(MapCandidate candidate, long step, int small) {
        ConcurrentMap<Long, Long> map = candidate.newMap();
        GrowthGauge gauge = candidate.gauge(map).orElseThrow();
        List<GrowthPoint> found = new ArrayList<>();
        boolean open = false;
        boolean rests = false;
        for (int n = 0; n <= (found.isEmpty() ? SEARCHED : open ? small : Math.max(small, LATE)); n++) {
            boolean grows = grows(map, gauge, n * step);
            if (grows && rests && (found.isEmpty() || n <= small || gauge.growing())) {
                found.add(new GrowthPoint(n, 0, gauge.growing()));
                open |= gauge.growing();
            }
            rests = !grows && !gauge.growing();
        }
        return found;
    }

    private static List<GrowthPoint> afterLookups(MapCandidate candidate, long step, int small) {
        return IntStream.rangeClosed(1, small)
                .mapToObj(n -> attempt(candidate, prefill(n, step), n, n * step))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * {@return numbers of entries after which an insert starts a growth while one map is being filled, rising} Empty if the
     * candidate has no gauge or does not grow.
     *
     * @param candidate the map; keys 0, 1, 2 and so on are put into it
     * @param entries how many
     */
    public static List<Integer> whileFilling(MapCandidate candidate, int entries) {
        return whileFilling(candidate, 1, entries);
    }

    /** {@return the same for keys 0, {@code step}, 2 {@code step} and so on} */
    static List<Integer> whileFilling(MapCandidate candidate, long step, int entries) {
        ConcurrentMap<Long, Long> map = candidate.newMap();
        return candidate.gauge(map).stream()
                .flatMapToInt(gauge -> IntStream.range(0, entries).filter(n -> grows(map, gauge, n * step)))
                .boxed()
                .toList();
    }

    /**
     * {@return whether {@code next} starts a growth in a map at rest} It does not if the last key of the prefill has started
     * one, or left one open.
     *
     * @param candidate the map, which has a gauge
     * @param prefill keys, in the order in which they are put
     * @param lookups lookups of {@link #ABSENT} after that
     * @param next another key
     */
    public static boolean starts(MapCandidate candidate, List<Long> prefill, int lookups, Long next) {
        return attempt(candidate, prefill, lookups, next).isPresent();
    }

    private static Optional<GrowthPoint> attempt(MapCandidate candidate, List<Long> prefill, int lookups, Long next) {
        ConcurrentMap<Long, Long> map = candidate.newMap();
        GrowthGauge gauge = candidate.gauge(map).orElseThrow();
        boolean last = false;
        for (Long key : prefill) {
            last = grows(map, gauge, key);
        }
        lookUp(map, lookups);
        return !last && !gauge.growing() && grows(map, gauge, next)
                ? Optional.of(new GrowthPoint(prefill.size(), lookups, gauge.growing()))
                : Optional.empty();
    }

    /**
     * Looks for {@link #ABSENT}.
     *
     * @param map where to look
     * @param lookups how often
     * @throws IllegalStateException if it is there
     */
    public static void lookUp(ConcurrentMap<Long, ?> map, int lookups) {
        for (int i = 0; i < lookups; i++) {
            if (map.containsKey(ABSENT)) {
                throw new IllegalStateException("key " + ABSENT + " was found, which nobody has put");
            }
        }
    }

    private static boolean grows(ConcurrentMap<Long, Long> map, GrowthGauge gauge, Long key) {
        boolean growing = gauge.growing();
        int generation = gauge.generation();
        map.put(key, key);
        return gauge.generation() != generation || (!growing && gauge.growing());
    }

    private static List<Long> prefill(int n, long step) {
        return LongStream.range(0, n).map(i -> i * step).boxed().toList();
    }
}
