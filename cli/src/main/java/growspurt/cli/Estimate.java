package growspurt.cli;

import growspurt.results.CellKey;
import growspurt.results.Engine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What answering every cell once costs, measured on two cores, JDK 17. It divides the budget and says at the start what
 * is likely to stay unanswered; no verdict depends on it.
 */
final class Estimate {

    private static final Duration JCSTRESS_START = Duration.ofSeconds(5);
    private static final Duration JCSTRESS_CELL = Duration.ofMillis(400);
    private static final Duration LINCHECK_START = Duration.ofSeconds(8);
    private static final Duration LINCHECK_CANDIDATE = Duration.ofSeconds(3);
    private static final Duration RECORDER_CANDIDATE = Duration.ofSeconds(2);

    /** Share of the budget for Lincheck, when that is more than it needs. */
    private static final double LINCHECK_SHARE = 0.34;
    /** Share of the budget for the recorder at most. */
    private static final double RECORDER_SHARE = 0.25;

    private final List<CellKey> sampled;
    private final List<CellKey> explored;
    private final List<CellKey> recorded;
    private final Duration budget;

    Estimate(Map<Engine, List<CellKey>> cells, Duration budget) {
        this.sampled = cells.getOrDefault(Engine.JCSTRESS, List.of());
        this.explored = cells.getOrDefault(Engine.LINCHECK, List.of());
        this.recorded = cells.getOrDefault(Engine.RECORDER, List.of());
        this.budget = budget;
    }

    /** {@return the time for jcstress: what the others do not get} jcstress goes first, since it is the first to see. */
    Duration jcstress() {
        return budget.minus(explored.isEmpty() ? Duration.ZERO : lincheck()).minus(recorder());
    }

    /** {@return the time for the recorder: what it needs, up to its share, or all if it is alone} */
    Duration recorder() {
        if (sampled.isEmpty() && explored.isEmpty()) {
            return budget;
        }
        Duration share = Duration.ofMillis((long) (RECORDER_SHARE * budget.toMillis()));
        return min(share, RECORDER_CANDIDATE.multipliedBy(candidates(recorded).size()));
    }

    /** {@return the time for Lincheck: its share, or what it needs if jcstress can do without, or all if it is alone} */
    Duration lincheck() {
        if (sampled.isEmpty()) {
            return recorded.isEmpty() ? budget : budget.minus(recorder());
        }
        Duration share = Duration.ofMillis((long) (LINCHECK_SHARE * budget.toMillis()));
        Duration spare =
                budget.minus(recorder()).minus(JCSTRESS_START).minus(JCSTRESS_CELL.multipliedBy(sampled.size()));
        return max(share, min(lincheckNeed(), spare));
    }

    /** {@return the time that answering every cell once takes, whatever the budget is} */
    Duration need() {
        return JCSTRESS_START
                .plus(JCSTRESS_CELL.multipliedBy(sampled.size()))
                .plus(lincheckNeed())
                .plus(RECORDER_CANDIDATE.multipliedBy(candidates(recorded).size()));
    }

    private Duration lincheckNeed() {
        return LINCHECK_START.plus(
                LINCHECK_CANDIDATE.multipliedBy(candidates(explored).size()));
    }

    /** {@return what to say at the start: nothing, or the cells that the budget is not likely to reach} */
    List<String> warning() {
        List<CellKey> beyond = new ArrayList<>(exploredBeyond());
        beyond.addAll(sampledBeyond());
        beyond.addAll(recordedBeyond());
        if (beyond.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("budget " + Budget.text(budget) + " is likely too small for these " + beyond.size()
                + " cells; the next run starts with those that stay unanswered:");
        beyond.forEach(cell -> lines.add("  " + cell));
        return lines;
    }

    private List<CellKey> exploredBeyond() {
        return beyond(explored, lincheck().minus(LINCHECK_START), LINCHECK_CANDIDATE);
    }

    private List<CellKey> recordedBeyond() {
        return beyond(recorded, recorder(), RECORDER_CANDIDATE);
    }

    private static List<CellKey> beyond(List<CellKey> cells, Duration time, Duration each) {
        Set<String> reached = candidates(cells).stream()
                .limit(max(Duration.ZERO, time).dividedBy(each))
                .collect(Collectors.toSet());
        return cells.stream()
                .filter(cell -> !reached.contains(cell.candidate()))
                .toList();
    }

    private List<CellKey> sampledBeyond() {
        long reached = max(Duration.ZERO, jcstress().minus(JCSTRESS_START)).dividedBy(JCSTRESS_CELL);
        return sampled.stream().skip(reached).toList();
    }

    private static Set<String> candidates(List<CellKey> cells) {
        return cells.stream().map(CellKey::candidate).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
