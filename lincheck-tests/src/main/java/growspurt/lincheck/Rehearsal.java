package growspurt.lincheck;

import growspurt.api.Property;
import growspurt.results.CounterexampleLine.Op;
import growspurt.results.CounterexampleLine.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

    /** A key that is lost makes the size wrong too: what explains most comes first. */
    private static final List<Property> BLAMED = List.of(
            Property.OPERATIONS_TERMINATE,
            Property.PER_KEY_OPERATIONS_LINEARIZABLE,
            Property.CLEAR_LEAVES_NOTHING_OLD,
            Property.WHOLE_MAP_OPERATIONS_LINEARIZABLE,
            Property.KEY_APPEARS_ONCE,
            Property.SIZE_EXACT_AT_REST);

    /**
     * A call that went wrong.
     *
     * @param breaks the property that it breaks
     * @param told how, as one plain sentence without a full stop
     */
    private record Wrong(Property breaks, String told) {}

    private Rehearsal() {}

    /**
     * {@return what goes wrong when {@code program} is played by one thread, or empty}
     *
     * @param afterEach run after each call
     */
    static Optional<Failure> play(Program program, Runnable afterEach) {
        MapOperations map = new MapOperations();
        SequentialMap specification = new WholeMap();
        List<Op> ops = new ArrayList<>();
        List<Wrong> wrong = new ArrayList<>();
        boolean cleared = false;
        for (Call call : program.calls()) {
            String result = Operations.perform(map, call);
            boolean refused = Operations.isRefused(call, result);
            String expected = refused ? result : Operations.perform(specification, call);
            cleared |= call.equals(Programs.CLEAR) && !refused;
            ops.add(new Op(0, Phase.INIT, call.toString(), result, List.of()));
            wrong(call, result, expected, cleared).ifPresent(wrong::add);
            afterEach.run();
        }
        wrong.sort(Comparator.comparingInt(w -> BLAMED.indexOf(w.breaks)));
        String text = wrong.stream().map(Wrong::told).collect(Collectors.joining("\n"));
        return wrong.stream().findFirst().map(first -> failure(first.breaks, WRONG_ALONE, ops, text));
    }

    private static Optional<Wrong> wrong(Call call, String result, String expected, boolean cleared) {
        if (result.equals(Operations.ENDLESS)) {
            return Optional.of(new Wrong(Property.OPERATIONS_TERMINATE, Finding.gaveUp(call)));
        }
        if (result.equals(expected) || expected.equals(Shown.ANY.text())) {
            return Optional.empty();
        }
        String told = Operations.isThrown(result) ? " threw " + result : " gave " + result + " instead of " + expected;
        return Optional.of(new Wrong(brokenBy(call, cleared), call + told));
    }

    private static Property brokenBy(Call call, boolean cleared) {
        if (call.isKeyed()) {
            return cleared ? Property.CLEAR_LEAVES_NOTHING_OLD : Property.PER_KEY_OPERATIONS_LINEARIZABLE;
        }
        return switch (call.operation()) {
            case "clear" -> Property.CLEAR_LEAVES_NOTHING_OLD;
            case Call.CONTAINS_VALUE -> Property.WHOLE_MAP_OPERATIONS_LINEARIZABLE;
            case "keysAtRest" -> Property.KEY_APPEARS_ONCE;
            default -> Property.SIZE_EXACT_AT_REST;
        };
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

    private static Failure failure(Property broken, String kind, List<Op> ops, String text) {
        List<Call> calls = ops.stream().map(op -> Call.parse(op.call())).toList();
        Program alone = new Program(calls, List.of(), List.of());
        return new Failure(broken, kind, alone, 0, false, ops, List.of(), text);
    }
}
