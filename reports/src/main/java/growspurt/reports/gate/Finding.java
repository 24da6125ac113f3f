package growspurt.reports.gate;

import growspurt.results.CellKey;
import java.util.Optional;

/**
 * Something that the gate saw in a run.
 *
 * @param kind what it is, and how much it weighs
 * @param cell the cell it speaks of; empty for the run as a whole
 * @param sentence what was seen, as one sentence
 * @param nextStep what to do about it: a command that repeats the cell, or a few words
 */
public record Finding(Kind kind, Optional<CellKey> cell, String sentence, String nextStep) {

    /** What the gate tells apart, heaviest first. */
    public enum Kind {
        /** A subject broke a property that it promises. */
        VIOLATION(GateExit.VIOLATION),
        /** A known-good map broke a property that it promises: suspect the harness first. */
        CONTROL_VIOLATED(GateExit.VIOLATION),
        /** No answer about a promised property, for trouble in the harness. */
        ERROR(GateExit.VIOLATION),
        /** A planted bug that no engine found: the run is blind to it. */
        CONTROL_MISSED(GateExit.EVIDENCE_MISSING),
        /** The plan held no planted bug: nothing vouches for the run. */
        NO_CONTROL(GateExit.EVIDENCE_MISSING),
        /** A results file is damaged. */
        BAD_FILE(GateExit.EVIDENCE_MISSING),
        /** An engine did not finish. */
        INCOMPLETE(GateExit.EVIDENCE_MISSING),
        /** A planned cell without an answer. */
        UNANSWERED(GateExit.EVIDENCE_MISSING),
        /** No answer about a property that the map does not promise, such as when its other operations hang. */
        NOTHING_PROMISED(GateExit.AS_EXPECTED),
        /** An engine did not find a planted bug that another one found. */
        NOT_FOUND_BY(GateExit.AS_EXPECTED),
        /** A map broke a property that it does not promise. */
        AS_DOCUMENTED(GateExit.AS_EXPECTED);

        private final GateExit exit;

        Kind(GateExit exit) {
            this.exit = exit;
        }

        /** {@return the exit of a run in which this is the worst finding} */
        public GateExit exit() {
            return exit;
        }
    }
}
