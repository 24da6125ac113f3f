package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.Property;
import growspurt.results.CellKey;
import growspurt.results.CounterexampleLine;
import growspurt.results.Engine;
import growspurt.results.ResultLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InterleavingIT {

    @TempDir
    private Path folder;

    @Test
    void recordedOperations_thatBreakUnderAnInterleaving_areShownInIt() throws InterruptedException {
        assertThat(found(
                        "planted-stale-table-write",
                        Property.PER_KEY_OPERATIONS_LINEARIZABLE,
                        "put(0, 9); put(4, 5); put(8, 8) / put(12, 4) | put(16, 8) / get(16)"))
                .startsWith("an interleaving of these operations: ");
    }

    @Test
    void recordedOperations_thatLackWhatBreaksThem_areLookedForInOtherPrograms() throws InterruptedException {
        assertThat(found(
                        "planted-stale-table-write",
                        Property.PER_KEY_OPERATIONS_LINEARIZABLE,
                        "put(0, 9) / put(12, 4) | get(12) / get(12)"))
                .startsWith("an interleaving: ");
    }

    @Test
    void recordedHistory_inWhichNothingHappensBesides_isLookedForInOtherPrograms() throws InterruptedException {
        assertThat(found(
                        "planted-stale-table-write", Property.PER_KEY_OPERATIONS_LINEARIZABLE, "put(0, 0) /  / get(0)"))
                .startsWith("an interleaving: ");
    }

    @Test
    void propertyThatLincheckDoesNotJudge_isLookedForInTheOrderOfTheOperations() throws InterruptedException {
        assertThat(
                        found(
                                "planted-stale-table-write",
                                Property.COMPUTE_IF_ABSENT_ONCE,
                                "put(0, 9); put(4, 5); put(8, 8) / put(12, 4) | computeIfAbsent(16, 8); computeIfAbsent(16, 9) /"))
                .startsWith("an interleaving of these operations: ");
    }

    private String found(String candidate, Property property, String program) throws InterruptedException {
        ResultLine seen = Fixtures.violated(new CellKey(candidate, property.id(), Engine.RECORDER));
        CounterexampleLine recorded = new CounterexampleLine(
                "x-000000000000",
                "",
                candidate,
                property.id(),
                "",
                "recorded history",
                program,
                0,
                true,
                List.of(),
                List.of(),
                List.of(),
                "");
        return Interleaving.find(seen, Optional.of(recorded), folder).get(0);
    }
}
