package growspurt.reports.words;

import growspurt.results.CellVerdict;
import growspurt.results.ResultLine;
import growspurt.results.RunResults;
import growspurt.results.Verdict;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command line for people to copy.
 *
 * @param argv program and arguments
 */
public record Command(List<String> argv) {

    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

    /** {@return the command that repeats {@code cell}, whichever violation it shows} */
    public static Command repeating(RunResults run, CellVerdict cell) {
        return repeating(run, cell, Set.of());
    }

    /**
     * {@return the command that repeats {@code cell}} If a launch saw a violation, it is that launch's, best one with an id in
     * {@code wanted}; a cell that was never launched gets the command that runs it with the seed of {@code run}.
     */
    public static Command repeating(RunResults run, CellVerdict cell, Set<String> wanted) {
        return cell.launches().stream()
                .filter(launch -> launch.verdict() == Verdict.VIOLATED)
                .min(Comparator.comparing(launch -> Collections.disjoint(launch.violations(), wanted)))
                .or(() -> cell.launches().stream().findFirst())
                .map(ResultLine::repro)
                .filter(argv -> !argv.isEmpty())
                .map(Command::new)
                .orElseGet(() -> running(run, cell));
    }

    private static Command running(RunResults run, CellVerdict cell) {
        String seed = run.engines().stream()
                .filter(engine -> engine.engine() == cell.key().engine())
                .map(engine -> engine.run().seed())
                .findFirst()
                .orElseThrow();
        List<String> argv = cell.key().repro(seed);
        return new Command(Optional.ofNullable(run.candidates().get(cell.key().candidate()))
                .map(candidate -> candidate.bringing(argv))
                .orElse(argv));
    }

    /** {@return the command as a POSIX shell reads it} */
    @Override
    public String toString() {
        return argv.stream().map(Command::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
