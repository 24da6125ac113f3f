package growspurt.reports.gate;

import growspurt.reports.gate.expect.Expectations;
import growspurt.results.RunResults;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a run is held against.
 *
 * @param expectations violations that are known
 * @param today the day on which expectations must not have expired
 * @param against another run, whose violations are known
 * @param partial what a run that did not come to its end is worth
 */
public record Standard(Expectations expectations, LocalDate today, Optional<RunResults> against, Partial partial) {

    /** What a run that did not come to its end is worth. */
    public enum Partial {
        /** Cells that it did not reach are missing evidence. */
        MISSING,
        /** Cells that it did not reach are noted. Planted bugs must be found all the same. */
        ALLOWED
    }

    /** {@return the standard without anything known: no violation of a promise is expected} */
    public static Standard bare() {
        return new Standard(Expectations.none(), LocalDate.EPOCH, Optional.empty(), Partial.MISSING);
    }
}
