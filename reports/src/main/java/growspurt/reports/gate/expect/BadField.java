package growspurt.reports.gate.expect;

/** A part of a line that breaks the grammar. */
final class BadField extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadField(String message) {
        super(message);
    }
}
