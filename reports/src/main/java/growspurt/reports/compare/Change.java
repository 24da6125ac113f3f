package growspurt.reports.compare;

import growspurt.results.CellKey;
import growspurt.results.Verdict;
import java.util.Optional;

/**
 * A cell in two runs.
 *
 * @param kind what became of it
 * @param key the cell
 * @param before how the first run has it; empty if it was not planned there
 * @param after how the second run has it; empty if it was not planned there
 */
public record Change(Kind kind, CellKey key, Optional<Side> before, Optional<Side> after) {

    /** What can become of a cell, those that need a look first. */
    public enum Kind {
        /** Another verdict, another violation, or another promise. */
        CHANGED("changed"),
        /** Planned in the second run only. */
        ADDED("added"),
        /** Planned in the first run only. */
        DELETED("deleted"),
        /** The same verdict, but the second run looked less hard: its bound is wider. */
        LESS_EVIDENCE("less evidence"),
        /** The same verdict, with a bound at least as good. */
        UNCHANGED("unchanged");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** {@return the kind in words} */
        public String words() {
            return words;
        }
    }

    static Change of(CellKey key, Optional<Side> before, Optional<Side> after) {
        Kind kind = before.isEmpty()
                ? Kind.ADDED
                : after.map(side -> kind(before.get(), side)).orElse(Kind.DELETED);
        return new Change(kind, key, before, after);
    }

    /** {@return whether the second run saw a promise broken as the first did not} */
    public boolean newFailure() {
        return after.filter(Side::failed).isPresent()
                && (before.filter(Side::failed).isEmpty() || kind == Kind.CHANGED);
    }

    /** {@return whether both runs have an answer, so that one can be held against the other} */
    boolean answeredByBoth() {
        return before.filter(Side::answers).isPresent()
                && after.filter(Side::answers).isPresent();
    }

    private static Kind kind(Side before, Side after) {
        if (before.stance() != after.stance()
                || before.cell().verdict() != after.cell().verdict()
                || other(before, after)) {
            return Kind.CHANGED;
        }
        return after.saysLessThan(before) ? Kind.LESS_EVIDENCE : Kind.UNCHANGED;
    }

    private static boolean other(Side before, Side after) {
        return after.cell().verdict() == Verdict.VIOLATED
                && !Fingerprints.seen(before.cell()).containsAll(Fingerprints.seen(after.cell()));
    }
}
