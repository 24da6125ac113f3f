package growspurt.lincheck;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.Property;
import growspurt.results.Assignment;
import growspurt.results.CellKey;
import growspurt.results.CounterexampleLine;
import growspurt.results.Deadline;
import growspurt.results.Engine;
import growspurt.results.Journal;
import growspurt.results.Line;
import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LincheckEngineIT {

    private static final String PLANTED = "planted-stale-table-write";

    @Test
    void plantedBug_isFoundAndNotLookedForAgain(@TempDir Path runFolder) throws Exception {
        List<Line> lines = new ArrayList<>();
        CellKey cell = new CellKey(PLANTED, Property.PER_KEY_OPERATIONS_LINEARIZABLE.id(), Engine.LINCHECK);

        new LincheckEngine()
                .run(new Assignment(
                        runFolder,
                        1,
                        3,
                        Deadline.in(Duration.ofMinutes(2)),
                        List.of(cell),
                        Set.of(PLANTED),
                        List.of(),
                        journal(lines)));

        assertThat(lines).hasSize(2);
        CounterexampleLine example = (CounterexampleLine) lines.get(0);
        ResultLine result = (ResultLine) lines.get(1);
        assertThat(result.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(result.counterexamples()).containsExactly(example.id());
        assertThat(example.steps()).isNotEmpty();
        assertThat(example.inWindow()).isTrue();
    }

    private static Journal journal(List<Line> lines) {
        return new Journal() {
            @Override
            public void starting(CellKey cell, String config) {}

            @Override
            public void append(Line line) {
                lines.add(line);
            }
        };
    }
}
