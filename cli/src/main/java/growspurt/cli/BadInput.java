package growspurt.cli;

/** Something on the command line that cannot be used. The message names the value, the rule and the next step. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadInput(String message) {
        super(message);
    }
}
