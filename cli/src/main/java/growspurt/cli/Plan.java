package growspurt.cli;

import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.results.CellKey;
import growspurt.results.Engine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * The cells that a run means to answer, for each engine those first that matter most: controls, then what is promised, then what
 * is not; of either the cells that the run before left unanswered, then the rest in an order drawn from the seed.
 *
 * @param candidates candidates of the plan by id
 * @param properties those of the properties asked for that some engine judges
 * @param cells cells of each engine, in order
 * @param skipped cells that an engine cannot answer, or where there is nothing to try, and why
 */
record Plan(
        Map<String, MapCandidate> candidates,
        Set<Property> properties,
        Map<Engine, List<CellKey>> cells,
        Map<CellKey, String> skipped) {

    /**
     * {@return the plan for the candidates, properties and engines chosen} A planted bug is tried on the properties that it
     * plants only, by the engines that are expected to see it. Bugs that plant a chosen property are added as controls,
     * unless {@code controls} is empty. What an engine judges at great cost is asked of other candidates only if the plan is to
     * be {@code thorough}.
     */
    static Plan of(
            Collection<MapCandidate> chosen,
            Collection<MapCandidate> controls,
            Set<Property> wanted,
            Collection<Engine> engines,
            Set<CellKey> unanswered,
            boolean thorough,
            long seed) {
        Set<Property> properties = judged(wanted, engines);
        Map<String, MapCandidate> candidates = new TreeMap<>();
        chosen.forEach(c -> candidates.put(c.id(), c));
        controls.stream()
                .filter(c -> !Collections.disjoint(c.plants(), properties))
                .forEach(c -> candidates.put(c.id(), c));
        Map<Engine, List<CellKey>> cells = new EnumMap<>(Engine.class);
        Map<CellKey, String> skipped = new HashMap<>();
        for (Engine engine : engines) {
            List<CellKey> mine = cells(engine, candidates.values(), properties, thorough);
            mine.forEach(cell -> unanswerable(cell, candidates).ifPresent(reason -> skipped.put(cell, reason)));
            mine.removeAll(skipped.keySet());
            if (!mine.isEmpty()) {
                cells.put(engine, ordered(mine, candidates, unanswered, seed));
            }
        }
        return new Plan(candidates, properties, cells, skipped);
    }

    private static Optional<String> unanswerable(CellKey cell, Map<String, MapCandidate> candidates) {
        MapCandidate candidate = Objects.requireNonNull(candidates.get(cell.candidate()));
        return candidate
                .unsuited(Engines.detector(cell.engine()))
                .or(() -> Property.called(cell.property())
                        .mootWithout(candidate)
                        .map(missing -> "it does not promise " + missing));
    }

    private static Set<Property> judged(Set<Property> wanted, Collection<Engine> engines) {
        Set<Property> judged = EnumSet.noneOf(Property.class);
        engines.forEach(engine -> judged.addAll(Engines.judges(engine)));
        judged.retainAll(wanted);
        return judged;
    }

    /** {@return number of cells, over all engines} */
    int size() {
        return cells.values().stream().mapToInt(List::size).sum();
    }

    private static List<CellKey> cells(
            Engine engine, Collection<MapCandidate> candidates, Set<Property> properties, boolean thorough) {
        List<CellKey> cells = new ArrayList<>();
        for (MapCandidate candidate : candidates) {
            boolean planted = !candidate.plants().isEmpty();
            Set<Property> judged = Engines.asked(engine, thorough || planted);
            judged.retainAll(properties);
            if (planted) {
                judged.retainAll(
                        candidate.detectors().contains(Engines.detector(engine)) ? candidate.plants() : Set.of());
            }
            judged.forEach(property -> cells.add(new CellKey(candidate.id(), property.id(), engine)));
        }
        return cells;
    }

    private static List<CellKey> ordered(
            List<CellKey> cells, Map<String, MapCandidate> candidates, Set<CellKey> unanswered, long seed) {
        Collections.shuffle(cells, new Random(seed));
        cells.sort((a, b) -> Integer.compare(rank(a, candidates, unanswered), rank(b, candidates, unanswered)));
        return List.copyOf(cells);
    }

    private static int rank(CellKey cell, Map<String, MapCandidate> candidates, Set<CellKey> unanswered) {
        MapCandidate candidate = Objects.requireNonNull(candidates.get(cell.candidate()));
        if (!candidate.plants().isEmpty()) {
            return 0;
        }
        boolean promised = Property.called(cell.property()).promisedBy(candidate);
        return (promised ? 1 : 3) + (unanswered.contains(cell) ? 0 : 1);
    }
}
