package growspurt.reports.matrix;

import growspurt.results.CandidateLine;
import growspurt.results.CandidateLine.Role;

/** What is expected of a candidate on a property, and so what a verdict on it means. */
public enum Stance {
    /** A subject that promises the property. */
    PROMISED,
    /** A candidate that does not promise the property; shown for comparison. */
    NOT_PROMISED,
    /** A bug planted to break the property: it must be found. */
    PLANTED,
    /** A known-good map that promises the property: a violation speaks against the harness first. */
    KNOWN_GOOD;

    /**
     * {@return the stance of {@code candidate} on the property called {@code property}} What a planted bug's map says of
     * properties that it was not made to break binds nobody.
     */
    public static Stance of(CandidateLine candidate, String property) {
        if (candidate.plants(property)) {
            return PLANTED;
        }
        if (candidate.role() == Role.PLANTED_BUG || !candidate.promises(property)) {
            return NOT_PROMISED;
        }
        return candidate.role() == Role.KNOWN_GOOD ? KNOWN_GOOD : PROMISED;
    }
}
