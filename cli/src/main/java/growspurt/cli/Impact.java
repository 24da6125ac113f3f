package growspurt.cli;

import growspurt.api.MapCandidate;
import growspurt.cli.closure.Codes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The candidates that a change reaches, and how.
 *
 * @param ways one for each changed file that reaches a candidate
 */
record Impact(List<Way> ways) {

    /** The rooms that decide what a launch does, and what decides which libraries are used. */
    private static final Pattern EVERYBODYS =
            Pattern.compile("(api|results|stress|lincheck-tests)/src/main/.*|(.*/)?pom\\.xml");

    private static final int MOST = 10;

    /**
     * How a change reaches candidates.
     *
     * @param file the changed file
     * @param through the class compiled from it, or what else carries the change
     * @param candidates those that can reach it
     */
    record Way(String file, String through, List<MapCandidate> candidates) {

        @Override
        public String toString() {
            return file + " -> " + through + " -> "
                    + candidates.stream().limit(MOST).map(MapCandidate::id).collect(Collectors.joining(", "))
                    + (candidates.size() > MOST ? " and " + (candidates.size() - MOST) + " more" : "");
        }
    }

    /** {@return what the files {@code changed}, paths from the folder of Growspurt, mean for {@code candidates}} */
    static Impact of(Collection<String> changed, Collection<MapCandidate> candidates, Codes codes) {
        List<Way> ways = new ArrayList<>();
        for (String file : changed) {
            if (EVERYBODYS.matcher(file).matches()) {
                List<MapCandidate> all =
                        candidates.stream().filter(CandidateSet.DEFAULT::holds).toList();
                ways.add(new Way(file, "the harness, or what is built with it", all));
            } else {
                ways.addAll(throughClasses(file, candidates, codes));
            }
        }
        return new Impact(List.copyOf(ways));
    }

    private static List<Way> throughClasses(String file, Collection<MapCandidate> candidates, Codes codes) {
        TreeMap<String, List<MapCandidate>> byClass = new TreeMap<>();
        for (MapCandidate candidate : candidates) {
            Optional<String> compiled = codes.closure(candidate).compiledFrom(file);
            compiled.ifPresent(name ->
                    byClass.computeIfAbsent(name, n -> new ArrayList<>()).add(candidate));
        }
        return byClass.entrySet().stream()
                .map(way -> new Way(file, way.getKey(), way.getValue()))
                .toList();
    }

    /** {@return the candidates reached, each once} */
    Set<MapCandidate> candidates() {
        return ways.stream()
                .flatMap(way -> way.candidates().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
