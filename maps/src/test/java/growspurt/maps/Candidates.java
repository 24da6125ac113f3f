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

    /** Those that promise linearizable operations and mean it. */
    static Stream<MapCandidate> linearizable() {
        return all().filter(candidate ->
                candidate.role() != Role.PLANTED_BUG && candidate.promises().contains(Guarantee.PER_KEY_LINEARIZABLE));
    }

    static Stream<MapCandidate> withSnapshots() {
        return all().filter(candidate -> candidate.promises().contains(Guarantee.SNAPSHOT_ITERATION));
    }

    /** All but the maps that have no table, or whose table cannot be seen. */
    static Stream<MapCandidate> withGauge() {
        return all().filter(candidate -> candidate.gauge(candidate.newMap()).isPresent());
    }

    static Stream<MapCandidate> withWritableEntries() {
        return all().filter(candidate -> !Quirks.READ_ONLY_ENTRIES.contains(candidate.id()));
    }

    static Stream<MapCandidate> matchingByEquals() {
        return all().filter(candidate -> !Quirks.MATCHES_BY_IDENTITY.contains(candidate.id()));
    }

    static Stream<MapCandidate> rememberingTheLastShown() {
        return all().filter(candidate -> !Quirks.FORGETS_THE_LAST_SHOWN.contains(candidate.id()));
    }

    static MapCandidate named(String id) {
        return all().filter(candidate -> candidate.id().equals(id)).findFirst().orElseThrow();
    }
}
