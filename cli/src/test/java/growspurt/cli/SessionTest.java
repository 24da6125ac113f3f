package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import growspurt.api.Property;
import growspurt.results.CellKey;
import growspurt.results.EndLine;
import growspurt.results.Engine;
import growspurt.results.RunFolder;
import growspurt.results.RunResults;
import growspurt.results.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {

    private static final Commit COMMIT = new Commit("1a2b3c4d5e6f", false);

    @TempDir
    private Path runs;

    @Test
    void plan_isOnDiskBeforeAnythingRuns() throws IOException {
        try (Session session = start()) {
            RunResults run = RunResults.read(runs.resolve("latest"));

            assertThat(run.cells())
                    .hasSize(session.size())
                    .allSatisfy(cell -> assertThat(cell.verdict()).isEqualTo(Verdict.NOT_RUN));
            assertThat(run.candidates().keySet()).containsExactly("naive");
            assertThat(run.properties()).hasSize(2);
            assertThat(run.engines()).hasSize(Engine.values().length);
        }
    }

    @Test
    void resumedSession_wantsOnlyWhatHasNoAnswer() throws IOException {
        answerOneCellAndStop();

        try (Session resumed = Session.resume(runs.resolve("latest"), COMMIT)) {
            assertThat(resumed.seed()).isEqualTo(42);
            assertThat(resumed.budget()).isEqualTo(Duration.ofMinutes(3));
            assertThat(resumed.before().get(Engine.JCSTRESS)).hasSize(1);
            assertThat(resumed.before().get(Engine.LINCHECK)).isEmpty();
            assertThat(resumed.cells().get(Engine.JCSTRESS))
                    .containsExactly(new CellKey("naive", Property.OPERATIONS_TERMINATE.id(), Engine.JCSTRESS));
            resumed.end(EndLine.Status.COMPLETE);
        }
        assertThat(RunResults.read(runs.resolve("latest")).complete()).isTrue();
    }

    @Test
    void completeRun_isNotResumed() throws IOException {
        try (Session session = start()) {
            session.cells()
                    .forEach((engine, cells) ->
                            cells.forEach(cell -> session.file(engine).append(Fixtures.violated(cell))));
            session.end(EndLine.Status.COMPLETE);
        }

        assertThatThrownBy(() -> Session.resume(runs.resolve("latest"), COMMIT))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("has an answer for every cell");
    }

    @Test
    void runOfAnotherCommit_isNotAddedTo() throws IOException {
        answerOneCellAndStop();

        assertThatThrownBy(() -> Session.resume(runs.resolve("latest"), new Commit("fff", false)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("was made at commit '1a2b3c4d5e6f', here is 'fff'");
    }

    @Test
    void runOfOtherCode_isNotAddedTo_thoughTheCommitIsTheSame() throws IOException {
        answerOneCellAndStop();
        edit("c-[0-9a-f]{32}", "c-" + "0".repeat(32));

        assertThatThrownBy(() -> Session.resume(runs.resolve("latest"), COMMIT))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("was made with other code of 'naive'");
    }

    @Test
    void runOnAnotherMachine_isNotAddedTo() throws IOException {
        answerOneCellAndStop();
        edit("m-[0-9a-f]{8}", "m-" + "0".repeat(8));

        assertThatThrownBy(() -> Session.resume(runs.resolve("latest"), COMMIT))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("results of two machines are not added up");
    }

    @Test
    void runThatWasChangedAfterwards_isNotGoneOnWith() throws IOException {
        answerOneCellAndStop();
        Path file = runs.resolve("latest").resolve("jcstress.jsonl");
        Files.writeString(file, Files.readString(file).replace("\"durationMs\":900", "\"durationMs\":901"));

        assertThatThrownBy(() -> Session.resume(runs.resolve("latest"), COMMIT))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("cannot be gone on with")
                .hasMessageContaining("does not match the lines before it");
    }

    /** Changes the files of the run, and takes their ends off, as if it had been killed. */
    private void edit(String before, String after) throws IOException {
        for (Engine engine : Engine.values()) {
            Path file = RunFolder.file(runs.resolve("latest"), engine);
            String text = Files.readString(file).replaceAll(before, after);
            Files.writeString(file, text.substring(0, text.lastIndexOf("{\"kind\":\"end\"")));
        }
    }

    @Test
    void unansweredCells_areRemembered_forTheNextRun() throws IOException {
        assertThat(Session.unansweredBefore(runs)).isEmpty();

        answerOneCellAndStop();

        assertThat(Session.unansweredBefore(runs))
                .contains(new CellKey("naive", Property.OPERATIONS_TERMINATE.id(), Engine.JCSTRESS))
                .doesNotContain(Fixtures.CELL);
    }

    @Test
    void fileThatCannotBeCreated_isNoSession() throws IOException {
        Path blocked = Files.createFile(runs.resolve("file"));

        assertThatThrownBy(() -> start(blocked)).isInstanceOf(IOException.class);
    }

    private void answerOneCellAndStop() throws IOException {
        try (Session session = start()) {
            session.file(Engine.JCSTRESS).append(Fixtures.violated(Fixtures.CELL));
            session.end(EndLine.Status.INTERRUPTED);
        }
    }

    @Test
    void runThatLostTheFileOfAnEngine_isNotGoneOnWith() throws IOException {
        answerOneCellAndStop();
        Path folder = runs.resolve("latest").toRealPath();
        Files.delete(RunFolder.file(folder, Engine.LINCHECK));

        assertThatThrownBy(() -> Session.resume(folder, COMMIT))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("its results of lincheck are missing");
    }

    @Test
    void runWithAFileOfAnother_isNotGoneOnWith(@TempDir Path elsewhere) throws IOException {
        answerOneCellAndStop();
        Path folder = runs.resolve("latest").toRealPath();
        Path other = WrittenRun.in(elsewhere, "2026-11-20T11:00:00Z", WrittenRun::good, "lock-striped");
        Files.copy(
                RunFolder.file(other, Engine.RECORDER),
                RunFolder.file(folder, Engine.RECORDER),
                StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> Session.resume(folder, COMMIT))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("'recorder.jsonl' is of run '" + other.getFileName() + "'");
    }

    private Session start() throws IOException {
        return start(runs);
    }

    private static Session start(Path folder) throws IOException {
        Plan plan = Plan.of(
                Candidates.onClassPath().named(List.of("naive"), CandidateSet.DEFAULT),
                List.of(),
                Set.of(Property.STABLE_KEY_STAYS_VISIBLE, Property.OPERATIONS_TERMINATE),
                List.of(Engine.values()),
                Set.of(),
                true,
                42);
        RunLines lines = new RunLines(Instant.parse("2026-11-21T01:02:03Z"), COMMIT, List.of("run"));
        return Session.start(folder, plan, lines, new Guests(), Duration.ofMinutes(3), 42);
    }
}
