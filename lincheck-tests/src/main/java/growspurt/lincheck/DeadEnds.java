package growspurt.lincheck;

import growspurt.lincheck.History.Effect;
import growspurt.lincheck.History.Event;
import growspurt.results.CounterexampleLine.DeadEnd;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why no order of the operations on a key explains what they returned: where each order gets stuck. */
final class DeadEnds {

    private final History whole;
    private final List<DeadEnd> found = new ArrayList<>();

    private DeadEnds(History whole) {
        this.whole = whole;
    }

    /**
     * {@return the beginnings of all orders that respect real time, each up to the first operation that cannot return what it
     * did} Of the first key whose operations have no order, without the lookups that do not matter; empty if there is no such
     * key, if one of them did not come to an end or threw, or if the map was cleared.
     */
    static List<DeadEnd> of(History history) {
        DeadEnds ends = new DeadEnds(history);
        if (history.isCleared()) {
            return ends.found;
        }
        history.byKey().values().stream()
                .filter(key -> key.events().stream().allMatch(Event::ended) && !key.hasOrder())
                .findFirst()
                .ifPresent(key -> ends.walk(List.of(), withoutIdleLookups(key).events(), null));
        return ends.found;
    }

    /** Without an update, what others saw of it would be a riddle too. */
    private static History withoutIdleLookups(History key) {
        for (Event event : key.events()) {
            History rest = new History(without(key.events(), event));
            if ((event.is("get") || event.is("containsKey")) && !rest.hasOrder()) {
                return withoutIdleLookups(rest);
            }
        }
        return key;
    }

    private void walk(List<Integer> before, List<Event> left, @Nullable String value) {
        for (Event next : left) {
            if (left.stream().anyMatch(e -> e.precedes(next))) {
                continue;
            }
            List<Integer> order = new ArrayList<>(before);
            order.add(whole.events().indexOf(next));
            Effect effect = Effect.of(next.call(), value);
            if (next.isTold(effect.result())) {
                walk(order, without(left, next), effect.value());
            } else {
                found.add(new DeadEnd(List.copyOf(order), effect.result()));
            }
        }
    }

    private static List<Event> without(List<Event> events, Event one) {
        List<Event> rest = new ArrayList<>(events);
        rest.remove(one);
        return rest;
    }
}
