package growspurt.reports.gate.expect;

import growspurt.results.CellKey;
import growspurt.results.Engine;
import java.util.Optional;

/**
 * The cells that a line speaks of.
 *
 * @param candidate id of the candidate
 * @param property id of the property
 * @param engine the engine; empty for each of them
 */
public record Scope(String candidate, String property, Optional<Engine> engine) {

    /** {@return whether {@code key} is one of these cells} */
    public boolean holds(CellKey key) {
        return candidate.equals(key.candidate())
                && property.equals(key.property())
                && engine.map(key.engine()::equals).orElse(true);
    }

    @Override
    public String toString() {
        return candidate + "/" + property + "/" + engine.map(Engine::id).orElse("*");
    }
}
