package growspurt.reports.gate.expect;

import java.util.List;

/** Expectations that cannot be used as they are. */
public final class BadExpectations extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    /** An exception with one line for each bad line of the file; each names the value, the rule and the next step. */
    BadExpectations(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** {@return what is wrong, one line for each bad line} */
    public List<String> problems() {
        return problems;
    }
}
