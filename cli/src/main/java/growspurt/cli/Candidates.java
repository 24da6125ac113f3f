package growspurt.cli;

import growspurt.api.CandidateLookup;
import growspurt.api.MapCandidate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.TreeMap;

/** The candidates on the class path, by id. */
final class Candidates {

    private final Map<String, MapCandidate> byId = new TreeMap<>();

    private Candidates(Iterable<MapCandidate> all) {
        for (MapCandidate candidate : all) {
            MapCandidate other = byId.put(candidate.id(), candidate);
            if (other != null) {
                throw new BadInput("two candidates are called '" + candidate.id() + "': "
                        + other.getClass().getName() + " and "
                        + candidate.getClass().getName()
                        + "; ids must differ, rename one");
            }
            if (!candidate.id().matches("[a-z0-9-]{1,64}")) {
                throw new BadInput("candidate id '" + candidate.id() + "' of "
                        + candidate.getClass().getName()
                        + " is not usable; use 1 to 64 lower-case letters, digits and '-'");
            }
        }
    }

    static Candidates onClassPath() {
        try {
            return new Candidates(CandidateLookup.all());
        } catch (ServiceConfigurationError e) {
            throw new BadInput("a map of a file META-INF/services/growspurt.api.MapCandidate cannot take part: "
                    + e.getMessage() + "; mend the file or the class");
        }
    }

    static Candidates of(Iterable<MapCandidate> all) {
        return new Candidates(all);
    }

    Collection<MapCandidate> all() {
        return byId.values();
    }

    /** {@return the candidates called {@code ids}; when {@code ids} is empty all of {@code set}} */
    List<MapCandidate> named(Collection<String> ids, CandidateSet set) {
        return ids.isEmpty()
                ? all().stream().filter(set::holds).toList()
                : ids.stream().map(this::named).toList();
    }

    private MapCandidate named(String id) {
        MapCandidate candidate = byId.get(id);
        if (candidate == null) {
            throw new BadInput("no candidate '" + id + "'; nearest: " + String.join(", ", Nearest.to(id, byId.keySet()))
                    + "; 'growspurt list' shows all");
        }
        return candidate;
    }
}
