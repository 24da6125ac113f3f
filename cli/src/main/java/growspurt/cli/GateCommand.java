package growspurt.cli;

import growspurt.reports.gate.Decision;
import growspurt.reports.gate.DecisionText;
import growspurt.reports.gate.Gate;
import growspurt.results.RunResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "gate", description = "Judges a run: 0 as expected, 1 unexpected violation, 3 evidence missing.")
@SuppressWarnings("FieldCanBeFinal") // picocli assigns them
final class GateCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "RUN",
            defaultValue = "runs/latest",
            description = "run folder (default: ${DEFAULT-VALUE})")
    private Path run = Path.of("runs/latest");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Decision decision = Gate.decide(RunResults.read(run));
        DecisionText.lines(decision).forEach(spec.commandLine().getOut()::println);
        return decision.exit().code();
    }
}
