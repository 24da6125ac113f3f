package growspurt.lincheck;

import growspurt.api.Property;
import growspurt.results.CounterexampleLine.Op;
import growspurt.results.CounterexampleLine.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A program played by one thread, one call after the other, before its interleavings are explored. A map that goes wrong
 * here goes wrong without any concurrency, which model checking would find at the first interleaving and blame on it.
 */
final class Rehearsal {

    /** The kind of a failure in which one thread alone got results that no map gives. */
    static final String WRONG_ALONE = "SequentialMismatch";

    /** The kind of a failure in which one thread alone never came to an end. */
    static final String HANGS_ALONE = "SequentialHang";

    private Rehearsal() {}

    /** {@return what goes wrong when {@code program} is played by one thread, or empty} */
    static Optional<Failure> play(Program program) {
        MapOperations map = new MapOperations();
        SequentialMap specification = new SequentialMap();
        List<Op> ops = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Call call : program.calls()) {
            String result = Operations.perform(map, call);
            String expected = Operations.perform(specification, call);
            ops.add(new Op(0, Phase.INIT, call.toString(), result, List.of()));
            if (!result.equals(expected)) {
                wrong.add(call + " gave " + result + " instead of " + expected);
            }
        }
        return wrong.isEmpty() ? Optional.empty() : Optional.of(failure(WRONG_ALONE, ops, String.join("\n", wrong)));
    }

    /** {@return the failure of a candidate that did not come to an end although it was alone} */
    static Failure hang(StackTraceElement[] stack) {
        String where = Arrays.stream(stack).map(frame -> "\tat " + frame).collect(Collectors.joining("\n"));
        return failure(HANGS_ALONE, List.of(), "one thread alone did not come to an end:\n" + where);
    }

    private static Failure failure(String kind, List<Op> ops, String text) {
        boolean endless =
                kind.equals(HANGS_ALONE) || ops.stream().anyMatch(op -> "EndlessTraversal".equals(op.result()));
        Property property = endless ? Property.OPERATIONS_TERMINATE : Property.PER_KEY_OPERATIONS_LINEARIZABLE;
        List<Call> calls = ops.stream().map(op -> Call.parse(op.call())).toList();
        Program alone = new Program(calls, List.of(), List.of());
        return new Failure(property, kind, alone, 0, false, ops, List.of(), text);
    }
}
