package growspurt.lincheck;

import growspurt.api.MapCandidate;
import java.util.ServiceLoader;

/** The candidates on the class path, by id. */
final class Candidates {

    private Candidates() {}

    static MapCandidate named(String id) {
        return ServiceLoader.load(MapCandidate.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
