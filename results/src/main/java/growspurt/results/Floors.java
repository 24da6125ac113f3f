package growspurt.results;

import java.util.List;

/**
 * How much evidence a clean cell needs. Below, its verdict says what is missing instead.
 *
 * <p>The numbers come from forks that ended in good order with 17 samples: an estimator that is descheduled at the wrong
 * moment shrinks a launch to almost nothing, silently.
 */
public final class Floors {

    /**
     * Samples of a cell, over all its launches; fewer is Inconclusive, for they cannot have the hits. What a clean cell claims is
     * bounded by these, and the bound stands beside it.
     */
    public static final long SAMPLES = 1_000;

    /** Samples inside the window; fewer is Not exercised. */
    public static final long WINDOW_HITS = 1_000;

    /** Interleavings of each explored scenario, unless it was exhausted sooner; fewer is Inconclusive. */
    public static final long INTERLEAVINGS = 50;

    /** Share of the interleavings of a cell in which operations of two threads overlapped the window. */
    public static final double HIT_SHARE = 0.1;

    private Floors() {}

    /** {@return whether {@code launches} of a cell, which none of them saw violated, make it a clean one} */
    public static boolean reachedBy(List<ResultLine> launches) {
        List<ResultLine> judged = CellVerdict.judged(launches);
        return judged.stream().mapToLong(ResultLine::samples).sum() >= SAMPLES
                && judged.stream().mapToLong(ResultLine::windowHits).sum() >= WINDOW_HITS;
    }
}
