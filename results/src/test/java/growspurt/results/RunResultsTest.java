package growspurt.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunResultsTest {

    @TempDir
    private Path runs;

    @Test
    void plannedCell_withoutResult_isNotRun() throws IOException {
        Path folder = runs.resolve("r");
        try (ResultsFile out = ResultsFile.create(RunFolder.file(folder, Engine.JCSTRESS), Samples.run())) {
            out.append(Samples.planned());
            out.append(new PlannedLine("hash-map", "stable-key-stays-visible", "t", null));
            out.append(Samples.sampled(Verdict.NONE_SEEN, "a", 60_000, 50_000));
        }

        RunResults run = RunResults.read(folder);

        assertThat(run.cells()).extracting(CellVerdict::verdict).containsExactly(Verdict.NONE_SEEN, Verdict.NOT_RUN);
        assertThat(run.complete()).isFalse();
        assertThat(run.id()).isEqualTo(Samples.run().runId());
    }

    @Test
    void fileThatTheRunHad_andIsNotThere_isAProblem() throws IOException {
        Path folder = runs.resolve("r");
        RunLine ofTwo = Samples.run(Engine.JCSTRESS, Engine.RECORDER);
        try (ResultsFile out = ResultsFile.create(RunFolder.file(folder, Engine.JCSTRESS), ofTwo)) {
            out.end(EndLine.Status.COMPLETE);
        }

        RunResults run = RunResults.read(folder);

        assertThat(run.missing()).containsExactly(Engine.RECORDER);
        assertThat(run.complete()).isFalse();
        assertThat(run.problems()).containsExactly("'recorder.jsonl' of this run is missing");
    }

    @Test
    void fileOfAnotherRun_orUnderAnotherName_isAProblem() throws IOException {
        Path folder = runs.resolve("r");
        write(folder, Engine.JCSTRESS, Samples.run());
        write(folder, Engine.LINCHECK, Samples.run());
        Path recorder = write(folder, Engine.RECORDER, Samples.run());
        Files.writeString(
                recorder,
                Files.readString(recorder)
                        .replace("\"engine\":\"jcstress\"", "\"engine\":\"recorder\"")
                        .replace(Samples.run().machine().fingerprint(), "m-ffffffff"));

        RunResults run = RunResults.read(folder);

        assertThat(run.problems())
                .containsExactly(
                        "'lincheck.jsonl' is of engine 'jcstress', not of 'lincheck'",
                        "'recorder.jsonl' is of machine 'm-ffffffff', not of 'm-0123abcd'");
        assertThat(run.complete()).isFalse();
    }

    private static Path write(Path folder, Engine engine, RunLine first) throws IOException {
        Path file = RunFolder.file(folder, engine);
        ResultsFile.create(file, first).close();
        return file;
    }

    @Test
    void missingFolder_andFolderWithoutResults_areToldApart() throws IOException {
        Files.createDirectory(runs.resolve("empty"));

        assertThatThrownBy(() -> RunResults.read(runs.resolve("none"))).hasMessageContaining("no run folder");
        assertThatThrownBy(() -> RunResults.read(runs.resolve("empty"))).hasMessageContaining("no results file in");
    }

    @Test
    void twoRunsOfOneSecond_getTwoFolders_andLatestIsTheNewest() throws IOException {
        Instant now = Instant.parse("2026-11-21T01:02:03Z");
        Path first = RunFolder.create(runs, now, "1a2b3c4d5e");
        Path second = RunFolder.create(runs, now, "1a2b3c4d5e");

        RunFolder.markLatest(first);
        RunFolder.markLatest(second);

        assertThat(first.getFileName()).hasToString("2026-11-21-010203-1a2b3c4");
        assertThat(second.getFileName()).hasToString("2026-11-21-010203-1a2b3c4-2");
        assertThat(runs.resolve("latest").toRealPath()).isEqualTo(second.toRealPath());
    }
}
