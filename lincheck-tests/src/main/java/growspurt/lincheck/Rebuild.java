package growspurt.lincheck;

import growspurt.api.GrowthGauge;
import growspurt.api.MapCandidate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A way to make a map replace its table although it has no more entries than before: what removed entries leave behind fills it, such as
 * marks of open addressing or nodes without a value. Entries are put, then the oldest is removed and a new one put, again and again.
 *
 * @param step distance between keys
 * @param entries entries that the map has all the time, 2 or more
 * @param replaced how many of them have been replaced when the next replacement starts the rebuild
 */
record Rebuild(long step, int entries, int replaced) {

    private static final List<Long> STEPS = List.of(1L, 4L);
    private static final int MOST_ENTRIES = 8;
    private static final int MOST_REPLACED = 16;
    /** The longer ones cost more and show the same. */
    private static final int SHORTEST = 4;

    /** {@return key number {@code i}, from 0, in the order in which they come} */
    long key(int i) {
        return i * step;
    }

    /** {@return the key whose removal makes room for the one that starts the rebuild} */
    long removed() {
        return key(replaced);
    }

    /** {@return the key whose insert starts the rebuild} */
    long next() {
        return key(replaced + entries);
    }

    /** {@return the keys that are there before and after} */
    List<Long> staying() {
        return LongStream.range(replaced + 1L, (long) replaced + entries)
                .map(i -> i * step)
                .boxed()
                .toList();
    }

    /** {@return the shortest ways to rebuild {@code candidate}, found by trying alone; empty if it never does or has no gauge} */
    static List<Rebuild> of(MapCandidate candidate) {
        if (candidate.gauge(candidate.newMap()).isEmpty()) {
            return List.of();
        }
        return STEPS.stream()
                .flatMap(step -> IntStream.rangeClosed(2, MOST_ENTRIES)
                        .mapToObj(entries -> attempt(candidate, step, entries))
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(rebuild -> rebuild.entries + 2 * rebuild.replaced))
                        .limit(SHORTEST))
                .toList();
    }

    private static Optional<Rebuild> attempt(MapCandidate candidate, long step, int entries) {
        ConcurrentMap<Long, Long> map = candidate.newMap();
        GrowthGauge gauge = candidate.gauge(map).orElseThrow();
        LongStream.range(0, entries).forEach(i -> map.put(i * step, i));
        for (int replaced = 0; replaced < MOST_REPLACED; replaced++) {
            map.remove(replaced * step);
            boolean rests = !gauge.growing();
            int generation = gauge.generation();
            map.put((replaced + entries) * step, 0L);
            if (rests && (gauge.growing() || gauge.generation() != generation)) {
                return Optional.of(new Rebuild(step, entries, replaced));
            }
        }
        return Optional.empty();
    }
}
