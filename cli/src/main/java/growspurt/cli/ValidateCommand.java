package growspurt.cli;

import growspurt.results.BadResults;
import growspurt.results.EngineResults;
import growspurt.results.ResultsReader;
import growspurt.results.RunResults;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "validate", description = "Holds results files against the schema, their check sum and their end line.")
@SuppressWarnings("FieldCanBeFinal") // picocli assigns them
final class ValidateCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "RUN|FILE",
            description = "run folders or results files (default: runs/latest)")
    private List<Path> places = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        for (EngineResults file : read()) {
            refuse(file);
            out.println("whole: " + file.file() + ", schema " + file.run().schema() + ", "
                    + file.lines().size() + " lines, "
                    + file.end().orElseThrow().status().id());
        }
        return Exit.OK;
    }

    private List<EngineResults> read() throws IOException {
        List<EngineResults> files = new ArrayList<>();
        for (Path place : places.isEmpty() ? List.of(Path.of("runs/latest")) : places) {
            if (Files.isRegularFile(place)) {
                files.add(ResultsReader.read(place));
            } else {
                files.addAll(engines(RunResults.read(place)));
            }
        }
        return files;
    }

    private static List<EngineResults> engines(RunResults run) {
        if (!run.missing().isEmpty()) {
            throw new BadResults(String.join("; ", run.problems()) + "; bring it back, or run again");
        }
        if (!run.strangers().isEmpty()) {
            throw new BadResults(String.join("; ", run.strangers()) + "; keep each run in a folder of its own");
        }
        return run.engines();
    }

    private static void refuse(EngineResults file) {
        if (file.problem().isPresent()) {
            throw new BadResults(file.problem().get());
        }
        if (file.end().isEmpty()) {
            throw new BadResults("'" + file.file() + "' has no end line; the run was stopped, go on with --resume");
        }
    }
}
