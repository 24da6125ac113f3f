package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.CellVerdict;
import growspurt.results.RunResults;
import growspurt.results.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Candidates that loop, exit, overflow the stack and exhaust the heap: the run goes on, and none looks clean. On jcstress
 * alone: Lincheck gives every interleaving fresh statics, so that the patience of these maps never ends there; its own
 * {@code ChildIT} attacks it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileCandidatesIT {

    private Path folder = Path.of("");

    private List<CellVerdict> cells = List.of();

    @BeforeAll
    void runThemAll(@TempDir Path fresh) throws IOException, InterruptedException {
        folder = fresh;
        Cli.Ended ended = Cli.run(
                folder,
                "run",
                "--candidate=hostile-loops,hostile-exits,hostile-overflows,hostile-devours",
                "--property=StableKeyStaysVisible,OperationsTerminate",
                "--engine=jcstress",
                "--without-controls",
                "--budget=6m",
                "--launches=1");
        assertThat(ended.exit()).as(ended.output()).isZero();
        RunResults run = RunResults.read(folder.resolve("runs/latest"));
        assertThat(run.complete()).isTrue();
        cells = List.copyOf(run.cells());
    }

    @Test
    void everyCell_hasAnAnswer_andNoneLooksClean() {
        assertThat(cells)
                .hasSize(4 * 2)
                .allSatisfy(cell -> assertThat(cell.verdict())
                        .as("%s %s", cell.key(), cell.reason())
                        .isIn(Verdict.VIOLATED, Verdict.ERROR));
    }

    @Test
    void errors_nameWhatHappened() {
        assertThat(cells)
                .filteredOn(cell -> cell.verdict() == Verdict.ERROR)
                .allSatisfy(cell -> assertThat(cell.reason().orElseThrow())
                        .as("%s", cell.key())
                        .isNotBlank());
    }

    @Test
    void endlessLoop_breaksOperationsTerminate_withAStackDump() {
        assertThat(cells)
                .filteredOn(cell -> cell.key().candidate().equals("hostile-loops")
                        && cell.key().property().equals("operations-terminate")
                        && cell.verdict() == Verdict.VIOLATED)
                .isNotEmpty()
                .anySatisfy(cell -> {
                    String evidence = cell.launches().get(0).evidence();
                    assertThat(evidence).isNotNull();
                    assertThat(Files.readString(folder.resolve("runs/latest").resolve(evidence)))
                            .contains("HostileCandidate");
                });
    }
}
