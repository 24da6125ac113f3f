package growspurt.cli;

import growspurt.results.CellKey;
import growspurt.results.Deadline;
import growspurt.results.Engine;
import growspurt.results.Extent;
import java.util.List;
import java.util.Map;

/**
 * Whose turn it is in a run. First every cell gets its answer, within the share of its engine; what an engine left open within its
 * share it is asked again once all have had theirs. What time is left then goes to more launches.
 */
final class Schedule {

    private final Map<Engine, List<CellKey>> cells;
    private final Turns turns;

    /**
     * A schedule.
     *
     * @param cells what each engine is asked
     * @param turns lets an engine have its turn
     */
    Schedule(Map<Engine, List<CellKey>> cells, Turns turns) {
        this.cells = cells;
        this.turns = turns;
    }

    /** Lets engines take turns until {@code end}. An engine that is asked nothing gets none. */
    void run(Deadline end) throws InterruptedException {
        share(Extent.ANSWERS, end);
        take(Engine.JCSTRESS, Extent.ANSWERS, end);
        take(Engine.RECORDER, Extent.ANSWERS, end);
        share(Extent.LAUNCHES, end);
    }

    private void share(Extent extent, Deadline end) throws InterruptedException {
        Estimate estimate = new Estimate(cells, end.left());
        take(Engine.JCSTRESS, extent, Deadline.in(estimate.jcstress()));
        take(Engine.RECORDER, extent, Deadline.in(estimate.recorder()));
        take(Engine.LINCHECK, extent, end);
    }

    private void take(Engine engine, Extent extent, Deadline deadline) throws InterruptedException {
        List<CellKey> asked = cells.getOrDefault(engine, List.of());
        if (!asked.isEmpty()) {
            turns.take(engine, asked, extent, deadline);
        }
    }

    /** Lets {@code engine} answer {@code asked}, as far as {@code extent} says, until {@code deadline}. */
    @FunctionalInterface
    interface Turns {
        void take(Engine engine, List<CellKey> asked, Extent extent, Deadline deadline) throws InterruptedException;
    }
}
