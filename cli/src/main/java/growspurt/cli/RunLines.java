package growspurt.cli;

import growspurt.results.Engine;
import growspurt.results.Here;
import growspurt.results.RunLine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/**
 * The facts that the first line of every results file of a run shares.
 *
 * @param started when the run was started
 * @param commit commit of the working tree
 * @param argv command line as given
 */
record RunLines(Instant started, Commit commit, List<String> argv) {

    /** {@return the first line of the file of {@code engine}, one of {@code engines} of the run} */
    RunLine of(Engine engine, Collection<Engine> engines, String runId, long seed, Duration budget) {
        return new RunLine(
                RunLine.SCHEMA,
                runId,
                engine,
                Engines.version(engine),
                Growspurt.Versions.harness(),
                started.truncatedTo(ChronoUnit.SECONDS).toString(),
                commit.id(),
                commit.dirty(),
                Long.toString(seed),
                argv.stream().map(RunLines::withoutHome).toList(),
                budget.toSeconds(),
                Here.machine(),
                Here.jvm(),
                List.copyOf(engines));
    }

    /** Published results name no user: the home folder becomes {@code ~}. */
    private static String withoutHome(String argument) {
        return argument.replace(Path.of(System.getProperty("user.home")).toString() + "/", "~/");
    }
}
