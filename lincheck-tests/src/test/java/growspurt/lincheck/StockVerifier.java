package growspurt.lincheck;

import java.time.Duration;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionResult;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.datastructures.verifier.LinearizabilityVerifier;
import org.jetbrains.lincheck.datastructures.verifier.Verifier;

/** Lincheck's own verifier, with a count and an end: its check has no time limit. */
public final class StockVerifier implements Verifier {

    private static Search search = new Search(Duration.ZERO);

    private final Verifier verifier;

    /** A verifier against {@code specification}; Lincheck makes it by reflection. */
    public StockVerifier(Class<?> specification) {
        verifier = new LinearizabilityVerifier(specification);
    }

    static void begin(Search next) {
        search = next;
    }

    /** Thrown out of a check that has used its time. */
    static final class OutOfTime extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public boolean verifyResults(ExecutionScenario scenario, ExecutionResult results) {
        search.count();
        if (search.isOver()) {
            throw new OutOfTime();
        }
        return verifier.verifyResults(scenario, results);
    }
}
