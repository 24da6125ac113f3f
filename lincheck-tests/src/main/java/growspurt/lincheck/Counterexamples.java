package growspurt.lincheck;

import growspurt.results.CellKey;
import growspurt.results.CounterexampleLine;
import growspurt.results.Ids;
import java.util.List;

/** Makes lines of failures. */
final class Counterexamples {

    private Counterexamples() {}

    /** {@return the counterexample that {@code failure} of {@code cell} is} */
    static CounterexampleLine of(CellKey cell, Failure failure) {
        boolean told = !failure.kind().equals(Rehearsal.HANGS_ALONE);
        String history = told ? Normalized.of(failure.ops()) : "hangs alone";
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
                told ? DeadEnds.of(History.of(failure.ops())) : List.of(),
                Marks.on(TraceReader.steps(
                        failure.trace(), failure.program().init().size())),
                failure.rawText());
    }
}
