package growspurt.cli;

import growspurt.reports.gate.Decision;
import growspurt.reports.gate.Finding;
import growspurt.reports.gate.GateExit;
import growspurt.reports.words.Numbers;
import growspurt.reports.words.Story;
import growspurt.reports.words.VisibleText;
import growspurt.results.Accumulated;
import growspurt.results.Accumulated.Launch;
import growspurt.results.CounterexampleLine;
import growspurt.results.ResultLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a violation that turns the gate red looked like, and the command that repeats it. */
final class Pictures {

    private Pictures() {}

    /**
     * {@return for each cell that {@code decision} holds against a map the interleaving or the history if there is one, else what
     * was seen how often, line by line}
     *
     * @param run folder of the run; earlier ones lie beside it
     */
    static List<String> of(Decision decision, Accumulated sum, Path run) {
        List<String> lines = new ArrayList<>();
        decision.findings().stream()
                .filter(finding -> finding.kind().exit() == GateExit.VIOLATION)
                .forEach(finding -> finding.cell()
                        .flatMap(cell -> mostTelling(sum.violations(cell), finding))
                        .ifPresent(launch -> add(launch, finding, sum, run, lines)));
        return lines.stream().map(VisibleText::of).toList();
    }

    private static Optional<Launch> mostTelling(List<Launch> violations, Finding finding) {
        return violations.stream()
                .filter(launch -> launch.line().violations().stream().anyMatch(finding::isAbout))
                .min(Comparator.comparing(launch -> launch.counterexamples().isEmpty()));
    }

    private static void add(Launch launch, Finding finding, Accumulated sum, Path run, List<String> lines) {
        String when = launch.runId().equals(sum.run().id()) ? "" : " in the earlier run " + launch.runId();
        lines.add("");
        lines.add("seen" + when + "  " + launch.cell());
        launch.line().outcomes().stream()
                .filter(outcome -> outcome.forbidden() && outcome.count() > 0)
                .forEach(outcome -> lines.add("  " + outcome(outcome, launch.line())));
        launch.line().cutOff().ifPresent(how -> lines.add("  counted once, for the test was cut off: " + how));
        Optional<CounterexampleLine> found = launch.counterexamples().stream()
                .filter(example -> finding.isAbout(example.id()))
                .findFirst();
        found.ifPresent(counterexample -> {
            lines.add("  " + counterexample.finding());
            lines.addAll(Story.of(counterexample));
        });
        String id = found.filter(example -> !example.steps().isEmpty())
                .map(CounterexampleLine::id)
                .orElse(launch.line().id());
        lines.add("  again: " + new Again(sum, run).command(launch.cell(), id));
    }

    private static String outcome(ResultLine.Outcome outcome, ResultLine line) {
        String count = outcome.estimated()
                ? Numbers.count(outcome.count(), "sample", "samples")
                : Numbers.count(outcome.count()) + " of " + Numbers.count(line.samples(), "sample", "samples");
        return (outcome.word() + ", " + count + ": " + outcome.note()).replace('\u202f', ' ');
    }
}
