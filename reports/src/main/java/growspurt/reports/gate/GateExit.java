package growspurt.reports.gate;

/** How the gate ends, and the exit code that scripts see. */
public enum GateExit {
    /** Nothing unexpected, and evidence for all that was planned. */
    AS_EXPECTED(0, "as expected"),
    /** Nothing failed, but evidence is missing: a control was not found, or a planned cell has no answer. */
    EVIDENCE_MISSING(3, "evidence missing"),
    /** What was expected is no longer so: a known violation that seems gone, an expired line, or one that matches nothing. */
    EXPECTATIONS_STALE(4, "expectations out of date"),
    /** A promise was seen broken, a known-good map was seen to break one, or a promised cell ended in an error. */
    VIOLATION(1, "violation");

    private final int code;
    private final String words;

    GateExit(int code, String words) {
        this.code = code;
        this.words = words;
    }

    /** {@return the exit code of the process} */
    public int code() {
        return code;
    }

    /** {@return the exit in words} */
    public String words() {
        return words;
    }
}
