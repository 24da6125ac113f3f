package growspurt.stress.litmus;

import growspurt.api.MapCandidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

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
        List<Keys> plans = new ArrayList<>();
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

    private void addPlans(Collection<Keys> plans, int n, int step) {
        List<Long> prefill = Keys.sequence(n, step);
        Long next = Keys.inSequence(n, step);
        Long afterNext = Keys.inSequence(n + 1, step);
        Long besideNext = next + Keys.SAME_SLOT;
        boolean others = startGrowth(prefill, next, afterNext, besideNext);
        for (Long stable : prefill) {
            Long besideStable = stable + Keys.SAME_SLOT;
            Long absent = besideStable + Keys.SAME_SLOT;
            if (others) {
                plans.add(new Keys(prefill, stable, next, afterNext, absent));
                plans.add(new Keys(prefill, stable, next, besideNext, absent));
            }
            if (startGrowth(prefill, next, besideStable)) {
                plans.add(new Keys(prefill, stable, next, besideStable, absent));
                plans.add(new Keys(prefill, stable, besideStable, next, absent));
            }
        }
    }

    private boolean startGrowth(List<Long> prefill, Long... keys) {
        return Arrays.stream(keys).allMatch(key -> points.startsGrowth(prefill, key));
    }
}
