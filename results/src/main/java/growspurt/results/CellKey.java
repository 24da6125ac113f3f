package growspurt.results;

import java.util.Comparator;
import java.util.List;

/**
 * The name of a cell: one candidate, one property, one engine.
 *
 * @param candidate id of the candidate
 * @param property id of the property
 * @param engine the engine
 */
public record CellKey(String candidate, String property, Engine engine) implements Comparable<CellKey> {

    private static final Comparator<CellKey> ORDER = Comparator.comparing(CellKey::candidate)
            .thenComparing(CellKey::property)
            .thenComparing(CellKey::engine);

    /** {@return the command line that runs this cell alone with {@code seed}} */
    public List<String> repro(String seed) {
        return List.of(
                "bin/growspurt",
                "run",
                "--engine=" + engine.id(),
                "--candidate=" + candidate,
                "--property=" + property,
                "--seed=" + seed);
    }

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return candidate + " / " + property + " / " + engine.id();
    }
}
