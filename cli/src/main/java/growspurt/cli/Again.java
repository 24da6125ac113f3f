package growspurt.cli;

import growspurt.reports.words.Command;
import growspurt.results.Accumulated;
import growspurt.results.Accumulated.Launch;
import growspurt.results.CellKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The commands that show violations again, whichever run they are of.
 *
 * @param sum the run, with what earlier runs add
 * @param folder folder of the run; earlier ones lie beside it
 */
record Again(Accumulated sum, Path folder) {

    /** {@return the command that repeats the violation {@code id}, of a result or a counterexample of {@code cell}} */
    String command(CellKey cell, String id) {
        Optional<Launch> launch = sum.violations(cell).stream()
                .filter(seen -> seen.line().id().equals(id)
                        || seen.line().counterexamples().contains(id))
                .findFirst();
        Path run = folderOf(launch.map(Launch::runId).orElse(sum.run().id()));
        return command(id, run, launch.map(seen -> seen.line().repro()).orElse(List.of()));
    }

    /** A run that was moved or copied still has its old id. */
    private Path folderOf(String runId) {
        Path beside = folder.resolveSibling(runId);
        return runId.equals(sum.run().id()) && !Files.exists(beside) ? folder : beside;
    }

    /**
     * {@return the command that repeats the violation {@code id} of the run in {@code folder}}
     *
     * @param repro the command that ran it; what brought the map along then is needed again
     */
    static String command(String id, Path folder, List<String> repro) {
        List<String> words = new ArrayList<>(List.of("bin/growspurt", "replay", id, folder.toString()));
        repro.stream().filter(word -> word.startsWith("--classpath=")).forEach(words::add);
        return new Command(words).toString();
    }
}
