package growspurt.stress.litmus;

import growspurt.api.GrowthPoint;
import growspurt.api.MapCandidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * All the keys with which the samples of a launch may work: spread over the slots or piled up in one, at each small
 * growth point, every prefilled key in turn the one looked at. Each was tried with one thread before: its growth key does
 * start a growth.
 */
final class KeyPlans {

    /** Neighbours in slots next to each other; then chains that a growth splits; then chains that stay together. */
    private static final int[] STEPS = {1, 2, 4, 8, 16, 64};
    /** From this distance on a chain stays together when a table of up to 32 slots grows. */
    private static final int TOGETHER = 64;
    /** Of a chain in the last slot, which many maps move first: while one thread copies it, others can move all the rest. */
    private static final int LAST_SLOT = TOGETHER - 1;

    /** Later growth points count only if their window stays open: a larger prefill costs more than its window is worth. */
    private static final int SMALL = 12;

    /** From so many entries on a transfer of {@code ConcurrentHashMap} has more than one stride. */
    private static final int LARGE = 40;

    private final MapCandidate candidate;

    /**
     * The plans for {@code candidate}.
     *
     * @throws IllegalStateException if it has no gauge
     */
    KeyPlans(MapCandidate candidate) {
        this.candidate = candidate;
        if (candidate.gauge(candidate.newMap()).isEmpty()) {
            throw new IllegalStateException("candidate " + candidate.id()
                    + " has no gauge here: its growth points cannot be found, nor window hits counted");
        }
    }

    /**
     * {@return plans of every layout for tables of this length}
     *
     * @throws IllegalStateException if no growth point was found
     */
    Keys[] all(Table table) {
        return switch (table) {
            case SMALL -> plans(STEPS);
            case LARGE -> large();
        };
    }

    /** {@return plans of the first growth point of many entries; those of every layout if there is none} */
    private Keys[] large() {
        List<Keys> plans = new ArrayList<>();
        GrowthPoint.whileFilling(candidate, GrowthPoint.SEARCHED).stream()
                .filter(entries -> entries >= LARGE)
                .limit(1)
                .forEach(entries -> {
                    GrowthPoint point = new GrowthPoint(entries, 0, false);
                    addPlans(plans, point, 0, 1);
                    addPlans(plans, point, LAST_SLOT, TOGETHER);
                });
        return plans.isEmpty() ? plans(STEPS) : plans.toArray(Keys[]::new);
    }

    /**
     * {@return plans in which the prefill is one chain before and after the growth; those of every layout if a map does
     * not count what is in a chain, and so does not grow}
     *
     * @throws IllegalStateException if no growth point was found
     */
    Keys[] chains() {
        List<Keys> chains = found(TOGETHER);
        return chains.isEmpty() ? plans(STEPS) : chains.toArray(Keys[]::new);
    }

    private Keys[] plans(int... steps) {
        List<Keys> plans = found(steps);
        if (plans.isEmpty()) {
            throw new IllegalStateException("candidate " + candidate.id() + ": no growth point found within "
                    + GrowthPoint.SEARCHED + " inserts; a sample could not be aimed at one");
        }
        return plans.toArray(Keys[]::new);
    }

    private List<Keys> found(int... steps) {
        List<Keys> plans = new ArrayList<>();
        for (int step : steps) {
            Pulse.AT_REST.beat();
            for (GrowthPoint point : GrowthPoint.of(candidate, step, SMALL)) {
                addPlans(plans, point, 0, step);
                if (step == TOGETHER) {
                    addPlans(plans, point, LAST_SLOT, step);
                }
            }
        }
        return plans;
    }

    /**
     * Adds those of the plans with keys from {@code first} on that do start a growth. None if the sequence gets as far as the keys
     * that share a slot with it: one key would have two parts in a sample.
     */
    private void addPlans(Collection<Keys> plans, GrowthPoint point, long first, int step) {
        int n = point.entries();
        if (Keys.inSequence(n + 1, step) >= Keys.SAME_SLOT) {
            return;
        }
        int lookups = point.lookups();
        List<Long> prefill = Keys.sequence(first, n, step);
        Long next = first + Keys.inSequence(n, step);
        Long afterNext = first + Keys.inSequence(n + 1, step);
        Long besideNext = next + Keys.SAME_SLOT;
        boolean others = startGrowth(prefill, lookups, next, afterNext, besideNext);
        for (Long present : prefill) {
            Long besidePresent = present + Keys.SAME_SLOT;
            Long absent = besidePresent + Keys.SAME_SLOT;
            if (others) {
                plans.add(new Keys(prefill, lookups, present, next, afterNext, absent));
                plans.add(new Keys(prefill, lookups, present, next, besideNext, absent));
            }
            if (startGrowth(prefill, lookups, next, besidePresent)) {
                plans.add(new Keys(prefill, lookups, present, next, besidePresent, absent));
                plans.add(new Keys(prefill, lookups, present, besidePresent, next, absent));
            }
        }
    }

    private boolean startGrowth(List<Long> prefill, int lookups, Long... keys) {
        Pulse.AT_REST.beat();
        return Arrays.stream(keys).allMatch(key -> GrowthPoint.starts(candidate, prefill, lookups, key));
    }
}
