package growspurt.reports.site;

import growspurt.reports.words.Sentences;
import growspurt.results.Bounds;
import growspurt.results.CellVerdict;
import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What was spent on a cell and what came of it, in numbers.
 *
 * @param cell the cell
 */
record Evidence(CellVerdict cell) {

    /** {@return executions judged: samples, or interleavings where a program was explored} */
    long executions() {
        return Sentences.executions(cell);
    }

    /** {@return window hits as a share of the executions, from 0 to 1} */
    double hitShare() {
        return executions() == 0 ? 0 : (double) cell.windowHits() / executions();
    }

    /** {@return the upper bound on the share of launches that would show a violation; empty where none applies} */
    OptionalDouble bound() {
        return cell.verdict() == Verdict.NONE_SEEN
                ? OptionalDouble.of(Bounds.none(cell.completed()))
                : OptionalDouble.empty();
    }

    /**
     * {@return milliseconds of this cell's launches up to its first violation; empty if there was none} Where the moment
     * within the launch is not known, the launch counts as a whole.
     */
    OptionalLong firstViolationMs() {
        long before = 0;
        for (ResultLine launch : cell.launches()) {
            if (launch.verdict() == Verdict.VIOLATED) {
                Long within = launch.firstForbiddenMs();
                return OptionalLong.of(before + (within == null ? launch.durationMs() : within));
            }
            before += launch.durationMs();
        }
        return OptionalLong.empty();
    }
}
