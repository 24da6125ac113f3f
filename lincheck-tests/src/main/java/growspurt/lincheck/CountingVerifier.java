package growspurt.lincheck;

import growspurt.api.Property;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionResult;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.kotlinx.lincheck.execution.ResultWithClock;
import org.jetbrains.kotlinx.lincheck.util.LincheckResult;
import org.jetbrains.lincheck.datastructures.verifier.LinearizabilityVerifier;
import org.jetbrains.lincheck.datastructures.verifier.Verifier;

/** Counts every interleaving and asks the questions that are open; Lincheck makes it by reflection. */
public final class CountingVerifier implements Verifier {

    private final Verifier perKey;
    private final Verifier snapshots = new LinearizabilityVerifier(Snapshots.class);
    private final Verifier wholeMap = new LinearizabilityVerifier(WholeMap.class);

    /** A verifier against {@code specification}, as far as single keys go. */
    public CountingVerifier(Class<?> specification) {
        perKey = new LinearizabilityVerifier(specification);
    }

    @Override
    public boolean verifyResults(ExecutionScenario scenario, ExecutionResult results) {
        Exploring.count(scenario);
        Optional<Property> broken = broken(Exploring.open(), scenario, results);
        broken.ifPresent(Exploring::breaks);
        return broken.isEmpty();
    }

    /** The stronger claim comes last: what breaks a weaker one breaks it too. */
    private Optional<Property> broken(Set<Property> open, ExecutionScenario scenario, ExecutionResult results) {
        if (open.contains(Property.OPERATIONS_TERMINATE) && endless(results)) {
            return Optional.of(Property.OPERATIONS_TERMINATE);
        }
        BiFunction<Property, Verifier, Optional<Property>> unlike =
                (property, verifier) -> open.contains(property) && !verifier.verifyResults(scenario, results)
                        ? Optional.of(property)
                        : Optional.empty();
        return unlike.apply(Property.PER_KEY_OPERATIONS_LINEARIZABLE, perKey)
                .or(() -> aggregate(Aggregates.among(open), results))
                .or(() -> unlike.apply(Property.ITERATION_IS_SNAPSHOT, snapshots))
                .or(() -> unlike.apply(Property.WHOLE_MAP_OPERATIONS_LINEARIZABLE, wholeMap));
    }

    private static Optional<Property> aggregate(Set<Property> open, ExecutionResult results) {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        History history = History.of(FailureReader.ops(Exploring.program(), results));
        return Aggregates.broken(history, open).map(Aggregates.Breach::property);
    }

    /** {@return whether an operation gave up on a traversal without end} */
    static boolean endless(ExecutionResult results) {
        Stream<LincheckResult> parallel = results.getParallelResultsWithClock().stream()
                .flatMap(List::stream)
                .map(ResultWithClock::getResult);
        return Stream.of(results.getInitResults().stream(), parallel, results.getPostResults().stream())
                .flatMap(s -> s)
                .anyMatch(r -> Operations.ENDLESS.equals(FailureReader.text(r)));
    }
}
