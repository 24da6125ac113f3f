package growspurt.recorder;

import growspurt.api.Property;
import java.util.List;
import java.util.SplittableRandom;

/** What one thread of a round asks of the whole map between its operations on keys. */
enum Watch {
    /** Nothing. */
    NOTHING(0),
    /** Whether the size falls; so nobody removes. */
    SIZES(Integer.MAX_VALUE, WholeMapOperation.SIZE, WholeMapOperation.SIZE, WholeMapOperation.IS_EMPTY),
    /** What an iteration shows. */
    ITERATIONS(3, WholeMapOperation.ITERATE),
    /** What copies hold. */
    COPIES(
            3,
            WholeMapOperation.COPY_VALUES,
            WholeMapOperation.COPY_KEYS,
            WholeMapOperation.COPY_MAP,
            WholeMapOperation.PUT_ALL),
    /** What one clear leaves. */
    CLEAR(1, WholeMapOperation.CLEAR);

    /** A clear is asked once a round, so it gets more rounds. */
    private static final List<Watch> ALL = List.of(SIZES, ITERATIONS, COPIES, CLEAR, CLEAR);

    private static final Operation HARMLESS = Operation.PUT_IF_ABSENT;

    private final int most;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<WholeMapOperation> calls;

    Watch(int most, WholeMapOperation... calls) {
        this.most = most;
        this.calls = List.of(calls);
    }

    /** {@return whether only asking says something about {@code property}} */
    static boolean samples(Property property) {
        return ALL.stream().flatMap(watch -> watch.calls.stream()).anyMatch(call -> call.isSampleOf(property));
    }

    /** {@return one that asks something, chosen at random} */
    static Watch any(SplittableRandom random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    /** {@return how often a thread asks at most} */
    int most() {
        return most;
    }

    WholeMapOperation call(SplittableRandom random) {
        return calls.get(random.nextInt(calls.size()));
    }

    /** {@return {@code operation}, or another if it would spoil the question} */
    Operation besides(Operation operation) {
        return this == SIZES && operation.removes() ? HARMLESS : operation;
    }
}
