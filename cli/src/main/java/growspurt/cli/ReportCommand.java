package growspurt.cli;

import growspurt.reports.site.Site;
import growspurt.results.RunResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "report", description = "Publishes the pages of a run, whatever its verdicts.")
@SuppressWarnings("FieldCanBeFinal") // picocli assigns them
final class ReportCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "RUN",
            defaultValue = "runs/latest",
            description = "run folder (default: ${DEFAULT-VALUE})")
    private Path run = Path.of("runs/latest");

    @Option(
            names = "--site",
            paramLabel = "DIR",
            defaultValue = "site",
            description = "where the site goes (default: ${DEFAULT-VALUE})")
    private Path site = Path.of("site");

    @Option(
            names = "--against",
            paramLabel = "RUN",
            description = "run to compare with (default: the complete run before it in the same folder)")
    private Optional<Path> against = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        RunResults results = RunResults.read(run);
        results.problems().forEach(problem -> spec.commandLine().getErr().println("growspurt: " + problem));
        Optional<RunResults> before =
                against.isPresent() ? Optional.of(RunResults.read(against.get())) : EarlierRun.of(run);
        spec.commandLine().getOut().println(Site.publish(results, before, Standards.usual(), site));
        return Exit.OK;
    }
}
