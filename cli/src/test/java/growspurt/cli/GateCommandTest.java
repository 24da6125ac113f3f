package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.CandidateLine;
import growspurt.results.CandidateLine.Claim;
import growspurt.results.CandidateLine.Role;
import growspurt.results.CellKey;
import growspurt.results.EndLine;
import growspurt.results.Engine;
import growspurt.results.PlannedLine;
import growspurt.results.ResultsFile;
import growspurt.results.RunFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that judge and compare, on a run in which a map breaks a promise and a planted bug is found. */
class GateCommandTest {

    private static final CellKey PLANTED = new CellKey("planted", Fixtures.CELL.property(), Fixtures.CELL.engine());

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void run() throws IOException {
        write(folder, file -> {
            add(file, Fixtures.CELL, Role.SUBJECT, List.of());
            add(file, PLANTED, Role.PLANTED_BUG, List.of(PLANTED.property()));
        });
    }

    @Test
    void newViolation_isExit1_andGoesWhereItWasAskedFor() throws IOException {
        Path junit = folder.resolve("new/gate.xml");
        Path sarif = folder.resolve("gate.sarif");
        Path summary = folder.resolve("gate.md");

        int exit = execute(
                "gate",
                folder.toString(),
                "--junit=" + junit,
                "--sarif=" + sarif,
                "--summary=" + summary,
                "--annotations");

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString()).contains("GATE  violation (exit 1)", "::error file=");
        assertThat(junit).content().contains("<failure");
        assertThat(sarif).content().contains("\"2.1.0\"");
        assertThat(summary).content().startsWith("# Growspurt: violation (exit 1)");
    }

    @Test
    void violationThatIsExpectedOrWasThereBefore_isExit0_andBadExpectationsAreExit2() throws IOException {
        Path file = folder.resolve("e.txt");
        String expectations = "--expectations=" + file;

        assertThat(execute("gate", folder.toString(), expectations)).isEqualTo(Exit.USAGE);
        assertThat(execute("expect", folder.toString(), expectations, "--update"))
                .isEqualTo(Exit.USAGE);
        assertThat(execute("expect", folder.toString(), expectations, "--update", "--reason=gh#1"))
                .isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("no --reason for the new lines", "no --expires for the new lines");
        assertThat(file).doesNotExist();
        assertThat(execute("expect", folder.toString(), expectations)).isEqualTo(Exit.OK);
        assertThat(file).doesNotExist();
        assertThat(execute(
                        "expect", folder.toString(), expectations, "--update", "--reason=gh#1", "--expires=9999-01-01"))
                .isEqualTo(Exit.OK);
        assertThat(out.toString())
                .contains("+ gh#1  [ ]  naive/stable-key-stays-visible/jcstress  [ Violated ]  rate=1/1");
        assertThat(execute("gate", folder.toString(), expectations)).isEqualTo(Exit.OK);
        assertThat(execute("gate", folder.toString(), "--against=" + folder)).isEqualTo(Exit.OK);

        Files.writeString(file, "nonsense\nmore\n");
        assertThat(execute("gate", folder.toString(), expectations)).isEqualTo(Exit.USAGE);
        assertThat(err.toString().lines().filter(line -> line.startsWith("growspurt: 'e.txt' line ")))
                .hasSize(3);
    }

    @Test
    void diff_showsBothRuns_whateverTheVerdicts() {
        assertThat(execute("diff", folder.toString(), folder.toString())).isEqualTo(Exit.OK);
        assertThat(out.toString()).startsWith("DIFF  run-1 -> run-1").contains("unchanged: 2");
    }

    @Test
    void source_isFoundInAModule_byTheNameOfTheClass() throws IOException {
        Path source = folder.resolve("maps/src/main/java/acme/MyMap.java");
        Files.createDirectories(source.getParent());
        Files.createFile(source);

        assertThat(new Sources(folder).of("acme.MyMap$Node")).contains("maps/src/main/java/acme/MyMap.java");
        assertThat(new Sources(folder).of("acme.Other")).isEmpty();
        assertThat(new Sources(folder).of("../../etc/passwd")).isEmpty();
    }

    @Test
    void mapFromElsewhere_thatWasNotRun_comesWithWhatBringsItAlong(@TempDir Path other) throws IOException {
        write(
                other,
                file -> plan(
                        file,
                        Fixtures.CELL,
                        Role.SUBJECT,
                        List.of(),
                        List.of("--candidate=acme.MyMap", "--classpath=my.jar")));

        assertThat(execute("gate", other.toString())).isEqualTo(Exit.NO_EVIDENCE);

        assertThat(out.toString())
                .contains("next: bin/growspurt run --engine=jcstress --candidate=acme.MyMap --classpath=my.jar"
                        + " --property=stable-key-stays-visible --seed=7");
    }

    @Test
    void surfaceThatCannotBeWritten_isBadInput() {
        assertThat(execute("gate", folder.toString(), "--sarif=" + folder)).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("'" + folder + "' cannot be written: ");
    }

    private static void write(Path folder, Consumer<ResultsFile> lines) throws IOException {
        RunLines about = new RunLines(Instant.EPOCH, new Commit("1a2b3c4d5e6f", false), List.of("run"));
        try (ResultsFile file = ResultsFile.create(
                RunFolder.file(folder, Engine.JCSTRESS),
                about.of(Engine.JCSTRESS, Set.of(Engine.JCSTRESS), "run-1", 7, Duration.ofMinutes(1)))) {
            lines.accept(file);
            file.end(EndLine.Status.COMPLETE);
        }
    }

    private static void add(ResultsFile file, CellKey cell, Role role, List<String> plants) {
        plan(file, cell, role, plants, null);
        file.append(Fixtures.violated(cell));
    }

    private static void plan(
            ResultsFile file, CellKey cell, Role role, List<String> plants, @Nullable List<String> brought) {
        file.append(new CandidateLine(
                cell.candidate(),
                "a map",
                "acme.MyMap",
                role,
                List.of(),
                "",
                Map.of(cell.property(), Claim.PROMISED),
                plants,
                null,
                brought));
        file.append(new PlannedLine(cell.candidate(), cell.property(), "StableKeyStaysVisible", null));
    }

    private int execute(String... arguments) {
        return Growspurt.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
