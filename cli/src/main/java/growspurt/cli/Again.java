package growspurt.cli;

import growspurt.results.Accumulated;
import growspurt.results.Accumulated.Launch;
import growspurt.results.CellKey;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

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
        Path run =
                folder.resolveSibling(launch.map(Launch::runId).orElse(sum.run().id()));
        return "bin/growspurt replay " + id + " " + run
                + launch.map(Again::broughtAlong).orElse("");
    }

    /** What brought the map along then is needed again. */
    private static String broughtAlong(Launch launch) {
        return launch.line().repro().stream()
                .filter(word -> word.startsWith("--classpath="))
                .map(word -> " " + word)
                .collect(Collectors.joining());
    }
}
