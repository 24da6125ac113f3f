package growspurt.reports.words;

import growspurt.results.Bounds;
import growspurt.results.CellVerdict;
import growspurt.results.ResultLine;
import growspurt.results.ResultLine.Bounded;
import growspurt.results.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;

/** What may be said of a cell, as sentences with their denominators. */
public final class Sentences {

    private Sentences() {}

    /** {@return the verdict of {@code cell} in full, never more than was seen} */
    public static String verdict(CellVerdict cell) {
        return switch (cell.verdict()) {
            case VIOLATED -> violated(cell);
            case NONE_SEEN -> noneSeen(cell);
            case NONE_IN_BOUND -> noneInBound(cell);
            case NOT_EXERCISED -> notExercised(cell);
            case INCONCLUSIVE -> "No conclusion: " + reason(cell) + ".";
            case ERROR -> "The harness or the JVM failed: " + reason(cell) + ". Says nothing about the map.";
            case NOT_RUN -> "Planned and not answered: " + reason(cell) + ".";
            case NOT_APPLICABLE -> "Does not apply: " + reason(cell) + ".";
        };
    }

    /** {@return the denominator of {@code cell} in one short line} */
    public static String evidence(CellVerdict cell) {
        if (!cell.verdict().answers() || cell.launches().isEmpty()) {
            return reason(cell);
        }
        return explored(cell) ? explorationLine(cell) : samplingLine(cell);
    }

    /** {@return the denominator of {@code cell} in a few words; empty where nothing was looked at} */
    public static String brief(CellVerdict cell) {
        long executions = executions(cell);
        if (executions == 0) {
            return "";
        }
        if (cell.violating() > 0 && !explored(cell)) {
            return Numbers.count(cell.violating()) + " of " + Numbers.count(cell.completed(), "launch", "launches");
        }
        String line = Numbers.brief(executions) + ", " + Numbers.brief(cell.windowHits()) + " hits";
        return cell.verdict() == Verdict.NONE_SEEN
                ? line + ", <\u202f" + Numbers.percent(Bounds.none(cell.completed()))
                : line;
    }

    /** {@return whether {@code cell} was explored within a bound rather than sampled} */
    public static boolean explored(CellVerdict cell) {
        return cell.launches().stream().anyMatch(launch -> launch.bounded() != null);
    }

    /** {@return executions judged: samples, or interleavings where a program was explored} */
    public static long executions(CellVerdict cell) {
        return explored(cell) ? interleavings(cell) : cell.samples();
    }

    /** {@return "0 to 4.9 %" or the like: the 95\u202f% Clopper-Pearson interval for {@code k} of {@code n}} */
    public static String interval(long k, long n) {
        return k == n
                ? ">=\u202f" + Numbers.percent(Bounds.lower(k, n))
                : Numbers.percent(Bounds.lower(k, n)) + " to " + Numbers.percent(Bounds.upper(k, n));
    }

    private static String violated(CellVerdict cell) {
        if (explored(cell)) {
            return "Violation found within " + exploration(cell)
                    + ". One violating execution is proof; no confidence level applies.";
        }
        long k = cell.violating();
        long n = cell.completed();
        String launches = "Violation found. One execution is proof; it happened in " + Numbers.count(k) + " of "
                + Numbers.count(n, "launch", "launches") + " (" + interval(k, n) + ", 95\u202f% Clopper-Pearson)";
        return cell.forbidden() == 0
                ? launches + "."
                : launches + ", in " + Numbers.count(cell.forbidden()) + " of "
                        + Numbers.count(cell.samples(), "sample", "samples") + ".";
    }

    private static String noneSeen(CellVerdict cell) {
        long launches = cell.completed();
        return "No violation seen in " + Numbers.count(launches, "launch", "launches") + ", "
                + Numbers.count(cell.samples(), "sample", "samples") + ", "
                + Numbers.count(cell.windowHits())
                + " of them overlapping a resize. At 95\u202f% confidence fewer than "
                + Numbers.percent(Bounds.none(launches))
                + " of launches on the same machine and JVM would show one. Per window hit the bound is about "
                + Numbers.oneIn(Bounds.nonePerHit(cell.windowHits()))
                + ", if independent. This is not a proof of absence.";
    }

    private static String noneInBound(CellVerdict cell) {
        return "No violation in " + exploration(cell) + " of at most "
                + Numbers.count(largest(cell, Bounded::threads)) + " threads x "
                + Numbers.count(largest(cell, Bounded::opsPerThread)) + " operations; "
                + Numbers.count(cell.windowHits())
                + " of the interleavings overlapped a resize. Sequentially consistent"
                + " memory only. This is not a proof of absence.";
    }

    private static String notExercised(CellVerdict cell) {
        String hits = cell.windowHits() == 0
                ? "The test ran but no operation overlapped a resize"
                : "The test ran but too few operations overlapped a resize: " + reason(cell);
        return hits + ". No conclusion.";
    }

    private static String explorationLine(CellVerdict cell) {
        return exploration(cell) + ", " + Numbers.share(cell.windowHits(), interleavings(cell))
                + " overlapping a resize";
    }

    private static String samplingLine(CellVerdict cell) {
        long n = cell.completed();
        String line = Numbers.count(cell.violating()) + " of " + Numbers.count(n, "launch", "launches") + ", "
                + Numbers.count(cell.samples(), "sample", "samples") + ", "
                + Numbers.count(cell.windowHits(), "window hit", "window hits") + " ("
                + Numbers.share(cell.windowHits(), cell.samples()) + ")";
        return cell.violating() > 0 || n == 0
                ? line
                : line + ", <\u202f" + Numbers.percent(Bounds.none(n)) + " of launches";
    }

    private static String exploration(CellVerdict cell) {
        long scenarios = bounded(cell).stream().mapToLong(Bounded::scenarios).sum();
        return Numbers.count(scenarios, "scenario", "scenarios") + ", "
                + Numbers.count(interleavings(cell), "interleaving", "interleavings");
    }

    /** {@return interleavings explored, over all launches} */
    public static long interleavings(CellVerdict cell) {
        return bounded(cell).stream().mapToLong(Bounded::interleavings).sum();
    }

    private static int largest(CellVerdict cell, ToIntFunction<Bounded> size) {
        return bounded(cell).stream().mapToInt(size).max().orElse(0);
    }

    private static List<Bounded> bounded(CellVerdict cell) {
        return cell.launches().stream()
                .map(ResultLine::bounded)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String reason(CellVerdict cell) {
        return cell.reason().orElse("no reason given");
    }
}
