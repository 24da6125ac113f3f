package growspurt.lincheck;

import growspurt.api.Property;
import growspurt.results.CounterexampleLine.Op;
import growspurt.results.CounterexampleLine.Phase;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hand-written executions for tests. */
final class Executions {

    private Executions() {}

    static Op init(String call, String result) {
        return new Op(0, Phase.INIT, call, result, List.of());
    }

    /** {@return an operation that began when {@code doneBefore[t]} operations of thread {@code t} had ended} */
    static Op parallel(int thread, String call, @Nullable String result, Integer... doneBefore) {
        return new Op(thread, Phase.PARALLEL, call, result, List.of(doneBefore));
    }

    static Op post(String call, @Nullable String result) {
        return new Op(0, Phase.POST, call, result, List.of());
    }

    static Failure failure(String kind, Op... ops) {
        boolean wrong = kind.equals("IncorrectResultsFailure");
        return new Failure(
                wrong ? Property.PER_KEY_OPERATIONS_LINEARIZABLE : Property.OPERATIONS_TERMINATE,
                kind,
                Program.parse("put(0, 1) / put(4, 2) | get(0) /"),
                3,
                true,
                Arrays.asList(ops),
                List.of(),
                "raw");
    }
}
