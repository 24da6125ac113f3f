package growspurt.cli;

import growspurt.api.Property;
import growspurt.lincheck.LincheckEngine;
import growspurt.lincheck.NoAnswer;
import growspurt.recorder.RecorderEngine;
import growspurt.reports.words.Story;
import growspurt.results.Assignment;
import growspurt.results.CellKey;
import growspurt.results.CounterexampleLine;
import growspurt.results.Deadline;
import growspurt.results.Engine;
import growspurt.results.EngineResults;
import growspurt.results.Extent;
import growspurt.results.Journal;
import growspurt.results.Line;
import growspurt.results.ResultLine;
import growspurt.results.RunResults;
import growspurt.results.Verdict;
import growspurt.stress.JcstressEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        description =
                "Repeats the launch that saw a violation until it is seen again, and then looks for an interleaving that"
                        + " explains it; or explores the program of a counterexample of Lincheck again: 1 if the property was broken again, 0"
                        + " if not, 3 if nobody could tell.",
        sortOptions = false)
@SuppressWarnings("FieldCanBeFinal") // picocli assigns them
final class ReplayCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "RESULT|COUNTEREXAMPLE",
            description = "id of a result, such as r-0123456789ab, or of a counterexample, such as x-0123456789ab")
    private String id = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "RUN",
            defaultValue = "runs/latest",
            description = "run folder (default: ${DEFAULT-VALUE})")
    private Path run = Path.of("runs/latest");

    @Option(
            names = "--launches",
            paramLabel = "N",
            defaultValue = "20",
            description = "JVMs started at most (default: ${DEFAULT-VALUE})")
    private int launches;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            defaultValue = "2m",
            converter = Budget.class,
            description = "wall time at most (default: ${DEFAULT-VALUE})")
    private Duration budget = Duration.ZERO;

    @Mixin
    private Guests guests = new Guests();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunResults results = RunResults.read(run);
        List<Violation> violations = violations(results);
        Violation meant = violations.stream()
                .filter(violation -> violation.isCalled(id))
                .findFirst()
                .orElseThrow(() -> new BadInput("no violation '" + id + "' in run '" + run + "'; "
                        + (violations.isEmpty() ? "it has none" : "it has " + ids(violations))));
        invite(meant.line().candidate(), results);
        Optional<CounterexampleLine> explorable = meant.explorable(id, results);
        return explorable.isPresent() ? explore(explorable.get()) : launch(meant, results);
    }

    @SuppressWarnings("try") // the lock is held, not used
    private int explore(CounterexampleLine found) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s / %s, %s%n", found.candidate(), found.property(), found.scenario());
        out.flush();
        try (MachineLock lock = MachineLock.take()) {
            Optional<CounterexampleLine> again =
                    new LincheckEngine().replay(found, Property.called(found.property()), run.resolve("replays"));
            out.println(again.map(seen -> seenAgain(found, seen))
                    .orElse("not seen again: the map, Lincheck or the JDK is another one"));
            again.map(Story::of).ifPresent(story -> story.forEach(out::println));
            out.flush();
            return again.isPresent() ? Exit.VIOLATION : Exit.OK;
        } catch (NoAnswer e) {
            out.println("no answer: " + e.getMessage() + "; what it left is below '" + run.resolve("replays") + "'");
            out.flush();
            return Exit.NO_EVIDENCE;
        }
    }

    private void invite(String candidate, RunResults results) throws IOException {
        guests.inviteAgain(results.candidates().values().stream()
                .filter(line -> line.id().equals(candidate))
                .toList());
    }

    private static String seenAgain(CounterexampleLine before, CounterexampleLine now) {
        return "seen again, at interleaving " + now.interleaving()
                + (now.interleaving() == before.interleaving() ? ", as before" : "; it was " + before.interleaving())
                + ": " + now.finding();
    }

    @SuppressWarnings("try") // the lock is held, not used
    private int launch(Violation violation, RunResults results) throws IOException, InterruptedException {
        if (launches < 1) {
            throw new BadInput("launches '" + launches + "' is below 1; give the most JVMs to start");
        }
        ResultLine seen = violation.line();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s / %s, %s %s, seed %s%n",
                seen.candidate(),
                seen.property(),
                seen.test(),
                seen.config().name(),
                seen.config().seed());
        out.flush();
        try (MachineLock lock = MachineLock.take()) {
            Printed printed = new Printed(out);
            List<ResultLine> violated = again(violation, printed);
            if (!printed.judged()) {
                out.println("no answer: no launch came to an end; run it again, with a larger --budget");
                out.flush();
                return Exit.NO_EVIDENCE;
            }
            out.println(again(seen, violated));
            out.flush();
            if (!violated.isEmpty() && violation.engine() != Engine.LINCHECK) {
                Interleaving.find(seen, violation.recorded(results), run.resolve("replays"))
                        .forEach(out::println);
                out.flush();
            }
            return violated.isEmpty() ? Exit.OK : Exit.VIOLATION;
        }
    }

    /** {@return what {@code violated}, the launches that saw a violation, say of the one in {@code seen}} */
    static String again(ResultLine seen, List<ResultLine> violated) {
        if (violated.stream().anyMatch(seen::isSeenAgainIn)) {
            return "seen again";
        }
        if (violated.isEmpty()) {
            return "not seen again within these bounds; that is no evidence of its absence";
        }
        String words = violated.stream()
                .flatMap(line -> line.forbiddenWords().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return "not seen again within these bounds, but violated otherwise: " + words + " instead of "
                + String.join(", ", seen.forbiddenWords());
    }

    /** A launch that saw a violation. */
    private record Violation(Engine engine, ResultLine line) {

        boolean isCalled(String id) {
            return line.id().equals(id) || line.counterexamples().contains(id);
        }

        /** {@return the operations that showed it, if they were recorded} */
        Optional<CounterexampleLine> recorded(RunResults results) {
            return line.counterexamples().stream()
                    .map(results.counterexamples()::get)
                    .filter(example -> engine == Engine.RECORDER && example != null)
                    .findFirst();
        }

        /** {@return the interleaving called {@code id}, or any that this shows; what one thread alone breaks has none} */
        Optional<CounterexampleLine> explorable(String id, RunResults results) {
            return line.counterexamples().stream()
                    .map(results.counterexamples()::get)
                    .filter(example -> engine == Engine.LINCHECK && example != null)
                    .filter(example -> id.equals(line.id()) || id.equals(example.id()))
                    .filter(example -> !example.steps().isEmpty())
                    .findFirst();
        }

        List<ResultLine> again(Assignment assignment) throws InterruptedException {
            return switch (engine) {
                case JCSTRESS -> new JcstressEngine().replay(assignment, line);
                case LINCHECK -> new LincheckEngine().replay(assignment, line);
                case RECORDER -> new RecorderEngine().replay(assignment, line);
            };
        }
    }

    private List<ResultLine> again(Violation violation, Printed printed) throws InterruptedException {
        try {
            return violation.again(assignment(violation, printed));
        } catch (IllegalArgumentException e) {
            throw new BadInput("result '" + id + "' cannot be repeated here: " + e.getMessage()
                    + "; use the version that made the run");
        }
    }

    private static List<Violation> violations(RunResults results) {
        return results.engines().stream()
                .flatMap((EngineResults engine) ->
                        engine.lines(ResultLine.class).map(line -> new Violation(engine.engine(), line)))
                .filter(violation -> violation.line().verdict() == Verdict.VIOLATED)
                .toList();
    }

    private static String ids(List<Violation> violations) {
        return violations.stream()
                .map(Violation::line)
                .map(line -> line.id() + " (" + line.candidate() + ", " + line.property() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Assignment assignment(Violation violation, Printed printed) {
        ResultLine seen = violation.line();
        CellKey cell = new CellKey(seen.candidate(), seen.property(), violation.engine());
        return new Assignment(
                run.resolve("replays"),
                Long.parseLong(seen.config().seed()),
                Extent.LAUNCHES,
                launches,
                Deadline.in(budget),
                List.of(cell),
                Set.of(),
                List.of(),
                printed);
    }

    /** Shows each launch as it ends. */
    static final class Printed implements Journal {

        private final PrintWriter out;
        private boolean judged;

        Printed(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void starting(CellKey cell, String config) {}

        @Override
        public void append(Line line) {
            if (line instanceof ResultLine result) {
                judged |= result.verdict() == Verdict.VIOLATED
                        || (result.verdict() != Verdict.ERROR && result.samples() > 0);
                print(result);
            } else if (line instanceof CounterexampleLine example) {
                out.println(example.finding());
            }
            out.flush();
        }

        /** {@return whether a launch could tell} */
        boolean judged() {
            return judged;
        }

        private void print(ResultLine result) {
            String outcomes = result.outcomes().stream()
                    .map(outcome -> outcome.word() + " " + outcome.count())
                    .collect(Collectors.joining(", "));
            out.printf(
                    Locale.ROOT,
                    "%-10s %,d %s, %,d in the window%s%n",
                    result.verdict().name().toLowerCase(Locale.ROOT),
                    result.samples(),
                    result.bounded() == null ? "samples" : "interleavings",
                    result.windowHits(),
                    outcomes.isEmpty() ? "" : ": " + outcomes);
        }
    }
}
