package growspurt.recorder;

import growspurt.api.Property;
import growspurt.results.CandidateLine;
import growspurt.results.CellVerdict;
import growspurt.results.ResultLine;
import growspurt.results.RunLine;
import growspurt.results.RunResults;
import growspurt.results.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What a run of the recorder over one map came to, as a row of {@code docs/known-good.md}: {@code SoakRow <run folder>}. Every
 * operation is a sample of whether operations end, so that cell has them all. Whoever kept the processors busy beside it fills
 * in the last column.
 */
final class SoakRow {

    private SoakRow() {}

    public static void main(String[] args) throws IOException {
        RunResults run = RunResults.read(Path.of(args[0]));
        RunLine about = run.engines().get(0).run();
        CellVerdict all = run.cells().stream()
                .filter(cell -> cell.key().property().equals(Property.OPERATIONS_TERMINATE.id()))
                .findFirst()
                .orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.7s | %s | %d | %,d | %,d | %,d | %,d | %,d | %s | - |%n",
                all.key().candidate(),
                about.commit(),
                about.seed(),
                Math.round(sum(all, ResultLine::durationMs) / 60e3),
                all.launches().size(),
                sum(all, line -> told(line, "rounds=")),
                sum(all, line -> told(line, "growths=")),
                all.samples(),
                all.windowHits(),
                broken(run, true));
        System.out.println("not promised and violated: " + broken(run, false));
    }

    private static long sum(CellVerdict cell, ToLongFunction<ResultLine> figure) {
        return cell.launches().stream().mapToLong(figure).sum();
    }

    private static long told(ResultLine line, String name) {
        return line.config().args().stream()
                .filter(arg -> arg.startsWith(name))
                .mapToLong(arg -> Long.parseLong(arg.substring(name.length())))
                .sum();
    }

    private static String broken(RunResults run, boolean promised) {
        List<CellVerdict> broken = run.cells().stream()
                .filter(cell -> cell.verdict() == Verdict.VIOLATED)
                .filter(cell -> promises(run, cell) == promised)
                .toList();
        return broken.isEmpty()
                ? "none"
                : broken.stream().map(cell -> cell.key().property()).collect(Collectors.joining(", "));
    }

    private static boolean promises(RunResults run, CellVerdict cell) {
        CandidateLine candidate = run.candidates().get(cell.key().candidate());
        return candidate != null && candidate.promises(cell.key().property());
    }
}
