package growspurt.lincheck;

import growspurt.api.Property;
import growspurt.results.CounterexampleLine.Op;
import growspurt.results.CounterexampleLine.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jetbrains.kotlinx.lincheck.IdeaPluginKt;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionResult;
import org.jetbrains.kotlinx.lincheck.execution.ResultWithClock;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.kotlinx.lincheck.util.ExceptionResult;
import org.jetbrains.kotlinx.lincheck.util.LincheckResult;
import org.jetbrains.kotlinx.lincheck.util.ValueResult;
import org.jspecify.annotations.Nullable;

/** Reads Lincheck's failures as data. Some of the calls are internal to Lincheck: the version is pinned. */
final class FailureReader {

    /** The kind of a failure that leaves no thread behind: the execution came to its end. */
    static final String WRONG_RESULTS = "IncorrectResultsFailure";

    private static final int MOST_TEXT = 64 * 1024;

    private FailureReader() {}

    /** {@return {@code failure}, which ended the exploration after {@code last}} */
    static Failure read(LincheckFailure failure, Tally last) {
        String kind = failure.getClass().getSimpleName();
        boolean judged = kind.equals(WRONG_RESULTS);
        boolean inWindow = WindowProbe.hit(last.program());
        String text = text(failure);
        return new Failure(
                property(failure, kind),
                kind,
                last.program(),
                last.interleavings() + (judged ? 0 : 1),
                inWindow,
                ops(last.program(), failure.getResults()),
                trace(failure),
                text.substring(0, Math.min(text.length(), MOST_TEXT)));
    }

    /** Of a recursion in the last part of a program Lincheck can write no report. */
    private static String text(LincheckFailure failure) {
        try {
            return failure.toString();
        } catch (RuntimeException e) {
            return failure.getClass().getSimpleName() + ", of which Lincheck can write no report: " + e.getMessage();
        }
    }

    /** Wrong results are the only failure of an execution that came to its end. */
    private static Property property(LincheckFailure failure, String kind) {
        return switch (kind) {
            case WRONG_RESULTS -> Exploring.broken();
            case "ManagedDeadlockFailure", "ManagedLivelockFailure", "TimeoutFailure" -> Property.OPERATIONS_TERMINATE;
            case "ObstructionFreedomViolationFailure" -> Property.STOPPED_THREAD_BLOCKS_NOBODY;
            default ->
                throw new IllegalStateException("Lincheck ended with " + kind + ": "
                        + text(failure).lines().findFirst().orElse(""));
        };
    }

    /** Also a missing trace ends in an exception; then there are no steps, and the raw text remains. */
    private static List<String> trace(LincheckFailure failure) {
        try {
            return Arrays.asList(IdeaPluginKt.constructTraceForPlugin(failure));
        } catch (RuntimeException | LinkageError e) {
            return List.of();
        }
    }

    /** {@return the operations of {@code program} with what they returned in one execution} */
    static List<Op> ops(Program program, ExecutionResult results) {
        List<Op> ops = new ArrayList<>();
        add(ops, program.init(), Phase.INIT, results.getInitResults());
        for (int t = 0; t < program.threads().size(); t++) {
            List<Call> calls = program.threads().get(t);
            List<ResultWithClock> ended = results.getParallelResultsWithClock().get(t);
            for (int i = 0; i < calls.size(); i++) {
                ResultWithClock result = i < ended.size() ? ended.get(i) : null;
                List<Integer> before = result == null
                        ? List.of()
                        : Arrays.stream(result.getClockOnStart().getClock())
                                .boxed()
                                .toList();
                String text = result == null ? null : text(result.getResult());
                ops.add(new Op(t, Phase.PARALLEL, calls.get(i).toString(), text, before));
            }
        }
        add(ops, program.post(), Phase.POST, results.getPostResults());
        return ops;
    }

    private static void add(List<Op> ops, List<Call> calls, Phase phase, List<LincheckResult> results) {
        for (int i = 0; i < calls.size(); i++) {
            String text = i < results.size() ? text(results.get(i)) : null;
            ops.add(new Op(0, phase, calls.get(i).toString(), text, List.of()));
        }
    }

    /** {@return the result as text, or null if the operation never ended, for which Lincheck has Java's null} */
    static @Nullable String text(@Nullable LincheckResult result) {
        if (result == null) {
            return null;
        }
        if (result instanceof ValueResult value) {
            return Objects.toString(value.getValue());
        }
        return result instanceof ExceptionResult exception
                ? Operations.thrown(exception.getThrowable())
                : result.toString().toLowerCase(Locale.ROOT);
    }
}
