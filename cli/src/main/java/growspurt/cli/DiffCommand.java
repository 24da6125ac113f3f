package growspurt.cli;

import growspurt.reports.compare.Comparison;
import growspurt.reports.compare.ComparisonText;
import growspurt.results.RunResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "diff",
        description = "Shows what changed from one run to another, whatever the verdicts; 'gate --against' judges it.")
@SuppressWarnings("FieldCanBeFinal") // picocli assigns them
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "BEFORE", description = "run folder")
    private Path before = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "AFTER",
            defaultValue = "runs/latest",
            description = "run folder (default: ${DEFAULT-VALUE})")
    private Path after = Path.of("runs/latest");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Comparison comparison = Comparison.of(RunResults.read(before), RunResults.read(after));
        ComparisonText.lines(comparison).forEach(spec.commandLine().getOut()::println);
        return Exit.OK;
    }
}
