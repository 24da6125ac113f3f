package growspurt.cli;

import growspurt.reports.gate.Revision;
import growspurt.reports.gate.Standard;
import growspurt.reports.gate.Standard.Partial;
import growspurt.reports.gate.expect.BadExpectations;
import growspurt.reports.gate.expect.Expectations;
import growspurt.results.RunResults;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "expect",
        description =
                "Proposes what the expectations would have to say for a run to be as expected; with --update, says it.")
@SuppressWarnings("FieldCanBeFinal") // picocli assigns them
final class ExpectCommand implements Callable<Integer> {

    private static final String NO_REASON = "gh#?";

    @Parameters(
            arity = "0..1",
            paramLabel = "RUN",
            defaultValue = "runs/latest",
            description = "run folder (default: ${DEFAULT-VALUE})")
    private Path run = Path.of("runs/latest");

    @Option(
            names = "--expectations",
            paramLabel = "FILE",
            defaultValue = "expectations.txt",
            description = "default: ${DEFAULT-VALUE}")
    private Path file = Standards.USUAL;

    @Option(names = "--update", description = "change the file, and show the difference")
    private boolean update;

    @Option(
            names = "--reason",
            paramLabel = "R",
            defaultValue = NO_REASON,
            description = "why the new lines are put up with: gh#<number>, doc:<name> or control:<name>")
    private String reason = NO_REASON;

    @Option(names = "--expires", paramLabel = "DATE", description = "last day of the new lines, like 2027-03-01")
    private @Nullable LocalDate expires;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<String> before = Files.exists(file) ? Files.readAllLines(file) : List.of(Expectations.HEADER);
        Consumer<String> problems = problem -> spec.commandLine().getErr().println("growspurt: " + problem);
        RunResults results = SameCode.read(run, problems).results();
        Standard standard = new Standard(parse(before), Standards.today(), Optional.empty(), Partial.ALLOWED);
        Revision revision = Revision.of(results, standard, reason, Optional.ofNullable(expires));
        if (update) {
            write(revision, before);
        }
        List<String> difference = revision.difference(before);
        difference.forEach(out::println);
        if (difference.isEmpty()) {
            out.println("nothing to change in '" + file + "'");
        }
        return Exit.OK;
    }

    private void write(Revision revision, List<String> before) throws IOException {
        if (revision.forgives() && reason.equals(NO_REASON)) {
            throw new BadInput("no --reason for the new lines; say why they are put up with: gh#<number>, doc:<name> or"
                    + " control:<name>");
        }
        if (revision.lacksExpiry()) {
            throw new BadInput("no --expires for the new lines; name the last day on which they are put up with, like"
                    + " 2027-03-01");
        }
        List<String> after = revision.applied(before);
        parse(after);
        Files.write(file, after);
    }

    private Expectations parse(List<String> lines) {
        try {
            return Expectations.parse(String.valueOf(file.getFileName()), lines);
        } catch (BadExpectations e) {
            throw Standards.bad(e);
        }
    }
}
