package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.gate.Gate;
import growspurt.reports.gate.Standard;
import growspurt.reports.gate.Standard.Partial;
import growspurt.reports.gate.expect.Expectations;
import growspurt.results.Accumulated;
import growspurt.results.CellKey;
import growspurt.results.CounterexampleLine;
import growspurt.results.CounterexampleLine.Event;
import growspurt.results.CounterexampleLine.Op;
import growspurt.results.CounterexampleLine.Phase;
import growspurt.results.CounterexampleLine.Step;
import growspurt.results.Engine;
import growspurt.results.Ids;
import growspurt.results.ResultLine;
import growspurt.results.ResultsFile;
import growspurt.results.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {

    private static final String LATER = "2026-11-20T12:00:00Z";

    private Path runs = Path.of("");

    @BeforeEach
    void setRuns(@TempDir Path fresh) {
        runs = fresh;
    }

    @Test
    void sampledViolation_showsTheOutcome_itsSentence_andTheCommand() throws IOException {
        Path run = run(LATER, breaking("size-exact-at-rest", Engine.JCSTRESS));

        assertThat(pictures(run))
                .containsSubsequence(
                        "seen  lock-striped / size-exact-at-rest / jcstress",
                        "  lost, 12 of 2 000 samples: An entry is gone.",
                        "  again: bin/growspurt replay r-0123456789ab " + run)
                .noneSatisfy(line -> assertThat(line).contains("planted-"));
    }

    @Test
    void mapFromElsewhere_isBroughtAlongAgain() throws IOException {
        Path run = run(LATER, breakingWhatCameWith("--classpath=my.jar"));

        assertThat(pictures(run))
                .contains("  again: bin/growspurt replay r-0123456789ab " + run + " --classpath=my.jar");
    }

    @Test
    void pathsThatAShellWouldSplit_areQuoted() throws IOException {
        Path run = run(LATER, breakingWhatCameWith("--classpath=my maps.jar"));

        assertThat(pictures(run))
                .contains("  again: bin/growspurt replay r-0123456789ab " + run + " '--classpath=my maps.jar'");
    }

    @Test
    void runThatWasMoved_isNamedByWhereItIs() throws IOException {
        Path run = run(LATER, breaking("size-exact-at-rest", Engine.JCSTRESS));
        Path moved = Files.move(run, runs.resolve("from-the-artifact"));

        assertThat(pictures(moved)).contains("  again: bin/growspurt replay r-0123456789ab " + moved);
    }

    @Test
    void exploredViolation_showsTheInterleaving() throws IOException {
        Path run = run(LATER, WrittenRun::good);
        addCounterexample(run, "get(4) returned null");

        assertThat(pictures(run))
                .containsSubsequence(
                        "seen  lock-striped / per-key-operations-linearizable / lincheck",
                        "  get(4) returned null",
                        "how it comes about, time runs down")
                .anySatisfy(line -> assertThat(line).contains("table = #2"))
                .anySatisfy(line -> assertThat(line).startsWith("  again: bin/growspurt replay x-"));
    }

    @Test
    void violationThatIsNews_isShown_ratherThanTheKnownOneBeforeIt() throws IOException {
        Path run = run(LATER, WrittenRun::good);
        String known = addCounterexample(run, "get(4) returned null");
        String news = addCounterexample(run, "get(4) returned 7");
        Expectations expectations = Expectations.parse(
                "e.txt",
                List.of(
                        Expectations.HEADER,
                        "gh#1 [ ] lock-striped/per-key-operations-linearizable/lincheck [ Violated ] id=" + known
                                + " expires=2027-01-01"));

        assertThat(pictures(
                        run, new Standard(expectations, LocalDate.of(2026, 11, 29), Optional.empty(), Partial.MISSING)))
                .contains("  get(4) returned 7", "  again: bin/growspurt replay " + news + " " + run)
                .doesNotContain("  get(4) returned null");
    }

    @Test
    void violationOfAnEarlierRun_namesThatRun() throws IOException {
        Path earlier = run("2026-11-20T10:00:00Z", breaking("size-exact-at-rest", Engine.JCSTRESS));
        Path run = run(LATER, WrittenRun::good);

        assertThat(pictures(run))
                .contains(
                        "seen in the earlier run " + earlier.getFileName()
                                + "  lock-striped / size-exact-at-rest / jcstress",
                        "  again: bin/growspurt replay r-0123456789ab " + earlier);
    }

    @Test
    void runAsExpected_hasNoPicture() throws IOException {
        assertThat(pictures(run(LATER, WrittenRun::good))).isEmpty();
    }

    private static Function<CellKey, List<ResultLine>> breaking(String property, Engine engine) {
        return breaking(property, engine, line -> line);
    }

    private static Function<CellKey, List<ResultLine>> breakingWhatCameWith(String classPath) {
        return breaking(
                "size-exact-at-rest",
                Engine.JCSTRESS,
                line -> line.repeatedBy(List.of("bin/growspurt", "run", classPath)));
    }

    private static Function<CellKey, List<ResultLine>> breaking(
            String property, Engine engine, UnaryOperator<ResultLine> change) {
        return cell -> cell.property().equals(property) && cell.engine() == engine
                ? List.of(change.apply(Fixtures.violated(cell)))
                : WrittenRun.good(cell);
    }

    private Path run(String started, Function<CellKey, List<ResultLine>> seen) throws IOException {
        return WrittenRun.in(runs, started, seen, "lock-striped", "planted-publish-first");
    }

    private static String addCounterexample(Path run, String finding) throws IOException {
        CellKey cell = new CellKey("lock-striped", "per-key-operations-linearizable", Engine.LINCHECK);
        String fingerprint = Ids.fingerprint(cell.candidate(), cell.property(), finding);
        CounterexampleLine found = new CounterexampleLine(
                Ids.counterexample(fingerprint),
                fingerprint,
                cell.candidate(),
                cell.property(),
                finding,
                "IncorrectResultsFailure",
                "put(4, 2) / get(4)",
                17,
                true,
                List.of(new Op(0, Phase.PARALLEL, "put(4, 2)", null, List.of(0, 0))),
                List.of(),
                List.of(
                        new Step(0, 0, Event.OPERATION, "put(4, 2)", null, null, null),
                        new Step(0, 1, Event.WRITE, "table = #2", "table", "#2", "LockStripedMap.java:12")),
                "raw");
        try (ResultsFile file = ResultsFile.reopen(RunFolder.file(run, Engine.LINCHECK))) {
            file.append(found);
            file.append(Fixtures.found(cell, found.id()));
        }
        return found.id();
    }

    private static List<String> pictures(Path run) throws IOException {
        return pictures(run, Standard.bare());
    }

    private static List<String> pictures(Path run, Standard standard) throws IOException {
        Accumulated sum = SameCode.read(run, problem -> {
            throw new AssertionError(problem);
        });
        return Pictures.of(Gate.decide(sum.results(), standard), sum, run);
    }
}
