package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.EndLine;
import growspurt.results.Engine;
import growspurt.results.ResultsFile;
import growspurt.results.RunFolder;
import growspurt.results.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierRunTest {

    @TempDir
    private Path runs;

    @Test
    void earlierRun_isTheNewestCompleteOne_thatWasStartedBefore() throws IOException {
        run("2026-11-20", EndLine.Status.COMPLETE);
        run("2026-11-21", EndLine.Status.BUDGET);
        run("2026-11-22", EndLine.Status.INTERRUPTED);
        Files.createDirectories(runs.resolve("2026-11-23"));
        Path here = run("2026-11-24", EndLine.Status.COMPLETE);
        run("2026-11-25", EndLine.Status.COMPLETE);

        assertThat(EarlierRun.of(here)).map(RunResults::id).contains("2026-11-21");
    }

    @Test
    void thereIsNone_beforeTheFirst() throws IOException {
        Path here = run("2026-11-20", EndLine.Status.COMPLETE);
        RunFolder.markLatest(here);

        assertThat(EarlierRun.of(runs.resolve("latest"))).isEmpty();
    }

    private Path run(String id, EndLine.Status status) throws IOException {
        Path folder = Files.createDirectories(runs.resolve(id));
        RunLines lines = new RunLines(Instant.EPOCH, new Commit("", false), List.of());
        try (ResultsFile file = ResultsFile.create(
                RunFolder.file(folder, Engine.JCSTRESS),
                lines.of(Engine.JCSTRESS, Set.of(Engine.JCSTRESS), id, 1, Duration.ZERO))) {
            file.end(status);
        }
        return folder;
    }
}
