package growspurt.maps;

import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import growspurt.api.Role;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The candidates as an engine finds them; argument source of the contract tests. */
final class Candidates {

    private Candidates() {}

    static Stream<MapCandidate> all() {
        return ServiceLoader.load(MapCandidate.class).stream().map(ServiceLoader.Provider::get);
    }

    /** Those written here, which reject nulls. */
    static Stream<MapCandidate> own() {
        return all().filter(candidate -> candidate.newMap() instanceof AbstractLongMap);
    }

    static Stream<MapCandidate> knownGood() {
        return all().filter(candidate -> candidate.role() == Role.KNOWN_GOOD);
    }

    static Stream<MapCandidate> withSnapshots() {
        return all().filter(candidate -> candidate.promises().contains(Guarantee.SNAPSHOT_ITERATION));
    }

    static MapCandidate named(String id) {
        return all().filter(candidate -> candidate.id().equals(id)).findFirst().orElseThrow();
    }
}
