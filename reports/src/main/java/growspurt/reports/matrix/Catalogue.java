package growspurt.reports.matrix;

import growspurt.results.CandidateLine;
import growspurt.results.CandidateLine.Claim;
import growspurt.results.CandidateLine.Role;
import growspurt.results.CellVerdict;
import growspurt.results.PropertyLine;
import growspurt.results.RunResults;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The candidates and properties of a run. A cell whose candidate or property has no line of its own still counts: an
 * unknown candidate is a subject that promises the property, so that nothing is excused by a missing line.
 */
public final class Catalogue {

    private final Map<String, CandidateLine> candidates;
    private final Map<String, PropertyLine> properties;

    private Catalogue(Map<String, CandidateLine> candidates, Map<String, PropertyLine> properties) {
        this.candidates = candidates;
        this.properties = properties;
    }

    /** {@return the catalogue of {@code run}} */
    public static Catalogue of(RunResults run) {
        Map<String, CandidateLine> candidates = new LinkedHashMap<>(run.candidates());
        Map<String, PropertyLine> properties = new LinkedHashMap<>(run.properties());
        Map<String, Claim> allPromised = new LinkedHashMap<>();
        for (CellVerdict cell : run.cells()) {
            allPromised.put(cell.key().property(), Claim.PROMISED);
        }
        for (CellVerdict cell : run.cells()) {
            candidates.computeIfAbsent(cell.key().candidate(), id -> nameless(id, allPromised));
            properties.computeIfAbsent(cell.key().property(), Catalogue::nameless);
        }
        return new Catalogue(candidates, properties);
    }

    /** {@return the candidates, in the order of the files} */
    public Collection<CandidateLine> candidates() {
        return candidates.values();
    }

    /** {@return the properties, those of one group together, groups and properties in the order of the files} */
    public List<PropertyLine> properties() {
        Map<String, List<PropertyLine>> groups = new LinkedHashMap<>();
        properties
                .values()
                .forEach(p -> groups.computeIfAbsent(p.group(), g -> new ArrayList<>())
                        .add(p));
        return groups.values().stream().flatMap(List::stream).toList();
    }

    /** {@return the candidate of {@code cell}} */
    public CandidateLine candidate(CellVerdict cell) {
        return present(candidates, cell.key().candidate());
    }

    /** {@return the property of {@code cell}} */
    public PropertyLine property(CellVerdict cell) {
        return present(properties, cell.key().property());
    }

    /** {@return what is expected of the candidate of {@code cell} on its property} */
    public Stance stance(CellVerdict cell) {
        return Stance.of(candidate(cell), cell.key().property());
    }

    private static <T> T present(Map<String, T> byId, String id) {
        T line = byId.get(id);
        if (line == null) {
            throw new IllegalArgumentException("'" + id + "' is not of this run; known: " + byId.keySet());
        }
        return line;
    }

    private static CandidateLine nameless(String id, Map<String, Claim> claims) {
        return new CandidateLine(id, "", "", Role.SUBJECT, List.of(), "", claims, List.of(), null, null);
    }

    private static PropertyLine nameless(String id) {
        return new PropertyLine(id, id, "other", "", "");
    }
}
