package growspurt.reports.gate;

/** How the gate ends, and the exit code that scripts see. */
public enum GateExit {
    /** Nothing unexpected, and evidence for all that was planned. */
    AS_EXPECTED(0),
    /** Nothing failed, but evidence is missing: a control was not found, or a planned cell has no answer. */
    EVIDENCE_MISSING(3),
    /** A promise was seen broken, a known-good map was seen to break one, or a promised cell ended in an error. */
    VIOLATION(1);

    private final int code;

    GateExit(int code) {
        this.code = code;
    }

    /** {@return the exit code of the process} */
    public int code() {
        return code;
    }
}
