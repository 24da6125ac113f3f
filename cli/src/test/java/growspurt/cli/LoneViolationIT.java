package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.ResultLine;
import growspurt.results.RunResults;
import growspurt.results.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Lincheck finds with one thread alone has no interleaving; the command that repeats it is one like all others. */
class LoneViolationIT {

    @Test
    void violationOfOneThread_isSeenAgain_byEachOfItsNames(@TempDir Path folder)
            throws IOException, InterruptedException {
        Cli.Ended run = Cli.run(
                folder,
                "run",
                "--candidate=planted-reseed-live",
                "--property=per-key-operations-linearizable",
                "--engine=lincheck",
                "--budget=40s",
                "--seed=1");
        assertThat(run.exit()).as(run.output()).isZero();
        ResultLine seen = RunResults.read(folder.resolve("runs/latest")).cells().stream()
                .flatMap(cell -> cell.launches().stream())
                .filter(launch -> launch.verdict() == Verdict.VIOLATED
                        && launch.candidate().equals("planted-reseed-live"))
                .findFirst()
                .orElseThrow();

        assertThat(run.output()).contains("again: bin/growspurt replay " + seen.id() + " runs/");
        for (String name : List.of(seen.id(), seen.counterexamples().get(0))) {
            Cli.Ended replay = Cli.run(folder, "replay", name);
            assertThat(replay.exit()).as(replay.output()).isEqualTo(Exit.VIOLATION);
            assertThat(replay.output()).contains("planted-reseed-live", "interleavings", "seen again");
        }
    }
}
