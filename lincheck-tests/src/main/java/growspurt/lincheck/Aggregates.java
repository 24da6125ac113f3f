package growspurt.lincheck;

import growspurt.api.Property;
import growspurt.lincheck.History.Event;
import growspurt.results.CounterexampleLine.Phase;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges what operations on the whole map returned, each by the claim of its {@link Property}, which is less than
 * linearizability.
 */
final class Aggregates {

    private static final Set<Property> JUDGED = Set.of(
            Property.SIZE_EXACT_AT_REST,
            Property.KEY_APPEARS_ONCE,
            Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY,
            Property.ITERATION_SEES_STABLE_KEYS_ONCE,
            Property.BULK_COPY_IS_CONSISTENT,
            Property.CLEAR_LEAVES_NOTHING_OLD);
    private static final Set<String> WORKS_OUT = Set.of("compute", "merge", "computeIfPresent");
    private static final Set<String> CHANGE_NOTHING = Set.of("get", "containsKey", "computeFailing");

    /**
     * What was broken.
     *
     * @param property the property
     * @param finding how it shows, as one plain sentence without a full stop
     */
    record Breach(Property property, String finding) {}

    private final History history;

    private Aggregates(History history) {
        this.history = history;
    }

    /** {@return what an execution of {@code program} can tell about} */
    static Set<Property> judgedBy(Program program) {
        Set<String> named =
                program.calls().stream().map(Call::operation).collect(Collectors.toCollection(TreeSet::new));
        Set<Property> judged = new TreeSet<>(Set.of(
                Property.OPERATIONS_TERMINATE,
                Property.STOPPED_THREAD_BLOCKS_NOBODY,
                Property.WHOLE_MAP_OPERATIONS_LINEARIZABLE));
        if (program.post().contains(Programs.SIZE)) {
            judged.add(Property.SIZE_EXACT_AT_REST);
        }
        if (program.post().contains(Programs.KEYS_AT_REST)) {
            judged.add(Property.KEY_APPEARS_ONCE);
        }
        Set<String> beside = program.threads().stream()
                .flatMap(List::stream)
                .map(Call::operation)
                .collect(Collectors.toSet());
        judged.add(
                named.contains("clear")
                        ? Property.CLEAR_LEAVES_NOTHING_OLD
                        : Property.PER_KEY_OPERATIONS_LINEARIZABLE); // a map may clear one key after the other
        if (beside.contains("size") || beside.contains("isEmpty")) {
            judged.add(Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY);
        }
        if (beside.contains("keys")) {
            judged.add(Property.ITERATION_SEES_STABLE_KEYS_ONCE);
            judged.add(Property.ITERATION_IS_SNAPSHOT);
        }
        if (beside.contains("copy")) {
            judged.add(Property.BULK_COPY_IS_CONSISTENT);
        }
        return judged;
    }

    /** {@return those of {@code open} that are judged here} */
    static Set<Property> among(Set<Property> open) {
        Set<Property> judged = new TreeSet<>(JUDGED);
        judged.retainAll(open);
        return judged;
    }

    /** {@return which of {@code open} the execution broke, or empty} */
    static Optional<Breach> broken(History history, Set<Property> open) {
        Aggregates judge = new Aggregates(history);
        return open.stream()
                .flatMap(property -> judge.finding(property).map(text -> new Breach(property, text)).stream())
                .findFirst();
    }

    private Optional<String> finding(Property property) {
        return switch (property) {
            case SIZE_EXACT_AT_REST -> atRest("size", keys -> "" + keys.size());
            case KEY_APPEARS_ONCE -> atRest("keysAtRest", Object::toString);
            case SIZE_NEVER_FALLS_ON_INSERT_ONLY ->
                failed("size", Phase.PARALLEL)
                        .or(() -> failed("isEmpty", Phase.PARALLEL))
                        .or(this::fallenSize);
            case ITERATION_SEES_STABLE_KEYS_ONCE ->
                failed("keys", Phase.PARALLEL).or(() -> first("keys", this::unlikeStableKeys));
            case BULK_COPY_IS_CONSISTENT ->
                failed("copy", Phase.PARALLEL).or(() -> first("copy", this::unlikeStableValues));
            case CLEAR_LEAVES_NOTHING_OLD -> failed("clear", Phase.PARALLEL).or(this::leftByClear);
            default -> Optional.empty();
        };
    }

    private interface Claim {
        String of(List<Long> keys);
    }

    /** Says nothing unless every key was looked up afterwards. */
    private Optional<String> atRest(String operation, Claim claim) {
        Map<Long, String> found = new TreeMap<>();
        in(Phase.POST).filter(e -> e.is("get")).forEach(e -> found.put(e.call().key(), Objects.toString(e.result())));
        if (!found.keySet().containsAll(history.byKey().keySet())) {
            return Optional.empty();
        }
        List<Long> keys = found.keySet().stream()
                .filter(key -> !"null".equals(found.get(key)))
                .toList();
        return failed(operation, Phase.POST)
                .or(() -> in(Phase.POST)
                        .filter(e ->
                                e.is(operation) && e.ended() && !claim.of(keys).equals(e.result()))
                        .map(e -> e.told() + " although the keys found are " + keys)
                        .findFirst());
    }

    private Optional<String> fallenSize() {
        long before = stable().size();
        for (int thread = 0; thread < Programs.THREADS; thread++) {
            long least = before;
            for (Event event : sizesOf(thread)) {
                boolean empty = event.isTold("true");
                long most = event.is("size") ? Long.parseLong(event.text()) : empty ? 0 : Long.MAX_VALUE;
                if (most < least) {
                    return Optional.of(event.told() + " although there were " + least + " entries before");
                }
                least = event.is("size") ? most : least;
            }
        }
        return Optional.empty();
    }

    private List<Event> sizesOf(int thread) {
        return in(Phase.PARALLEL)
                .filter(e -> e.op().thread() == thread && (e.is("size") || e.is("isEmpty")) && e.ended())
                .toList();
    }

    private Optional<String> unlikeStableKeys(List<String> shown) {
        return stable().keySet().stream()
                .map(String::valueOf)
                .filter(key -> Collections.frequency(shown, key) != 1)
                .map(key -> Collections.frequency(shown, key) == 0
                        ? "key " + key + ", which nobody touched, is not in it"
                        : "key " + key + ", which nobody touched, is in it more than once")
                .findFirst();
    }

    private Optional<String> unlikeStableValues(List<String> shown) {
        if (shown.contains("null")) {
            return Optional.of("there is a hole in it");
        }
        Optional<String> twice =
                shown.stream().filter(value -> isTooOften(value, shown)).findFirst();
        if (twice.isPresent()) {
            return Optional.of(
                    stable().containsValue(twice.get())
                            ? "a value " + twice.get() + ", which nobody touched, is in it more than once for a key"
                            : "a value " + twice.get() + ", which no key ever had, is in it");
        }
        List<String> missing = stable().values().stream()
                .distinct()
                .filter(value -> Collections.frequency(shown, value) < Collections.frequency(stable().values(), value))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("a value " + missing.get(0) + ", which nobody touched, is not in it");
    }

    /** Says nothing of a value that a key may have had which is no stable one, or of a map that was cleared. */
    private boolean isTooOften(String value, List<String> shown) {
        Map<Long, String> stable = stable();
        boolean ofOthers = history.events().stream()
                .map(Event::call)
                .filter(call -> call.isKeyed() && !stable.containsKey(call.key()))
                .anyMatch(call -> WORKS_OUT.contains(call.operation())
                        || call.arguments().stream().skip(1).anyMatch(given -> value.equals("" + given)));
        return !ofOthers
                && !history.isCleared()
                && Collections.frequency(shown, value) > Collections.frequency(stable.values(), value);
    }

    private Optional<String> failed(String operation, Phase phase) {
        return in(phase)
                .filter(e -> e.is(operation) && e.result() != null && !e.ended())
                .filter(e -> !e.isTold(Operations.ENDLESS)) // of which another property speaks
                .filter(e -> !Operations.isRefused(e.call(), e.result()))
                .map(e -> e.call() + " threw " + e.result())
                .findFirst();
    }

    private interface Complaint {
        Optional<String> about(List<String> shown);
    }

    private Optional<String> first(String operation, Complaint complaint) {
        return in(Phase.PARALLEL)
                .filter(e -> e.is(operation) && e.ended())
                .flatMap(e -> complaint.about(list(e.text())).map(text -> e.told() + ", and " + text).stream())
                .findFirst();
    }

    private Optional<String> leftByClear() {
        List<Event> clears =
                in(Phase.PARALLEL).filter(e -> e.is("clear") && e.ended()).toList();
        return history.events().stream()
                .filter(e -> e.is("get") && e.ended() && !e.isTold("null"))
                .filter(e -> stable().containsKey(e.call().key()))
                .filter(e -> clears.stream().anyMatch(clear -> clear.precedes(e)))
                .map(e -> e.told() + " although clear() had returned and nobody had put it again")
                .findFirst();
    }

    /** {@return keys and values that were put before the threads began, and are not written by them} */
    private Map<Long, String> stable() {
        Map<Long, String> stable = new TreeMap<>();
        in(Phase.INIT)
                .filter(e -> e.is("put"))
                .forEach(e ->
                        stable.put(e.call().key(), "" + e.call().arguments().get(1)));
        in(Phase.PARALLEL)
                .filter(e ->
                        e.call().isKeyed() && !CHANGE_NOTHING.contains(e.call().operation()))
                .forEach(e -> stable.remove(e.call().key()));
        return stable;
    }

    private Stream<Event> in(Phase phase) {
        return history.events().stream().filter(e -> e.op().phase() == phase);
    }

    private static List<String> list(String text) {
        String inside = text.substring(1, text.length() - 1);
        return inside.isEmpty() ? List.of() : Arrays.asList(inside.split(", ", -1));
    }
}
