package growspurt.lincheck;

import growspurt.api.EndlessTraversal;
import growspurt.api.Property;
import java.util.List;
import java.util.stream.Stream;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionResult;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.kotlinx.lincheck.execution.ResultWithClock;
import org.jetbrains.kotlinx.lincheck.util.ExceptionResult;
import org.jetbrains.kotlinx.lincheck.util.LincheckResult;
import org.jetbrains.lincheck.datastructures.verifier.LinearizabilityVerifier;
import org.jetbrains.lincheck.datastructures.verifier.Verifier;

/** Counts every interleaving and asks the questions that are open; Lincheck makes it by reflection. */
public final class CountingVerifier implements Verifier {

    private final Verifier linearizability;

    /** A verifier against {@code specification}. */
    public CountingVerifier(Class<?> specification) {
        linearizability = new LinearizabilityVerifier(specification);
    }

    @Override
    public boolean verifyResults(ExecutionScenario scenario, ExecutionResult results) {
        Exploring.count(scenario);
        if (Exploring.open().contains(Property.OPERATIONS_TERMINATE) && endless(results)) {
            return false;
        }
        return !Exploring.open().contains(Property.PER_KEY_OPERATIONS_LINEARIZABLE)
                || linearizability.verifyResults(scenario, results);
    }

    /** {@return whether an operation gave up on a traversal without end} */
    static boolean endless(ExecutionResult results) {
        Stream<LincheckResult> parallel = results.getParallelResultsWithClock().stream()
                .flatMap(List::stream)
                .map(ResultWithClock::getResult);
        return Stream.of(results.getInitResults().stream(), parallel, results.getPostResults().stream())
                .flatMap(s -> s)
                .anyMatch(r -> r instanceof ExceptionResult e && e.getThrowable() instanceof EndlessTraversal);
    }
}
