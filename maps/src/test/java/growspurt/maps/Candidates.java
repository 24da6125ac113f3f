package growspurt.maps;

import growspurt.api.CandidateLookup;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import growspurt.api.Role;
import growspurt.maps.planted.PlantedBug;
import java.util.stream.Stream;

/** The candidates as an engine finds them; argument source of the contract tests. */
final class Candidates {

    private Candidates() {}

    static Stream<MapCandidate> all() {
        return CandidateLookup.all().stream();
    }

    /** All but the planted bugs that one thread alone can see. */
    static Stream<MapCandidate> soundAlone() {
        return all().filter(candidate ->
                !(candidate instanceof PlantedBug bug && bug.showsAlone().isPresent()));
    }

    /** Those written here, which reject nulls. */
    static Stream<MapCandidate> own() {
        return soundAlone().filter(candidate -> candidate.newMap() instanceof AbstractLongMap);
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
        return soundAlone().filter(candidate -> candidate.promises().contains(Guarantee.SNAPSHOT_ITERATION));
    }

    /** All but the maps that have no table, or whose table cannot be seen. */
    static Stream<MapCandidate> withGauge() {
        return soundAlone()
                .filter(candidate -> candidate.gauge(candidate.newMap()).isPresent());
    }

    static Stream<MapCandidate> withWritableEntries() {
        return soundAlone().filter(candidate -> !Quirks.READ_ONLY_ENTRIES.contains(candidate.id()));
    }

    static Stream<MapCandidate> matchingByEquals() {
        return soundAlone().filter(candidate -> !Quirks.MATCHES_BY_IDENTITY.contains(candidate.id()));
    }

    static Stream<MapCandidate> rememberingTheLastShown() {
        return soundAlone().filter(candidate -> !Quirks.FORGETS_THE_LAST_SHOWN.contains(candidate.id()));
    }

    /** {@return the id of the candidate, or that of the host if it is a planted bug} */
    static String soundId(MapCandidate candidate) {
        return candidate instanceof PlantedBug bug ? bug.host().id() : candidate.id();
    }

    static MapCandidate named(String id) {
        return CandidateLookup.called(id);
    }
}
