package growspurt.lincheck;

import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;

import growspurt.api.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kotlin.Unit;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.LinChecker;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jspecify.annotations.Nullable;

/** Lets Lincheck explore the interleavings of given programs on the candidate that {@link Exploring} names. */
final class ModelChecker {

    /**
     * What one check came to.
     *
     * @param tallies programs explored, in order; one that was cut off at once with no interleavings
     * @param failure the failure that ended the check, or empty
     */
    record Outcome(List<Tally> tallies, Optional<Failure> failure) {}

    private ModelChecker() {}

    /**
     * {@return what exploring {@code programs} came to} The check ends at the first failure; programs after the one that
     * failed are not explored then.
     *
     * @param open the properties asked for
     * @param interleavings interleavings of each program at most
     */
    static Outcome check(List<Program> programs, Set<Property> open, int interleavings, Effort effort) {
        Exploring.begin(programs, open, interleavings);
        ModelCheckingOptions options = options(interleavings, effort)
                .checkObstructionFreedom(open.contains(Property.STOPPED_THREAD_BLOCKS_NOBODY));
        List<ExecutionScenario> scenarios =
                programs.stream().map(ModelChecker::scenario).toList();
        scenarios.forEach(options::addCustomScenario);
        LincheckFailure failure = firstFailure(options);
        List<Tally> tallies = new ArrayList<>(Exploring.tallies());
        if (failure == null) {
            return new Outcome(tallies, Optional.empty());
        }
        int failed = scenarios.indexOf(failure.getScenario());
        if (failed == tallies.size()) { // cut off before its first interleaving could be counted
            tallies.add(new Tally(programs.get(failed), interleavings, 0, 0, 0));
        }
        return new Outcome(tallies, Optional.of(FailureReader.read(failure, tallies.get(failed))));
    }

    /** Does what {@code options.check} does, but for the report: of some failures Lincheck cannot write any, and throws. */
    @SuppressWarnings("deprecation") // for callers who want the report
    private static @Nullable LincheckFailure firstFailure(ModelCheckingOptions options) {
        return new LinChecker(MapOperations.class, options).checkImpl$lincheck(found -> Unit.INSTANCE);
    }

    private static ModelCheckingOptions options(int interleavings, Effort effort) {
        return new ModelCheckingOptions()
                .iterations(0)
                .invocationsPerIteration(interleavings)
                .minimizeFailedScenario(false)
                .loopIterationsBeforeThreadSwitch(effort.switchAfter())
                .loopBound(effort.loopBound())
                .recursionBound(effort.recursionBound())
                .enableAwaitLoopsAnalysis(false)
                .addGuarantee(forClasses(WindowProbe.class.getName(), Notes.class.getName())
                        .allMethods()
                        .ignore())
                .sequentialSpecification(SequentialMap.class)
                .verifier(CountingVerifier.class);
    }

    /** {@return {@code program} as Lincheck has it} */
    static ExecutionScenario scenario(Program program) {
        List<List<Actor>> threads =
                program.threads().stream().map(ModelChecker::actors).toList();
        return new ExecutionScenario(actors(program.init()), threads, actors(program.post()), null);
    }

    private static List<Actor> actors(List<Call> calls) {
        List<Actor> actors = new ArrayList<>();
        calls.forEach(call -> actors.add(new Actor(Operations.method(call), call.arguments())));
        return actors;
    }
}
