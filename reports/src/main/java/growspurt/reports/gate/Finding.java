package growspurt.reports.gate;

import growspurt.results.CellKey;
import java.util.Optional;
import java.util.Set;

/**
 * Something that the gate saw in a run.
 *
 * @param kind what it is, and how much it weighs
 * @param cell the cell it speaks of; empty for the run as a whole
 * @param line number of the line of the expectations that it speaks of, if it does
 * @param news ids of the violations of the cell that nobody knew, if it is about those
 * @param sentence what was seen, as one sentence
 * @param nextStep what to do about it: a command that repeats the cell, or a few words
 */
public record Finding(
        Kind kind, Optional<CellKey> cell, Optional<Integer> line, Set<String> news, String sentence, String nextStep) {

    /** {@return whether the violation {@code id} of the cell shows what this is about: one that nobody knew, if there is such} */
    public boolean isAbout(String id) {
        return news.isEmpty() || news.contains(id);
    }

    /** What the gate tells apart, heaviest first. */
    public enum Kind {
        /** A subject broke a property that it promises. */
        VIOLATION(GateExit.VIOLATION),
        /** A subject broke a promise that it is known to break, but otherwise than it is known to. */
        OTHER_VIOLATION(GateExit.VIOLATION),
        /** A known-good map broke a property that it promises: suspect the harness first. */
        CONTROL_VIOLATED(GateExit.VIOLATION),
        /** No answer about a promised property, for trouble in the harness. */
        ERROR(GateExit.VIOLATION),
        /** A known violation that would have been seen again if it were still there. */
        GONE(GateExit.EXPECTATIONS_STALE),
        /** An expected violation whose day has come, or that has none though the map promises the property. */
        EXPIRED(GateExit.EXPECTATIONS_STALE),
        /** An expectation about a cell that the run did not plan, though it was asked for all that could have it. */
        UNMATCHED(GateExit.EXPECTATIONS_STALE),
        /** A planted bug that no engine found: the run is blind to it. */
        CONTROL_MISSED(GateExit.EVIDENCE_MISSING),
        /** The plan held no planted bug: nothing vouches for the run. */
        NO_CONTROL(GateExit.EVIDENCE_MISSING),
        /** A results file is damaged, missing, or of another run. */
        BAD_FILE(GateExit.EVIDENCE_MISSING),
        /** An engine did not finish. */
        INCOMPLETE(GateExit.EVIDENCE_MISSING),
        /** A planned cell without an answer. */
        UNANSWERED(GateExit.EVIDENCE_MISSING),
        /** A violation that was expected. */
        KNOWN(GateExit.AS_EXPECTED),
        /** A violation that the run held against this one shows too. */
        SEEN_BEFORE(GateExit.AS_EXPECTED),
        /** An expected violation that was not seen, which may be chance. */
        NOT_SEEN(GateExit.AS_EXPECTED),
        /** A violation was seen far more, or far less, often than its expectation says. */
        RATE_LEFT(GateExit.AS_EXPECTED),
        /** Part of the plan without an answer, as was allowed. */
        ALLOWED(GateExit.AS_EXPECTED),
        /** Expectations about cells that the run was not asked for. */
        NOT_ASKED(GateExit.AS_EXPECTED),
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
