package growspurt.results;

/** What may be said about a cell, worst first. No other words are used in any output. */
public enum Verdict {
    /** At least one execution broke the property. */
    VIOLATED("Violated", "✕"),
    /** The harness or the JVM failed; says nothing about the map. */
    ERROR("Error", "!"),
    /** Evidence below the floor of samples or interleavings. */
    INCONCLUSIVE("Inconclusive", "?"),
    /** Too few samples overlapped the resize window. */
    NOT_EXERCISED("Not exercised", "–"),
    /** Planned and not answered. */
    NOT_RUN("Not run", " "),
    /** No violation in enough samples inside the window; carries a bound on the rate. */
    NONE_SEEN("None seen", "○"),
    /** A bounded exploration ended without a violation. */
    NONE_IN_BOUND("None in bound", "○"),
    /** The map has no such operation. */
    NOT_APPLICABLE("Not applicable", "·");

    private final String word;
    private final String symbol;

    Verdict(String word, String symbol) {
        this.word = word;
        this.symbol = symbol;
    }

    /** {@return the word shown to people} */
    public String word() {
        return word;
    }

    /** {@return one character shown beside the word, never instead of it} */
    public String symbol() {
        return symbol;
    }

    /** {@return whether this is an answer about the map: a violation, or none in sufficient evidence} */
    public boolean answers() {
        return switch (this) {
            case VIOLATED, NONE_SEEN, NONE_IN_BOUND, NOT_APPLICABLE -> true;
            case ERROR, INCONCLUSIVE, NOT_EXERCISED, NOT_RUN -> false;
        };
    }
}
