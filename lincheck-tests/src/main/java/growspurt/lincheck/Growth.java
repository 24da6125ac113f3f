package growspurt.lincheck;

import growspurt.api.GrowthGauge;
import growspurt.api.MapCandidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;

/**
 * A way to make a map grow.
 *
 * @param step distance between keys; keys are 0, {@code step}, 2 {@code step} and so on
 * @param entries number of entries after which the next new key starts a resize
 * @param staysOpen whether the window is still open when the insert that opened it has returned
 */
record Growth(long step, int entries, boolean staysOpen) {

    /*
     * Neighbouring keys fill every bin; keys a table length apart share one and part when the table doubles. The two
     * find different bugs. The tables of the first growths have 1 to 4 bins.
     */
    private static final List<Long> STEPS = List.of(1L, 2L, 4L);
    private static final long CROWDED = 8;
    private static final int MOST_ENTRIES = 64;
    private static final int MOST_GROWTHS = 2;

    /** A later growth is worth its longer prefill up to here. */
    private static final int FEW_ENTRIES = 5;

    /** {@return key number {@code i}, from 0} */
    long key(int i) {
        return i * step;
    }

    /** {@return this growth with keys so far apart that they share a bin before and after} */
    Growth crowded() {
        return new Growth(CROWDED, entries, staysOpen);
    }

    /** {@return the first growths of {@code candidate}, found by filling maps alone; empty without a gauge} */
    static List<Growth> of(MapCandidate candidate) {
        List<Growth> growths = new ArrayList<>();
        for (long step : STEPS) {
            ConcurrentMap<Long, Long> map = candidate.newMap();
            Optional<GrowthGauge> gauge = candidate.gauge(map);
            gauge.ifPresent(g -> growths.addAll(fill(map, g, step)));
        }
        return List.copyOf(growths);
    }

    /** The first insert may allocate a lazy table, which is no growth: it is not looked at. */
    private static List<Growth> fill(ConcurrentMap<Long, Long> map, GrowthGauge gauge, long step) {
        List<Growth> found = new ArrayList<>();
        map.put(0L, 1L);
        for (int n = 1; n < MOST_ENTRIES && found.size() < MOST_GROWTHS; n++) {
            boolean open = gauge.growing();
            int generation = gauge.generation();
            map.put(n * step, 1L);
            boolean grows = !open && (gauge.growing() || gauge.generation() != generation);
            if (grows && (found.isEmpty() || n <= FEW_ENTRIES)) {
                found.add(new Growth(step, n, gauge.growing()));
            }
        }
        return found;
    }
}
