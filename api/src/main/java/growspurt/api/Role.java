package growspurt.api;

/** Why a candidate takes part in a run. */
public enum Role {
    /** A map that somebody wants to know about. */
    SUBJECT,
    /** A control: a sound map with one bug put in on purpose. A run that does not find it is blind. */
    PLANTED_BUG,
    /** A control: a map trusted by long use. A violation here casts doubt on the harness first. */
    KNOWN_GOOD
}
