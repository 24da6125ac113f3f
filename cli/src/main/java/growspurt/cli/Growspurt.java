package growspurt.cli;

import growspurt.lincheck.LincheckEngine;
import growspurt.results.BadResults;
import growspurt.stress.JcstressEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** The command line. Exit codes are those of {@link Exit}. */
@Command(
        name = "growspurt",
        description = "Stress-tests concurrent map implementations while they grow.",
        subcommands = {
            RunCommand.class,
            ListCommand.class,
            GateCommand.class,
            ExpectCommand.class,
            DiffCommand.class,
            ExplainCommand.class,
            ReplayCommand.class,
            ReportCommand.class,
            ValidateCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Growspurt.Versions.class,
        scope = ScopeType.INHERIT,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:as expected",
            "1:a violation that nobody expected, or an error where a promise was to be judged",
            "2:the command line or a file named on it cannot be used",
            "3:evidence is missing: a planted bug was not found, or a planned cell has no answer",
            "4:expectations are out of date: a known violation that seems gone, an expired line, one that matches nothing",
            "70:internal error",
            "130:interrupted"
        })
final class Growspurt {

    private Growspurt() {}

    /** Runs one verb and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(exit(args));
    }

    /** An error is none of the exit codes that say something of a map. */
    private static int exit(String... args) {
        CommandLine commandLine = commandLine();
        try {
            return commandLine.execute(args);
        } catch (Error e) {
            return internal(e, commandLine.getErr());
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Growspurt())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Growspurt::explain)
                .setParameterExceptionHandler(Growspurt::explain);
    }

    private static int explain(Exception e, CommandLine verb, CommandLine.ParseResult parsed) {
        if (e instanceof BadInput || e instanceof BadResults) {
            verb.getErr().println("growspurt: " + e.getMessage());
            return Exit.USAGE;
        }
        if (e instanceof IOException || e instanceof UncheckedIOException) {
            verb.getErr()
                    .println("growspurt: a file could not be written or read: " + rootMessage(e)
                            + (verb.getCommand() instanceof RunCommand
                                    ? "; what was gathered before is kept, 'growspurt run --resume' goes on with it"
                                    : ""));
            return Exit.INTERNAL;
        }
        return internal(e, verb.getErr());
    }

    private static int internal(Throwable e, PrintWriter err) {
        StringWriter stack = new StringWriter();
        e.printStackTrace(new PrintWriter(stack));
        err.println("growspurt: internal error, please report it with this stack:\n" + stack);
        return Exit.INTERNAL;
    }

    /** {@return what failed at the bottom of {@code e}} The message of a file's trouble is often the file's name alone. */
    static String rootMessage(Throwable e) {
        if (e.getCause() != null) {
            return rootMessage(e.getCause());
        }
        return e instanceof FileSystemException trouble && trouble.getReason() == null
                ? e.getMessage() + " (" + e.getClass().getSimpleName() + ")"
                : String.valueOf(e.getMessage());
    }

    private static int explain(CommandLine.ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("growspurt: " + String.valueOf(e.getMessage()).replace('\n', ' '));
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        return Exit.USAGE;
    }

    /** What {@code --version} prints. */
    static final class Versions implements IVersionProvider {

        static String harness() {
            String version = Growspurt.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }

        @Override
        public String[] getVersion() {
            return new String[] {
                "growspurt " + harness(),
                "jcstress " + JcstressEngine.version(),
                "lincheck " + LincheckEngine.version(),
                "java " + System.getProperty("java.vm.version") + " (" + System.getProperty("java.vendor") + ")"
            };
        }
    }
}
