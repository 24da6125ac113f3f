package growspurt.cli;

import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.results.Engine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The few planted bugs that vouch for a run of some maps, where a run of all maps takes all planted bugs. */
final class Vouchers {

    /** That an engine sees what breaks a property. */
    private record Sight(Property property, Engine engine) {}

    private Vouchers() {}

    /**
     * {@return planted bugs so that each engine has one to find on each property that it is asked about, as far as there is one}
     * Each is the one that adds most to those before it, the first by name if several do.
     */
    static List<MapCandidate> of(
            Collection<MapCandidate> bugs, Set<Property> properties, Collection<Engine> engines, boolean thorough) {
        return of(bugs, List.of(), properties, engines, thorough);
    }

    /** {@return planted bugs as above, those of {@code spare} only for what none of {@code first} can show} */
    static List<MapCandidate> of(
            Collection<MapCandidate> first,
            Collection<MapCandidate> spare,
            Set<Property> properties,
            Collection<Engine> engines,
            boolean thorough) {
        List<MapCandidate> chosen = new ArrayList<>();
        Set<Sight> seen = new HashSet<>();
        for (Collection<MapCandidate> bugs : List.of(first, spare)) {
            while (true) {
                Optional<MapCandidate> next = bugs.stream()
                        .max(Comparator.comparing((MapCandidate bug) -> adds(bug, seen, properties, engines, thorough)
                                        .size())
                                .thenComparing(
                                        Comparator.comparing(MapCandidate::id).reversed()));
                if (next.isEmpty() || !seen.addAll(adds(next.get(), seen, properties, engines, thorough))) {
                    break;
                }
                chosen.add(next.get());
            }
        }
        return chosen;
    }

    private static Set<Sight> adds(
            MapCandidate bug, Set<Sight> seen, Set<Property> properties, Collection<Engine> engines, boolean thorough) {
        Set<Sight> adds = new HashSet<>();
        for (Engine engine : engines) {
            if (bug.detectors().contains(Engines.detector(engine))) {
                Engines.asked(engine, thorough).stream()
                        .filter(property ->
                                properties.contains(property) && bug.plants().contains(property))
                        .forEach(property -> adds.add(new Sight(property, engine)));
            }
        }
        adds.removeAll(seen);
        return adds;
    }
}
