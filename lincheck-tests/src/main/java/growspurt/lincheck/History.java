package growspurt.lincheck;

import growspurt.results.CounterexampleLine.Op;
import growspurt.results.CounterexampleLine.Phase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the operations of one execution returned, and which had ended before others began.
 *
 * @param events the operations: init part, then thread by thread, then post part
 */
record History(List<Event> events) {

    /**
     * An operation of the history.
     *
     * @param op the operation
     * @param call its call
     * @param index ordinal within its thread and phase, from 0
     */
    record Event(Op op, Call call, int index) {

        /** {@return the result, or null if the operation never ended} */
        @Nullable String result() {
            return op.result();
        }

        /** {@return the result of an operation that ended} */
        String text() {
            return Objects.requireNonNull(op.result(), "never ended");
        }

        boolean is(String operation) {
            return call.operation().equals(operation);
        }

        boolean isTold(String result) {
            return result.equals(op.result());
        }

        /** {@return whether the operation ended, and not by an exception} */
        boolean ended() {
            return op.result() != null && !Operations.isThrown(op.result());
        }

        /** {@return call and result, as the beginning of a sentence} */
        String told() {
            return call + " returned " + op.result();
        }

        /** {@return whether this operation had ended before {@code other} began} */
        boolean precedes(Event other) {
            if (op.phase() != other.op.phase()) {
                return op.phase().compareTo(other.op.phase()) < 0;
            }
            if (op.phase() != Phase.PARALLEL || op.thread() == other.op.thread()) {
                return index < other.index;
            }
            List<Integer> before = other.op.doneBefore();
            return op.thread() < before.size() && before.get(op.thread()) > index;
        }
    }

    /** {@return the history of these operations} */
    static History of(List<Op> ops) {
        Map<List<Object>, Integer> counts = new HashMap<>();
        List<Event> events = new ArrayList<>();
        for (Op op : ops) {
            int index = counts.merge(List.of(op.phase(), op.thread()), 1, Integer::sum) - 1;
            events.add(new Event(op, Call.parse(op.call()), index));
        }
        return new History(List.copyOf(events));
    }

    /** {@return whether an operation cleared the map, so that the history of a key says nothing without it} */
    boolean isCleared() {
        return events.stream().anyMatch(event -> event.is("clear"));
    }

    /** {@return the operations on each key, keys in order of appearance} Different keys are independent. */
    Map<Long, History> byKey() {
        Map<Long, List<Event>> byKey = new LinkedHashMap<>();
        events.stream()
                .filter(e -> e.call().isKeyed())
                .forEach(e -> byKey.computeIfAbsent(e.call().key(), k -> new ArrayList<>())
                        .add(e));
        Map<Long, History> histories = new LinkedHashMap<>();
        byKey.forEach((key, list) -> histories.put(key, new History(List.copyOf(list))));
        return histories;
    }

    /** {@return whether some order of these operations on one key respects real time and gives their results} */
    boolean hasOrder() {
        return hasOrder(events, null);
    }

    private static boolean hasOrder(List<Event> left, @Nullable String value) {
        if (left.stream().allMatch(e -> e.result() == null)) {
            return true;
        }
        for (Event next : left) {
            if (left.stream().anyMatch(e -> e.precedes(next))) {
                continue;
            }
            Effect effect = Effect.of(next.call(), value);
            if (next.result() != null && !next.result().equals(effect.result())) {
                continue;
            }
            List<Event> rest = new ArrayList<>(left);
            rest.remove(next);
            if (hasOrder(rest, effect.value())) {
                return true;
            }
        }
        return false;
    }

    /**
     * What a call does to one key.
     *
     * @param result what it returns, as text
     * @param value the value afterwards, or null if the key is absent
     */
    record Effect(String result, @Nullable String value) {

        /** What an operation shows whose function fails on purpose. */
        static final String FAILED = Operations.thrown(new FunctionFailed());

        /** {@return the effect of {@code call} on a key with {@code value}} */
        static Effect of(Call call, @Nullable String value) {
            String old = Objects.toString(value);
            String given =
                    call.arguments().size() < 2 ? "" : "" + call.arguments().get(1);
            return switch (call.operation()) {
                case "get" -> new Effect(old, value);
                case "containsKey" -> new Effect("" + (value != null), value);
                case "put" -> new Effect(old, given);
                case "remove" -> new Effect(old, null);
                case "putIfAbsent" -> new Effect(old, value == null ? given : value);
                case "computeIfAbsent" -> new Effect(value == null ? given : value, value == null ? given : value);
                case "replace" -> new Effect(old, value == null ? null : given);
                case "removeValue" -> exchange(value, given, null);
                case "replaceValue" ->
                    exchange(value, given, "" + call.arguments().get(2));
                case "compute", "merge" -> leaving(value == null ? given : sum(value, given));
                case "computeFailing" -> new Effect(FAILED, value);
                case "computeIfPresent" -> leaving(value == null ? null : sum(value, given));
                default -> throw new IllegalArgumentException("no operation '" + call + "'");
            };
        }

        private static Effect exchange(@Nullable String value, String expected, @Nullable String next) {
            boolean done = expected.equals(value);
            return new Effect("" + done, done ? next : value);
        }

        private static Effect leaving(@Nullable String value) {
            return new Effect(Objects.toString(value), value);
        }

        private static String sum(String value, String given) {
            return "" + (Long.parseLong(value) + Long.parseLong(given));
        }
    }
}
