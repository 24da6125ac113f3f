package growspurt.reports.gate;

import growspurt.reports.compare.Fingerprints;
import growspurt.reports.gate.Plan.Cell;
import growspurt.reports.gate.expect.Expectation;
import growspurt.reports.gate.expect.Rate;
import growspurt.reports.gate.expect.Scope;
import growspurt.reports.matrix.Stance;
import growspurt.reports.words.Sentences;
import growspurt.results.CellKey;
import growspurt.results.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The line of the expectations that a violation would need. */
final class ProposedLine {

    static final String UNKNOWN_EXPIRY = "  expires=?";

    private ProposedLine() {}

    /** {@return the line} It knows a sampled violation by its rate, and an explored one by its counterexamples. */
    static String of(Cell cell, String reason, Optional<LocalDate> expires) {
        CellKey key = cell.verdict().key();
        boolean explored = Sentences.explored(cell.verdict());
        Rate rate = new Rate(cell.verdict().violating(), cell.verdict().completed());
        String text = new Expectation(
                        0,
                        reason,
                        List.of(),
                        new Scope(key.candidate(), key.property(), Optional.of(key.engine())),
                        List.of(Verdict.VIOLATED),
                        explored ? Optional.empty() : Optional.of(rate),
                        explored ? Fingerprints.ids(cell.verdict()) : Set.of(),
                        expires,
                        "")
                .text();
        return expires.isEmpty() && cell.stance() == Stance.PROMISED ? text + UNKNOWN_EXPIRY : text;
    }
}
