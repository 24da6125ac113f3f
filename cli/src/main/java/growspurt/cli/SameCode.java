package growspurt.cli;

import growspurt.reports.words.Numbers;
import growspurt.results.Accumulated;
import growspurt.results.Accumulated.Launch;
import growspurt.results.Bounds;
import growspurt.results.CellKey;
import growspurt.results.CellVerdict;
import growspurt.results.RunResults;
import growspurt.results.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What earlier runs of the same code add to a run, as lines for people. */
final class SameCode {

    private static final int MOST = 10;

    private SameCode() {}

    /** {@return the run in {@code folder}, with what the runs beside it add} */
    static Accumulated read(Path folder, Consumer<String> problems) throws IOException {
        RunResults run = RunResults.read(folder);
        Path runs = folder.toRealPath().resolveSibling("");
        Set<String> codes = EarlierRuns.codes(run.candidates().values());
        return Accumulated.of(run, EarlierRuns.of(runs, codes, problems));
    }

    /** {@return a line for each map and engine that earlier launches count for, at most {@value #MOST}} */
    static List<String> lines(Accumulated sum) {
        Map<CellKey, CellVerdict> cells =
                sum.results().cells().stream().collect(Collectors.toMap(CellVerdict::key, cell -> cell));
        Map<String, List<Launch>> groups = sum.earlier().stream()
                .collect(Collectors.groupingBy(SameCode::who, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        groups.forEach(
                (who, earlier) -> lines.add(("sum   " + who + ": " + line(earlier, cells)).replace('\u202f', ' ')));
        if (lines.size() > MOST) {
            lines.set(MOST, "      and " + (lines.size() - MOST) + " more like these");
            return lines.subList(0, MOST + 1);
        }
        return lines;
    }

    private static String who(Launch launch) {
        return launch.cell().candidate() + " by " + launch.cell().engine().id();
    }

    private static String line(List<Launch> earlier, Map<CellKey, CellVerdict> cells) {
        List<CellVerdict> its =
                earlier.stream().map(Launch::cell).distinct().map(cells::get).toList();
        long all = its.stream().mapToLong(cell -> cell.launches().size()).sum();
        long runs = earlier.stream().map(Launch::runId).distinct().count();
        return Numbers.count(all - earlier.size(), "launch", "launches") + " here, " + Numbers.count(earlier.size())
                + " in " + Numbers.count(runs, "earlier run", "earlier runs") + " of the same code; " + bound(its);
    }

    private static String bound(List<CellVerdict> cells) {
        long samples = cells.stream().mapToLong(CellVerdict::samples).sum();
        long hits = cells.stream().mapToLong(CellVerdict::windowHits).sum();
        String evidence = Numbers.count(samples, "sample", "samples") + ", " + Numbers.count(hits) + " in the window";
        long fewest = cells.stream().mapToLong(CellVerdict::completed).min().orElse(0);
        if (cells.stream().anyMatch(cell -> cell.violating() > 0)) {
            return evidence + "; a violation is among them";
        }
        if (cells.stream().anyMatch(cell -> cell.verdict() != Verdict.NONE_SEEN)) {
            return evidence + ", none violating; too little of some property to bound it";
        }
        return evidence + ", none violating; at 95 % confidence fewer than " + Numbers.percent(Bounds.none(fewest))
                + " of launches of any one property would show one";
    }
}
