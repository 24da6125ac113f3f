package growspurt.lincheck;

import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import growspurt.api.ShrinkPoint;
import java.util.Comparator;
import java.util.List;

/**
 * A way to make a map shrink.
 *
 * @param step distance between keys
 * @param point what to put, and what to remove, so that the next removal starts a shrink
 */
record Shrink(long step, ShrinkPoint point) {

    private static final List<Long> STEPS = List.of(1L, 4L);
    private static final int MOST_ENTRIES = 20;
    /** The longer ones cost more and show the same. */
    private static final int SHORTEST = 4;

    /** {@return keys, in the order in which they are put} */
    List<Long> puts() {
        return point.puts(step);
    }

    /** {@return keys that are removed before, in this order} */
    List<Long> removed() {
        return point.order(step).subList(0, point.removals());
    }

    /** {@return the key whose removal starts the shrink, and then those that stay} */
    List<Long> left() {
        return point.order(step).subList(point.removals(), point.entries());
    }

    /** {@return the shortest shrinks of {@code candidate}, found by trying alone; empty if it never shrinks or has no gauge} */
    static List<Shrink> of(MapCandidate candidate) {
        if (!candidate.promises().contains(Guarantee.SHRINKS)) {
            return List.of();
        }
        return STEPS.stream()
                .flatMap(step -> ShrinkPoint.of(candidate, step, MOST_ENTRIES).stream()
                        .filter(point -> point.removals() + 1 < point.entries())
                        .sorted(Comparator.comparing(ShrinkPoint::entries))
                        .limit(SHORTEST)
                        .map(point -> new Shrink(step, point)))
                .toList();
    }
}
