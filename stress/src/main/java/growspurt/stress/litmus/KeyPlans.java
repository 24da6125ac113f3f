package growspurt.stress.litmus;

import growspurt.api.MapCandidate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All the keys with which the samples of a launch may work: spread over the slots or piled up in one, at each small
 * growth point, every prefilled key in turn the stable one. Each was tried with one thread before: its growth key does
 * start a growth.
 */
final class KeyPlans {

    /** Neighbours in slots next to each other; then chains that a growth splits; then chains that stay together. */
    private static final int[] STEPS = {1, 2, 4, 8, 16, 64};
    /** From this distance on a chain stays together when a table of up to 32 slots grows. */
    private static final int TOGETHER = 64;

    private final MapCandidate candidate;
    private final GrowthPoints points;

    KeyPlans(MapCandidate candidate) {
        this.candidate = candidate;
        this.points = new GrowthPoints(candidate);
    }

    /**
     * {@return plans of every layout}
     *
     * @throws IllegalStateException if no growth point was found
     */
    Keys[] all() {
        return plans(STEPS);
    }

    /**
     * {@return plans in which the prefill is one chain before and after the growth}
     *
     * @throws IllegalStateException if no growth point was found
     */
    Keys[] chains() {
        return plans(TOGETHER);
    }

    private Keys[] plans(int... steps) {
        Set<Keys> plans = new LinkedHashSet<>();
        for (int step : steps) {
            for (int n : points.along(step)) {
                addPlans(plans, n, step);
            }
        }
        if (plans.isEmpty()) {
            throw new IllegalStateException("candidate " + candidate.id() + ": no growth point found within "
                    + GrowthPoints.SEARCHED + " inserts; a sample could not be aimed at one");
        }
        return plans.toArray(Keys[]::new);
    }

    private void addPlans(Set<Keys> plans, int n, int step) {
        List<Long> prefill = Keys.sequence(n, step);
        for (Long stable : prefill) {
            List<Long> growing = new ArrayList<>();
            Long next = Keys.inSequence(n, step);
            for (long key : new long[] {next, next + step, stable + Keys.SAME_SLOT, next + Keys.SAME_SLOT}) {
                if (points.startsGrowth(prefill, key)) {
                    growing.add(key);
                }
            }
            addPairs(plans, prefill, stable, growing);
        }
    }

    private static void addPairs(Set<Keys> plans, List<Long> prefill, Long stable, List<Long> growing) {
        for (Long growth : growing) {
            for (Long contested : growing) {
                if (!growth.equals(contested)) {
                    plans.add(new Keys(prefill, stable, growth, contested, stable + 2 * Keys.SAME_SLOT));
                }
            }
        }
    }
}
