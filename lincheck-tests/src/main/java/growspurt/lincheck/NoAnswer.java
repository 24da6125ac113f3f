package growspurt.lincheck;

/** Thrown when a program was to be explored once more, and the JVM that did so failed first; the message says how, in one line. */
public final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswer(String trouble) {
        super(trouble);
    }
}
