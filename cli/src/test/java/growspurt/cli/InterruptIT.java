package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.CounterexampleLine;
import growspurt.results.EndLine;
import growspurt.results.EngineResults;
import growspurt.results.ResultLine;
import growspurt.results.RunResults;
import growspurt.results.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end in the middle, by Ctrl-C or by force: whole lines, no orphans, and a way to go on. */
class InterruptIT {

    @TempDir
    private Path folder;

    @Test
    void interruptedRun_keepsWholeLines_leavesNoJvm_andCanGoOn() throws IOException, InterruptedException {
        Cli cli = Cli.start(
                folder,
                "run",
                "--candidate=lock-striped",
                "--property=StableKeyStaysVisible,ConcurrentInsertSurvives",
                "--engine=jcstress",
                "--budget=3m",
                "--launches=2");
        awaitFirstResult(cli, "jcstress.jsonl");
        List<ProcessHandle> children = cli.process().descendants().toList();
        assertThat(new ProcessBuilder("kill", "-INT", "" + cli.process().pid())
                        .start()
                        .waitFor())
                .isZero();

        Cli.Ended ended = cli.await();

        assertThat(ended.exit()).isEqualTo(Exit.INTERRUPTED);
        assertThat(ended.output()).contains("go on with: bin/growspurt run --resume=runs/");
        assertThat(children).allSatisfy(child -> assertThat(child.onExit()).succeedsWithin(10, TimeUnit.SECONDS));
        EngineResults before =
                RunResults.read(folder.resolve("runs/latest")).engines().get(0);
        assertThat(before.problem()).isEmpty();
        assertThat(before.end().orElseThrow().status()).isEqualTo(EndLine.Status.INTERRUPTED);

        assertThat(Cli.run(folder, "gate").exit()).isEqualTo(3);
        Cli.Ended resumed = Cli.run(folder, "run", "--resume", "--launches=8");

        assertThat(resumed.exit()).as(resumed.output()).isZero();
        RunResults after = RunResults.read(folder.resolve("runs/latest"));
        assertThat(after.complete()).isTrue();
        assertThat(after.engines().get(0).lines()).startsWith(before.lines().toArray(growspurt.results.Line[]::new));
        assertThat(after.cells())
                .allSatisfy(cell -> assertThat(cell.verdict().answers()).isTrue());
    }

    @Test
    void killedRun_keepsWhatItFound_leavesNoJvm_andIsCalledPartial() throws IOException, InterruptedException {
        Cli cli = Cli.start(
                folder,
                "run",
                "--candidate=planted-stale-table-write,lock-striped",
                "--engine=recorder",
                "--budget=3m");
        awaitFirstResult(cli, "recorder.jsonl");
        List<ProcessHandle> children = cli.process().descendants().toList();

        cli.process().destroyForcibly();

        assertThat(cli.process().onExit()).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(children).allSatisfy(child -> assertThat(child.onExit()).succeedsWithin(10, TimeUnit.SECONDS));
        EngineResults kept =
                RunResults.read(folder.resolve("runs/latest")).engines().get(0);
        assertThat(kept.problem()).isEmpty();
        assertThat(kept.end()).isEmpty();
        assertThat(kept.lines(ResultLine.class)).anyMatch(line -> line.verdict() == Verdict.VIOLATED);
        assertThat(kept.lines(CounterexampleLine.class)).isNotEmpty();
        assertThat(Cli.run(folder, "gate").output()).contains("Partial run: recorder did not finish");
    }

    private void awaitFirstResult(Cli cli, String file) throws IOException, InterruptedException {
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            for (int i = 0; i < 600; i++) {
                if (resultsSoFar(file) > 0) {
                    return;
                }
                assertThat(cli.process().isAlive())
                        .as(Files.readString(cli.output()))
                        .isTrue();
                var unused = watch.poll(100, TimeUnit.MILLISECONDS);
            }
        }
        throw new AssertionError("no result within a minute:\n" + Files.readString(cli.output()));
    }

    private long resultsSoFar(String file) throws IOException {
        Path latest = folder.resolve("runs/latest");
        if (!Files.exists(latest.resolve(file))) {
            return 0;
        }
        return RunResults.read(latest).engines().get(0).lines(ResultLine.class).count();
    }
}
