package growspurt.api;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A way to one removal before a shrink: so many entries are put, and some of them removed again. It is found by trying,
 * with one thread and the gauge of the candidate, never assumed. A gauge does not tell a shorter table from a longer one;
 * what a removal changes in a map that promises {@link Guarantee#SHRINKS} is taken for a shrink.
 *
 * @param entries number of entries that are put, 2 or more
 * @param first number, from 0, of the entry that is removed first; the others follow in the order in which they were put,
 *     the first of them after the last
 * @param removals number of entries that are removed, 0 or more, so that the next removal starts a shrink; that leaves
 *     one entry or more
 * @param staysOpen whether the window is still open when the removal that opened it has returned
 */
public record ShrinkPoint(int entries, int first, int removals, boolean staysOpen) {

    /**
     * {@return the shrink points of {@code candidate} below {@code most} entries, at most one for each number of entries
     * and each entry removed first} Tables are filled to where they are full, and to one entry more. Empty if the candidate
     * has no gauge, does not grow or never shrinks.
     *
     * @param candidate the map; keys 0, {@code step}, 2 {@code step} and so on are put into fresh ones
     * @param step distance between keys
     * @param most up to so many entries are put
     */
    public static List<ShrinkPoint> of(MapCandidate candidate, long step, int most) {
        return GrowthPoint.whileFilling(candidate, step, most).stream()
                .flatMap(full -> Stream.of(full, full + 1))
                .distinct()
                .flatMap(entries -> IntStream.range(0, entries)
                        .mapToObj(first -> attempt(candidate, inTurn(entries, step, 0), inTurn(entries, step, first))))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * {@return the keys that are put, in this order}
     *
     * @param step distance between keys
     */
    public List<Long> puts(long step) {
        return inTurn(entries, step, 0);
    }

    /**
     * {@return the same keys in the order in which they are removed; the one with number {@code removals}, from 0, starts a
     * shrink, and those after it stay}
     *
     * @param step distance between keys
     */
    public List<Long> order(long step) {
        return inTurn(entries, step, first);
    }

    /**
     * {@return whether removing {@code next} starts a shrink in a map at rest}
     *
     * @param candidate the map, which has a gauge
     * @param puts keys, in the order in which they are put
     * @param removed keys, in the order in which they are removed after that
     * @param next another of the keys put
     */
    public static boolean starts(MapCandidate candidate, List<Long> puts, List<Long> removed, Long next) {
        ConcurrentMap<Long, Long> map = filled(candidate, puts);
        GrowthGauge gauge = candidate.gauge(map).orElseThrow();
        removed.forEach(map::remove);
        return shrinks(map, gauge, next);
    }

    private static Optional<ShrinkPoint> attempt(MapCandidate candidate, List<Long> puts, List<Long> order) {
        ConcurrentMap<Long, Long> map = filled(candidate, puts);
        GrowthGauge gauge = candidate.gauge(map).orElseThrow();
        return IntStream.range(0, order.size() - 1)
                .filter(removals -> shrinks(map, gauge, order.get(removals)))
                .mapToObj(
                        removals -> new ShrinkPoint(puts.size(), puts.indexOf(order.get(0)), removals, gauge.growing()))
                .findFirst();
    }

    private static ConcurrentMap<Long, Long> filled(MapCandidate candidate, List<Long> puts) {
        ConcurrentMap<Long, Long> map = candidate.newMap();
        puts.forEach(key -> map.put(key, key));
        return map;
    }

    private static boolean shrinks(ConcurrentMap<Long, Long> map, GrowthGauge gauge, Long key) {
        boolean rests = !gauge.growing();
        int generation = gauge.generation();
        boolean removed = map.remove(key) != null;
        return removed && rests && (gauge.growing() || gauge.generation() != generation);
    }

    private static List<Long> inTurn(int entries, long step, int first) {
        return LongStream.range(first, (long) first + entries)
                .map(i -> i % entries * step)
                .boxed()
                .toList();
    }
}
