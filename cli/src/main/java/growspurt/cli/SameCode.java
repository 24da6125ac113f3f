package growspurt.cli;

import growspurt.reports.words.Numbers;
import growspurt.results.Accumulated;
import growspurt.results.Accumulated.Launch;
import growspurt.results.Bounds;
import growspurt.results.CellKey;
import growspurt.results.CellVerdict;
import growspurt.results.Engine;
import growspurt.results.Executions;
import growspurt.results.RunResults;
import growspurt.results.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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
        Map<String, List<Launch>> groups = sum.earlier().stream()
                .collect(Collectors.groupingBy(SameCode::who, LinkedHashMap::new, Collectors.toList()));
        Collection<CellVerdict> own = sum.run().cells();
        Collection<CellVerdict> all = sum.results().cells();
        List<String> lines = new ArrayList<>();
        groups.forEach(
                (who, earlier) -> lines.add(("sum   " + who + ": " + line(earlier, own, all)).replace('\u202f', ' ')));
        if (lines.size() > MOST) {
            lines.set(MOST, "      and " + (lines.size() - MOST) + " more like these");
            return lines.subList(0, MOST + 1);
        }
        return lines;
    }

    private static String who(Launch launch) {
        return launch.cell().candidate() + " by " + launch.cell().engine().id();
    }

    private static String line(List<Launch> earlier, Collection<CellVerdict> own, Collection<CellVerdict> all) {
        Set<CellKey> keys = earlier.stream().map(Launch::cell).collect(Collectors.toSet());
        Executions here = Executions.of(of(keys, own));
        Map<String, List<Launch>> runs = earlier.stream().collect(Collectors.groupingBy(Launch::runId));
        Executions before = runs.values().stream()
                .map(SameCode::seen)
                .reduce(Executions::plus)
                .orElseThrow();
        return Numbers.count(here.launches(), "launch", "launches") + " here, " + Numbers.count(before.launches())
                + " in " + Numbers.count(runs.size(), "earlier run", "earlier runs") + " of the same code; "
                + bound(of(keys, all), here.plus(before));
    }

    private static List<CellVerdict> of(Set<CellKey> keys, Collection<CellVerdict> cells) {
        return cells.stream().filter(cell -> keys.contains(cell.key())).toList();
    }

    private static Executions seen(List<Launch> ofOneRun) {
        Engine engine = ofOneRun.get(0).cell().engine();
        return Executions.of(engine, ofOneRun.stream().map(Launch::line).toList());
    }

    private static String bound(List<CellVerdict> cells, Executions seen) {
        String evidence =
                Numbers.count(seen.all(), "sample", "samples") + ", " + Numbers.count(seen.hits()) + " in the window";
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
