package growspurt.reports.site;

import growspurt.reports.matrix.Matrix;
import growspurt.results.CandidateLine;
import growspurt.results.CandidateLine.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which candidate each one is best read beside: a planted bug beside its host, the map into which it was put, and all
 * others beside a known-good map.
 */
final class Lineage {

    private static final String CHANGED = ", but ";
    private static final String FAMILIAR = "concurrent-hash-map";

    private final Map<String, CandidateLine> byId = new LinkedHashMap<>();
    private final Optional<CandidateLine> yardstick;

    Lineage(Matrix matrix) {
        matrix.rows().forEach(row -> byId.put(row.candidate().id(), row.candidate()));
        List<CandidateLine> knownGood = byId.values().stream()
                .filter(candidate -> candidate.role() == Role.KNOWN_GOOD)
                .toList();
        this.yardstick = knownGood.stream()
                .filter(candidate -> candidate.id().equals(FAMILIAR))
                .findFirst()
                .or(() -> knownGood.stream().findFirst());
    }

    /** {@return the one that {@code candidate} is read beside; empty if there is none but itself} */
    Optional<CandidateLine> beside(CandidateLine candidate) {
        return host(candidate).or(() -> yardstick).filter(other -> !other.id().equals(candidate.id()));
    }

    /** {@return the host of a planted bug, which its summary names first; empty for other maps} */
    Optional<CandidateLine> host(CandidateLine candidate) {
        int end = candidate.summary().indexOf(CHANGED);
        return candidate.role() == Role.PLANTED_BUG && end > 0
                ? Optional.ofNullable(byId.get(candidate.summary().substring(0, end)))
                : Optional.empty();
    }
}
