package growspurt.stress.litmus;

import growspurt.api.MapCandidate;
import growspurt.api.ShrinkPoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * All the keys with which the samples of a launch about shrinking may work: at each shrink point, every key that is left
 * in turn the one looked at, beside a lookup in its slot or in one that has become empty, and beside inserts near what
 * is removed, near what is left, and elsewhere. Each point was tried with one thread before.
 */
final class ShrinkPlans {

    /** Neighbours in slots next to each other; then in every second and fourth slot, where chains form. */
    private static final int[] STEPS = {1, 2, 4};

    /** A larger prefill costs more than its window is worth. */
    private static final int LARGEST = 17;

    private final MapCandidate candidate;

    ShrinkPlans(MapCandidate candidate) {
        this.candidate = candidate;
    }

    /**
     * {@return plans of every layout}
     *
     * @throws IllegalStateException if no shrink point was found
     */
    ShrinkKeys[] all() {
        List<ShrinkKeys> plans = new ArrayList<>();
        for (int step : STEPS) {
            Pulse.AT_REST.beat();
            for (ShrinkPoint point : ShrinkPoint.of(candidate, step, LARGEST)) {
                addPlans(plans, point, step);
            }
        }
        if (plans.isEmpty()) {
            throw new IllegalStateException("candidate " + candidate.id() + ": no shrink point found with " + LARGEST
                    + " entries or fewer; a map that promises SHRINKS needs a gauge that shows a removal shrink it");
        }
        return plans.toArray(ShrinkKeys[]::new);
    }

    private static void addPlans(Collection<ShrinkKeys> plans, ShrinkPoint point, int step) {
        List<Long> puts = point.puts(step);
        List<Long> order = point.order(step);
        List<Long> removed = order.subList(0, point.removals());
        Long shrink = order.get(point.removals());
        List<Long> kept = order.subList(point.removals() + 1, order.size());
        for (Long present : kept) {
            Long besidePresent = present + Keys.SAME_SLOT;
            Long never = besidePresent + Keys.SAME_SLOT;
            Long absent = removed.isEmpty() ? never : removed.get(plans.size() % removed.size());
            Long next = Keys.inSequence(puts.size(), step);
            for (Long contested : List.of(next, besidePresent, shrink + Keys.SAME_SLOT)) {
                plans.add(new ShrinkKeys(puts, removed, shrink, kept, present, contested, never));
                plans.add(new ShrinkKeys(puts, removed, shrink, kept, present, contested, absent));
            }
        }
    }
}
