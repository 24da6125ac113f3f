package growspurt.stress.litmus;

import growspurt.api.GrowthGauge;
import growspurt.api.MapCandidate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentMap;

/** Finds out, with one thread and the gauge of the candidate, which inserts start a growth. */
final class GrowthPoints {

    /** The first growth point is looked for among so many inserts. */
    static final int SEARCHED = 256;
    /** Later growth points count only up to here: a larger prefill costs more than its window is worth. */
    static final int SMALL = 12;

    private final MapCandidate candidate;

    GrowthPoints(MapCandidate candidate) {
        this.candidate = candidate;
    }

    /**
     * {@return numbers of entries, rising, at which the next key of the sequence with distance {@code step} starts a
     * growth while the one before did not}
     */
    List<Integer> along(int step) {
        ConcurrentMap<Long, Long> map = candidate.newMap();
        GrowthGauge gauge = gauge(map);
        List<Integer> points = new ArrayList<>();
        boolean grewBefore = true;
        for (int n = 0; n < (points.isEmpty() ? SEARCHED : SMALL + 1); n++) {
            boolean grows = grows(map, gauge, Keys.inSequence(n, step));
            if (grows && !grewBefore) {
                points.add(n);
            }
            grewBefore = grows;
        }
        return points;
    }

    /** {@return whether {@code prefill} leaves the map at rest without its last key growing it, and {@code next} then does} */
    boolean startsGrowth(List<Long> prefill, Long next) {
        ConcurrentMap<Long, Long> map = candidate.newMap();
        GrowthGauge gauge = gauge(map);
        boolean last = false;
        for (Long key : prefill) {
            last = grows(map, gauge, key);
        }
        return !last && !gauge.growing() && grows(map, gauge, next);
    }

    private static boolean grows(ConcurrentMap<Long, Long> map, GrowthGauge gauge, Long key) {
        boolean growing = gauge.growing();
        int generation = gauge.generation();
        map.put(key, key);
        return gauge.generation() != generation || (!growing && gauge.growing());
    }

    private GrowthGauge gauge(ConcurrentMap<Long, Long> map) {
        return candidate
                .gauge(map)
                .orElseThrow(() -> new IllegalStateException("candidate " + candidate.id()
                        + " has no gauge here: its growth points cannot be found, nor window hits counted"));
    }
}
