package growspurt.lincheck;

import growspurt.results.CellKey;
import growspurt.results.CounterexampleLine;
import growspurt.results.Ids;

/** Makes lines of failures. */
final class Counterexamples {

    private Counterexamples() {}

    /** {@return the counterexample that {@code failure} of {@code cell} is} */
    static CounterexampleLine of(CellKey cell, Failure failure) {
        String history = failure.kind().equals(Rehearsal.HANGS_ALONE) ? "hangs alone" : Normalized.of(failure.ops());
        String fingerprint = Ids.fingerprint(cell.candidate(), cell.property(), history);
        return new CounterexampleLine(
                Ids.counterexample(fingerprint),
                fingerprint,
                cell.candidate(),
                cell.property(),
                Finding.of(failure),
                failure.kind(),
                failure.program().toString(),
                failure.interleaving(),
                failure.inWindow(),
                failure.ops(),
                TraceReader.steps(failure.trace()),
                failure.rawText());
    }
}
