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
        SequentialMap specification = new WholeMap();
        List<Op> ops = new ArrayList<>();
        List<Call> wrong = new ArrayList<>();
        List<String> text = new ArrayList<>();
        for (Call call : program.calls()) {
            String result = Operations.perform(map, call);
            String expected = Operations.perform(specification, call);
            ops.add(new Op(0, Phase.INIT, call.toString(), result, List.of()));
            if (!result.equals(expected) && !expected.equals(Shown.ANY.text())) {
                wrong.add(call);
                text.add(call + " gave " + result + " instead of " + expected);
            }
        }
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(failure(
                        brokenBy(wrong, program.calls().contains(Programs.CLEAR)),
                        WRONG_ALONE,
                        ops,
                        String.join("\n", text)));
    }

    /** {@return the failure of a candidate that did not come to an end although it was alone} */
    static Failure hang(StackTraceElement[] stack) {
        String where = Arrays.stream(stack).map(frame -> "\tat " + frame).collect(Collectors.joining("\n"));
        return failure(
                Property.OPERATIONS_TERMINATE,
                HANGS_ALONE,
                List.of(),
                "one thread alone did not come to an end:\n" + where);
    }

    /** A key that is lost makes the size wrong too: single keys come first. */
    private static Property brokenBy(List<Call> wrong, boolean cleared) {
        if (wrong.stream().anyMatch(Call::isKeyed)) {
            return cleared ? Property.CLEAR_LEAVES_NOTHING_OLD : Property.PER_KEY_OPERATIONS_LINEARIZABLE;
        }
        if (wrong.stream().anyMatch(call -> call.operation().equals(Call.CONTAINS_VALUE))) {
            return Property.WHOLE_MAP_OPERATIONS_LINEARIZABLE;
        }
        return wrong.contains(Programs.KEYS_AT_REST) ? Property.KEY_APPEARS_ONCE : Property.SIZE_EXACT_AT_REST;
    }

    private static Failure failure(Property broken, String kind, List<Op> ops, String text) {
        boolean endless = ops.stream().anyMatch(op -> "EndlessTraversal".equals(op.result()));
        Property property = endless ? Property.OPERATIONS_TERMINATE : broken;
        List<Call> calls = ops.stream().map(op -> Call.parse(op.call())).toList();
        Program alone = new Program(calls, List.of(), List.of());
        return new Failure(property, kind, alone, 0, false, ops, List.of(), text);
    }
}
