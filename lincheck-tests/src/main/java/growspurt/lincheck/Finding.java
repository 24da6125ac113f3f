package growspurt.lincheck;

import growspurt.api.Property;
import growspurt.lincheck.History.Event;
import growspurt.results.CounterexampleLine.Phase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What went wrong in an execution, as one plain sentence without a full stop; the same history, the same sentence. */
final class Finding {

    private Finding() {}

    /** {@return the sentence for {@code failure}} */
    static String of(Failure failure) {
        if (failure.kind().equals(Rehearsal.HANGS_ALONE)) {
            return "one thread alone did not come to an end";
        }
        if (failure.kind().equals(Rehearsal.WRONG_ALONE)) {
            return "without any concurrency, "
                    + failure.rawText().lines().findFirst().orElseThrow();
        }
        History history = History.of(failure.ops());
        return Aggregates.broken(history, Set.of(failure.property()))
                .map(Aggregates.Breach::finding)
                .or(() -> byOperations(failure, history))
                .orElseGet(() -> unexplained(history));
    }

    /** {@return that {@code call} gave up on a traversal without end} */
    static String gaveUp(Call call) {
        return call + " met a chain with a cycle and gave up";
    }

    private static Optional<String> byOperations(Failure failure, History history) {
        return unfinished(failure, history).or(() -> thrown(history)).or(() -> wrong(history));
    }

    private static String unexplained(History history) {
        String shown = history.events().stream()
                .filter(e -> !e.call().isKeyed() && e.ended())
                .map(e -> e.call() + " = " + e.result())
                .collect(Collectors.joining(", "));
        return "no order of the operations explains " + (shown.isEmpty() ? "their results" : shown);
    }

    private static Optional<String> unfinished(Failure failure, History history) {
        List<Event> pending =
                history.events().stream().filter(e -> e.result() == null).toList();
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        Phase first = pending.get(0).op().phase();
        String calls = pending.stream()
                .filter(e -> e.op().phase() == first)
                .limit(first == Phase.PARALLEL ? pending.size() : 1)
                .map(e -> e.call().toString())
                .collect(Collectors.joining(" and "));
        String why = failure.kind().contains("Deadlock") ? ": the threads wait for each other" : "";
        return Optional.of(
                failure.property() == Property.STOPPED_THREAD_BLOCKS_NOBODY
                        ? "a thread waited for another that had stopped inside an operation: " + calls + " had begun"
                        : calls + " never ended" + why);
    }

    private static Optional<String> thrown(History history) {
        for (Event event : history.events()) {
            String result = event.result();
            if (event.isTold(Operations.ENDLESS)) {
                return Optional.of(gaveUp(event.call()));
            }
            if (result != null && Operations.isThrown(result) && !result.equals(History.Effect.FAILED)) {
                return Optional.of(event.call() + " threw " + result);
            }
        }
        return Optional.empty();
    }

    /** Looks at the first key whose operations have no order. */
    private static Optional<String> wrong(History history) {
        if (history.isCleared()) {
            return Optional.empty();
        }
        return history.byKey().entrySet().stream()
                .filter(key -> !key.getValue().hasOrder())
                .findFirst()
                .map(Finding::sentence);
    }

    private static String sentence(Map.Entry<Long, History> key) {
        List<Event> events = key.getValue().events();
        return lost(events)
                .or(() -> stale(events))
                .orElseGet(() -> "no order of the operations on key " + key.getKey()
                        + " explains their results: "
                        + events.stream()
                                .map(e -> e.call() + " = " + e.result())
                                .collect(Collectors.joining(", ")));
    }

    /** An operation that met no entry although an insert had ended and nobody removes the key. */
    private static Optional<String> lost(List<Event> events) {
        if (events.stream().anyMatch(e -> e.call().operation().startsWith("remove"))) {
            return Optional.empty();
        }
        for (Event event : events) {
            Optional<Event> insert = last(events, e -> leavesEntry(e) && e.precedes(event));
            if (insert.isPresent() && metNothing(event)) {
                return Optional.of(event.told() + " although " + insert.get().call() + " had returned before it began");
            }
        }
        return Optional.empty();
    }

    /** An operation that met a value although another had been put since, and nobody puts the old one again. */
    private static Optional<String> stale(List<Event> events) {
        for (Event event : events) {
            String met = event.result();
            Optional<Event> newest = last(events, e -> e.call().operation().equals("put") && e.precedes(event));
            if (met == null
                    || met.equals("null")
                    || newest.isEmpty()
                    || !event.call().operation().equals("get")) {
                continue;
            }
            Event put = newest.get();
            if (events.stream().filter(e -> gives(e, met)).allMatch(e -> e.precedes(put))) {
                return Optional.of(event.told() + " although " + put.call() + " had returned before it began");
            }
        }
        return Optional.empty();
    }

    private static boolean gives(Event event, String value) {
        return event.call().arguments().stream().skip(1).anyMatch(given -> value.equals("" + given));
    }

    private static boolean leavesEntry(Event event) {
        return List.of("put", "putIfAbsent", "computeIfAbsent")
                .contains(event.call().operation());
    }

    private static boolean metNothing(Event event) {
        return switch (event.call().operation()) {
            case "containsKey" -> "false".equals(event.result());
            case "computeIfAbsent" -> false;
            default -> "null".equals(event.result());
        };
    }

    private static Optional<Event> last(List<Event> events, Predicate<Event> wanted) {
        return events.stream().filter(wanted).reduce((a, b) -> b);
    }
}
