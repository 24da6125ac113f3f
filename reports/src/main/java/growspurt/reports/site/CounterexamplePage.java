package growspurt.reports.site;

import growspurt.reports.matrix.Reading;
import growspurt.reports.matrix.Stance;
import growspurt.reports.words.Command;
import growspurt.reports.words.Story;
import growspurt.results.CellVerdict;
import growspurt.results.CounterexampleLine;
import growspurt.results.CounterexampleLine.Op;
import growspurt.results.CounterexampleLine.Phase;
import growspurt.results.CounterexampleLine.Step;
import growspurt.results.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of a counterexample.
 *
 * @param frame what all pages share
 * @param found the counterexample
 * @param reading how its verdict reads
 * @param cell page of the cell that found it; empty when no result names it
 * @param bounded whether it comes from a bounded exploration
 * @param threads number of threads
 * @param history the operations as bars; empty when their order is not told well enough
 * @param deadEnds why no order of the operations explains them, a sentence each; empty when that is not why
 * @param keySteps the steps that tell the story
 * @param allSteps all steps, up to the limit
 * @param rawLines what the engine printed
 * @param command how to find it again; empty when no result names it
 * @param replay how to explore its program again; empty if it has none
 */
record CounterexamplePage(
        Frame frame,
        CounterexampleLine found,
        Reading reading,
        Optional<Link> cell,
        boolean bounded,
        int threads,
        Optional<HistoryChart> history,
        List<String> deadEnds,
        List<StepRow> keySteps,
        List<StepRow> allSteps,
        List<String> rawLines,
        Optional<String> command,
        Optional<String> replay) {

    static CounterexamplePage of(Material material, CounterexampleLine found) {
        Optional<CellVerdict> cell = material.finders(found.id()).stream().findFirst();
        Reading reading = cell.map(c -> Reading.of(material.catalogue().stance(c), Verdict.VIOLATED))
                .orElse(Reading.of(Stance.PROMISED, Verdict.VIOLATED));
        boolean bounded = cell.stream().flatMap(c -> c.launches().stream()).anyMatch(r -> r.bounded() != null);
        return new CounterexamplePage(
                Frame.of(
                        reading.words() + ": " + found.candidate() + ", " + found.property(), Place.nested(), material),
                found,
                reading,
                cell.map(c -> new Link(c.key().toString(), Links.cell(c.key()))),
                bounded,
                threads(found),
                HistoryChart.of(found.ops()),
                found.deadEnds().stream()
                        .map(end -> Story.deadEnd(found.ops(), end))
                        .toList(),
                StepRow.key(found.steps(), initial(found)),
                StepRow.all(found.steps()),
                found.rawText().lines().toList(),
                cell.map(c -> Command.repeating(material.run(), c).toString()),
                bounded && !found.steps().isEmpty() ? Optional.of(replay(found, material)) : Optional.empty());
    }

    private static String replay(CounterexampleLine found, Material material) {
        return new Command(List.of(
                        "bin/growspurt",
                        "replay",
                        found.id(),
                        "runs/" + material.run().id()))
                .toString();
    }

    /** {@return the number of steps in the file, of which the page may show fewer} */
    int steps() {
        return found.steps().size();
    }

    /** {@return whether operations were watched as to whether they overlapped an open window} */
    boolean showsWindow() {
        return found.ops().stream().anyMatch(Op::inWindow);
    }

    private static int initial(CounterexampleLine found) {
        return (int) found.ops().stream().filter(op -> op.phase() == Phase.INIT).count();
    }

    private static int threads(CounterexampleLine found) {
        return Stream.concat(
                        found.ops().stream().map(Op::thread),
                        found.steps().stream().map(Step::thread))
                .mapToInt(thread -> thread + 1)
                .max()
                .orElse(0);
    }
}
