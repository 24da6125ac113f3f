package growspurt.results;

/** A results file that cannot be used as it is. The message names the file, the line, the rule and the next step. */
public final class BadResults extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message for the one who named the file. */
    public BadResults(String message) {
        super(message);
    }
}
