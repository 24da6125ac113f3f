package growspurt.lincheck;

import java.util.List;
import java.util.Random;

/** Draws calls on single keys, and the values that they are given. */
final class Draw {

    static final List<String> INSERTS = List.of("put", "putIfAbsent", "computeIfAbsent");
    static final List<String> CONDITIONAL_INSERTS = List.of("putIfAbsent", "computeIfAbsent");
    static final List<String> UPDATES =
            List.of("remove", "removeValue", "replace", "replaceValue", "merge", "compute", "computeIfPresent");
    private static final List<String> READS = List.of("get", "containsKey");
    private static final List<List<String>> ALL = List.of(READS, INSERTS, UPDATES);

    private final Random random;

    /** Draws from {@code random}. */
    Draw(Random random) {
        this.random = random;
    }

    static Call get(long key) {
        return Call.of("get", key);
    }

    Call put(long key) {
        return Call.of("put", key, value());
    }

    Call insert(long key) {
        return Call.of(pick(INSERTS), key, value());
    }

    /** {@return any operation on single keys that takes effect: lookups, inserts and updates alike often} */
    String operation() {
        return pick(pick(ALL));
    }

    /** {@return a call of {@code operation}; what compares values is mostly given the one that {@code init} has put} */
    Call call(String operation, long key, List<Call> init) {
        return switch (operation) {
            case "get", "containsKey", "remove" -> Call.of(operation, key);
            case "removeValue" -> Call.of(operation, key, valueOf(key, init));
            case "replaceValue" -> Call.of(operation, key, valueOf(key, init), value());
            default -> Call.of(operation, key, value());
        };
    }

    /** {@return the value that {@code init} has given to {@code key}, or any if it has given none} */
    long valueOf(long key, List<Call> init) {
        return init.stream()
                .filter(call -> call.key() == key && call.arguments().size() > 1)
                .mapToLong(call -> call.arguments().get(1))
                .findFirst()
                .orElseGet(this::value);
    }

    private long value() {
        return 1L + random.nextInt(9);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
