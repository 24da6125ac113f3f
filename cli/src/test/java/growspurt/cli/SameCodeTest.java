package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.Accumulated;
import growspurt.results.CellKey;
import growspurt.results.ResultLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameCodeTest {

    private final List<String> problems = new ArrayList<>();
    private Path runs = Path.of("");

    @BeforeEach
    void setRuns(@TempDir Path fresh) {
        runs = fresh;
    }

    @Test
    void earlierRuns_areCounted_andTheBoundIsThatOfTheSum() throws IOException {
        run("2026-11-20T10:00:00Z", WrittenRun::good);
        run("2026-11-20T11:00:00Z", WrittenRun::good);
        Accumulated sum = read(run("2026-11-20T12:00:00Z", WrittenRun::good));

        assertThat(SameCode.lines(sum))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("sum   lock-striped by jcstress: ")
                        .containsPattern("(\\d+) launches here, \\d+ in 2 earlier runs of the same code")
                        .endsWith("none violating; at 95 % confidence fewer than 63.2 % of launches of any one property"
                                + " would show one"))
                .noneSatisfy(line -> assertThat(line).contains("planted-"))
                .noneSatisfy(line -> assertThat(line).contains("lincheck"));
    }

    @Test
    void executionsThatSeveralCellsShare_countOnce() throws IOException {
        run("2026-11-20T10:00:00Z", WrittenRun::good);
        run("2026-11-20T11:00:00Z", WrittenRun::good);
        Accumulated sum = read(run("2026-11-20T12:00:00Z", WrittenRun::good));

        assertThat(SameCode.lines(sum))
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "sum   lock-striped by recorder: 1 launch here, 2 in 2 earlier runs of the same code;"
                                        + " 6 000 samples, 4 686 in the window, none violating; "));
    }

    @Test
    void firstRun_hasNothingToAdd() throws IOException {
        Path first = run("2026-11-20T10:00:00Z", WrittenRun::good);
        run("2026-11-20T11:00:00Z", WrittenRun::good);

        assertThat(SameCode.lines(read(first))).isEmpty();
    }

    @Test
    void earlierViolation_isTold_andNoBoundIsGiven() throws IOException {
        run("2026-11-20T10:00:00Z", cell -> List.of(Fixtures.violated(cell)));
        Accumulated sum = read(run("2026-11-20T12:00:00Z", WrittenRun::good));

        assertThat(SameCode.lines(sum))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("sum   lock-striped by lincheck")
                        .contains("a violation is among them")
                        .doesNotContain("%"));
    }

    @Test
    void earlierViolation_isProposedToBeExpected_asTheGateJudgesIt() throws IOException {
        run("2026-11-20T10:00:00Z", cell -> List.of(Fixtures.violated(cell)));
        Path clean = run("2026-11-20T12:00:00Z", WrittenRun::good);
        StringWriter out = new StringWriter();

        int exit = Growspurt.commandLine()
                .setOut(new PrintWriter(out, true))
                .execute("expect", clean.toString(), "--expectations=" + runs.resolve("none.txt"));

        assertThat(exit).isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("lock-striped/stable-key-stays-visible/jcstress");
    }

    @Test
    void runThatCannotBeRead_isTold_andLeftOut() throws IOException {
        Path broken = run("2026-11-20T10:00:00Z", WrittenRun::good);
        Path file = broken.resolve("jcstress.jsonl");
        Files.writeString(
                file, Files.readString(file).replaceFirst("\\{\"kind\":\"planned\"", "{\"kind\":\"nonsense\""));

        Accumulated sum = read(run("2026-11-20T12:00:00Z", WrittenRun::good));

        assertThat(sum.earlier()).isEmpty();
        assertThat(problems)
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).startsWith("earlier run '" + broken.getFileName() + "' is left out: "));
    }

    private Path run(String started, Function<CellKey, List<ResultLine>> seen) throws IOException {
        return WrittenRun.in(runs, started, seen, "lock-striped", "planted-publish-first");
    }

    private Accumulated read(Path run) throws IOException {
        return SameCode.read(run, problems::add);
    }
}
