package growspurt.lincheck;

import growspurt.api.GrowthPoint;
import growspurt.api.MapCandidate;
import java.util.List;

/**
 * A way to make a map grow.
 *
 * @param step distance between keys; keys are 0, {@code step}, 2 {@code step} and so on
 * @param point number of entries after which the next new key starts a resize
 */
record Growth(long step, GrowthPoint point) {

    /*
     * Neighbouring keys fill every bin; keys a table length apart share one and part when the table doubles. The two
     * find different bugs. The tables of the first growths have 1 to 4 bins.
     */
    private static final List<Long> STEPS = List.of(1L, 2L, 4L);
    private static final long CROWDED = 8;

    /** A later growth is worth its longer prefill up to here, or if its window stays open. */
    private static final int FEW_ENTRIES = 4;

    /** {@return key number {@code i}, from 0} */
    long key(int i) {
        return i * step;
    }

    /** {@return number of entries after which the next new key starts a resize} */
    int entries() {
        return point.entries();
    }

    /** {@return this growth with keys so far apart that they share a bin before and after} */
    Growth crowded() {
        return new Growth(CROWDED, point);
    }

    /** {@return the first growths of {@code candidate}, found by filling maps alone; empty without a gauge} */
    static List<Growth> of(MapCandidate candidate) {
        return STEPS.stream()
                .flatMap(step ->
                        GrowthPoint.of(candidate, step, FEW_ENTRIES).stream().map(point -> new Growth(step, point)))
                .toList();
    }
}
