package growspurt.cli;

import growspurt.reports.gate.surface.Annotations;
import growspurt.reports.gate.surface.Case;
import growspurt.reports.gate.surface.JunitXml;
import growspurt.reports.gate.surface.SarifLog;
import growspurt.reports.gate.surface.StepSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where else a decision goes. */
@SuppressWarnings("FieldCanBeFinal") // picocli assigns them
final class Surfaces {

    @Option(names = "--junit", paramLabel = "FILE", description = "write the decision as JUnit XML")
    private @Nullable Path junit;

    @Option(names = "--sarif", paramLabel = "FILE", description = "write the violations as SARIF 2.1.0")
    private @Nullable Path sarif;

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description = "write the decision as Markdown; on GitHub it goes to the summary of the step anyway")
    private @Nullable Path summary;

    @Option(names = "--annotations", description = "print new violations as GitHub workflow commands, ten at most")
    private boolean annotations;

    /**
     * Writes {@code judged} where it was asked for.
     *
     * @param stepSummary where GitHub wants the summary of a step, if this is one
     */
    void write(Case judged, Optional<Path> stepSummary, PrintWriter out) throws IOException {
        if (junit != null) {
            write(junit, JunitXml.of(judged));
        }
        if (sarif != null) {
            write(sarif, SarifLog.of(judged));
        }
        if (summary != null) {
            write(summary, StepSummary.of(judged));
        }
        if (stepSummary.isPresent()) {
            Files.writeString(
                    stepSummary.get(), StepSummary.of(judged), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        Stream<String> commands = annotations ? Annotations.lines(judged).stream() : Stream.of();
        commands.forEach(out::println);
    }

    private static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new BadInput("'" + file + "' cannot be written: " + Growspurt.rootMessage(e) + "; name another file");
        }
    }
}
