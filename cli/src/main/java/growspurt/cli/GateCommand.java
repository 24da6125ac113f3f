package growspurt.cli;

import growspurt.reports.gate.Decision;
import growspurt.reports.gate.DecisionText;
import growspurt.reports.gate.Gate;
import growspurt.reports.gate.Standard;
import growspurt.reports.gate.Standard.Partial;
import growspurt.reports.gate.surface.Case;
import growspurt.reports.site.Site;
import growspurt.results.Accumulated;
import growspurt.results.RunResults;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "gate",
        description =
                "Judges a run: 0 as expected, 1 unexpected violation, 3 evidence missing, 4 expectations out of date.")
@SuppressWarnings("FieldCanBeFinal") // picocli assigns them
final class GateCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "RUN",
            defaultValue = "runs/latest",
            description = "run folder (default: ${DEFAULT-VALUE})")
    private Path run = Path.of("runs/latest");

    @Option(
            names = "--changed",
            paramLabel = "RANGE",
            description =
                    "first run the maps that a git range changes, such as main or main...HEAD, and the planted bugs"
                            + " that vouch for the run")
    private @Nullable String changed;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = Budget.class,
            description = "wall time of that run, such as 90s (default: what it is likely to need, 150s to 10m)")
    private @Nullable Duration budget;

    @Option(
            names = "--expectations",
            paramLabel = "FILE",
            description = "violations that are known (default: expectations.txt, if it is there)")
    private @Nullable Path expectations;

    @Option(names = "--against", paramLabel = "RUN", description = "another run, whose violations are known")
    private @Nullable Path against;

    @Option(
            names = "--allow-incomplete",
            description = "note what a partial run did not reach; planted bugs must be found all the same")
    private boolean allowIncomplete;

    @Mixin
    private Surfaces surfaces = new Surfaces();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Consumer<String> problems = problem -> spec.commandLine().getErr().println("growspurt: " + problem);
        refuseWhatDoesNotGoTogether();
        OptionalInt ended = changed == null ? OptionalInt.empty() : ChangedRun.here(changed, budget, out, problems);
        return ended.isPresent() ? ended.getAsInt() : judge(out, problems);
    }

    private int judge(PrintWriter out, Consumer<String> problems) throws IOException {
        Accumulated sum = SameCode.read(run, problems);
        Decision decision = Gate.decide(sum.results(), standard());
        DecisionText.lines(decision).stream().map(Called::asHere).forEach(out::println);
        SameCode.lines(sum).forEach(out::println);
        Pictures.of(decision, sum, run).stream().map(Called::asHere).forEach(out::println);
        String id = sum.results().id();
        Case judged = new Case(
                sum.results(),
                decision,
                cell -> Site.page(id, cell),
                new Again(sum, run)::command,
                new Sources(Path.of(""))::of);
        Optional<Path> stepSummary = Optional.ofNullable(System.getenv("GITHUB_STEP_SUMMARY"))
                .filter(name -> !name.isEmpty())
                .map(Path::of);
        surfaces.write(judged, stepSummary, out);
        return decision.exit().code();
    }

    private void refuseWhatDoesNotGoTogether() {
        if (changed == null && budget != null) {
            throw new BadInput(
                    "--budget is for the run of --changed, which was not asked for; add it, or leave both out");
        }
        if (changed != null && spec.commandLine().getParseResult().hasMatchedPositional(0)) {
            throw new BadInput("--changed makes a run and judges that; leave out '" + run + "'");
        }
    }

    private Standard standard() throws IOException {
        return new Standard(
                Standards.expectations(Optional.ofNullable(expectations)),
                Standards.today(),
                against == null ? Optional.empty() : Optional.of(RunResults.read(against)),
                allowIncomplete ? Partial.ALLOWED : Partial.MISSING);
    }
}
