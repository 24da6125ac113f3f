package growspurt.reports.compare;

import growspurt.reports.matrix.Reading;
import growspurt.reports.matrix.Stance;
import growspurt.reports.words.Numbers;
import growspurt.reports.words.Sentences;
import growspurt.results.Bounds;
import growspurt.results.CellVerdict;
import growspurt.results.Verdict;

/**
 * A cell as one of the two runs has it.
 *
 * @param stance what that run expected of the candidate
 * @param cell what came of it
 */
public record Side(Stance stance, CellVerdict cell) {

    /** {@return the verdict in words, such as "Violated, as documented"} */
    public String words() {
        return Reading.of(stance, cell.verdict()).words();
    }

    /** {@return the bound that goes with the verdict, or the evidence where there is no rate} */
    public String bound() {
        boolean rate = cell.verdict() == Verdict.VIOLATED && !Sentences.explored(cell);
        long n = cell.completed();
        return rate
                ? Numbers.count(cell.violating()) + " of " + Numbers.count(n, "launch", "launches") + " ("
                        + Sentences.interval(cell.violating(), n) + ")"
                : Sentences.evidence(cell);
    }

    /** {@return whether a map that promises the property was seen to break it} */
    public boolean failed() {
        return cell.verdict() == Verdict.VIOLATED && (stance == Stance.PROMISED || stance == Stance.KNOWN_GOOD);
    }

    /** {@return whether the run has an answer} */
    boolean answers() {
        return cell.verdict().answers();
    }

    /** {@return whether both are clean and this one says less than {@code before}: its bound is wider} */
    boolean saysLessThan(Side before) {
        return switch (cell.verdict()) {
            case NONE_SEEN -> Bounds.none(cell.completed()) > Bounds.none(before.cell.completed());
            case NONE_IN_BOUND -> Sentences.interleavings(cell) < Sentences.interleavings(before.cell);
            case VIOLATED, ERROR, INCONCLUSIVE, NOT_EXERCISED, NOT_RUN, NOT_APPLICABLE -> false;
        };
    }
}
