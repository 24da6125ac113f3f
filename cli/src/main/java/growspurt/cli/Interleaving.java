package growspurt.cli;

import growspurt.api.Detector;
import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.lincheck.LincheckEngine;
import growspurt.results.Assignment;
import growspurt.results.CellKey;
import growspurt.results.CounterexampleLine;
import growspurt.results.CounterexampleLine.Event;
import growspurt.results.CounterexampleLine.Op;
import growspurt.results.CounterexampleLine.Phase;
import growspurt.results.CounterexampleLine.Step;
import growspurt.results.Deadline;
import growspurt.results.Engine;
import growspurt.results.Journal;
import growspurt.results.Line;
import growspurt.results.ResultLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a violation that jcstress has seen may come about: Lincheck explores programs that do what the litmus test does, under
 * sequential consistency. If it finds none, reordering by processor or compiler may be needed for it, or luck.
 */
final class Interleaving {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LAUNCHES = 4;
    private static final int MOST_STEPS = 120;
    private static final Set<Event> LEFT_OUT = Set.of(Event.CALL, Event.SPIN);
    private static final String SYNCHRONIZERS = "Abstract"; // AbstractQueuedSynchronizer and what it extends
    private static final String NEXT_THREAD = " ".repeat(30);

    private Interleaving() {}

    /** {@return what to tell of {@code seen}, line by line} Logs go to {@code folder}. */
    static List<String> find(ResultLine seen, Path folder) throws InterruptedException {
        Property property = Properties.called(seen.property());
        MapCandidate candidate = Candidates.onClassPath()
                .named(List.of(seen.candidate()), CandidateSet.ALL)
                .iterator()
                .next();
        Optional<String> obstacle = candidate.unsuited(Detector.LINCHECK);
        Optional<LincheckEngine> engine = LincheckEngine.like(property);
        if (obstacle.isPresent() || engine.isEmpty()) {
            return List.of("no interleaving: Lincheck cannot play this test"
                    + obstacle.map(reason -> " (" + reason + ")").orElse(""));
        }
        Found found = new Found(new ArrayList<>());
        Property asked =
                LincheckEngine.judges().contains(property) ? property : Property.PER_KEY_OPERATIONS_LINEARIZABLE;
        CellKey cell = new CellKey(seen.candidate(), asked.id(), Engine.LINCHECK);
        long seed = Long.parseLong(seen.config().seed());
        engine.get()
                .run(new Assignment(
                        folder, seed, LAUNCHES, Deadline.in(PATIENCE), List.of(cell), Set.of(), List.of(), found));
        return found.examples().stream()
                .findFirst()
                .map(Interleaving::told)
                .orElseGet(() -> List.of("no interleaving found that explains it under sequential consistency"));
    }

    private static List<String> told(CounterexampleLine example) {
        List<String> lines = new ArrayList<>();
        lines.add("an interleaving: " + example.finding());
        for (Op op : example.ops()) {
            String who = op.phase() == Phase.PARALLEL
                    ? "thread " + (op.thread() + 1)
                    : op.phase().id();
            lines.add(String.format(
                    Locale.ROOT, "  %-9s %s: %s", who, op.call(), op.result() == null ? "never ends" : op.result()));
        }
        List<Step> steps = betweenInitAndPost(example);
        steps.stream()
                .limit(MOST_STEPS)
                .map(step -> String.format(
                                Locale.ROOT,
                                "  %s%-60s %s",
                                NEXT_THREAD.repeat(step.thread()),
                                step.text(),
                                Optional.ofNullable(step.at()).orElse(""))
                        .stripTrailing())
                .forEach(lines::add);
        if (steps.size() > MOST_STEPS) {
            lines.add("  and " + (steps.size() - MOST_STEPS) + " steps more");
        }
        return lines;
    }

    /** {@return the steps of the threads, but for calls and for what locks do inside} */
    private static List<Step> betweenInitAndPost(CounterexampleLine example) {
        long init =
                example.ops().stream().filter(op -> op.phase() == Phase.INIT).count();
        long threads = example.ops().stream()
                .filter(op -> op.phase() == Phase.PARALLEL)
                .count();
        List<Step> steps = new ArrayList<>();
        int begun = 0;
        for (Step step : example.steps()) {
            begun += step.event() == Event.OPERATION ? 1 : 0;
            boolean shown = !LEFT_OUT.contains(step.event())
                    && !String.valueOf(step.at()).startsWith(SYNCHRONIZERS);
            if (begun > init && begun <= init + threads && shown) {
                steps.add(step);
            }
        }
        return steps;
    }

    /** Keeps what shows how it came about. */
    private record Found(List<CounterexampleLine> examples) implements Journal {

        @Override
        public void starting(CellKey cell, String config) {}

        @Override
        public void append(Line line) {
            if (line instanceof CounterexampleLine example) {
                examples.add(example);
            }
        }
    }
}
