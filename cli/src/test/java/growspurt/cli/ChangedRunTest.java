package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.CellKey;
import growspurt.results.ResultLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedRunTest {

    private static final String HOST = "maps/src/main/java/growspurt/maps/LockStripedMap.java";
    private static final String BUG = "maps/src/main/java/growspurt/maps/planted/GetThenPut.java";
    private static final String EARLIER = "2026-11-20T10:00:00Z";

    private final StringWriter told = new StringWriter();
    private final List<String> arguments = new ArrayList<>();
    private Path runs = Path.of("");

    @BeforeEach
    void setRuns(@TempDir Path fresh) {
        runs = fresh;
    }

    @Test
    void changedMap_isRun_withPlantedBugsThatTheChangeDoesNotReach() throws IOException {
        assertThat(change(null, Exit.OK, HOST)).isEmpty();

        assertThat(arguments.get(0)).isEqualTo("run");
        assertThat(arguments).contains("--without-controls");
        assertThat(candidates())
                .contains("lock-striped", "planted-get-then-put", "planted-copy-without-freeze")
                .doesNotContain("naive", "planted-lock-before-hash")
                .doesNotHaveDuplicates();
        assertThat(told.toString()).contains("changed  " + HOST + " -> growspurt.maps.LockStripedMap -> lock-striped");
    }

    @Test
    void oneMapAndItsControls_fitIntoFourMinutes_withTheBuild() throws IOException {
        assertThat(change(null, Exit.OK, HOST)).isEmpty();

        assertThat(budget()).isBetween(Duration.ofSeconds(150), Duration.ofSeconds(200));
    }

    @Test
    void manyMaps_getMoreTime_upToTenMinutes() throws IOException {
        assertThat(change(null, Exit.OK, "pom.xml")).isEmpty();

        assertThat(budget()).isEqualTo(Duration.ofMinutes(10));
        assertThat(candidates()).contains("lock-striped", "naive", "planted-early-finish");
    }

    @Test
    void budget_isTheOneGiven() throws IOException {
        assertThat(change(Duration.ofSeconds(90), Exit.OK, HOST)).isEmpty();

        assertThat(budget()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void changedBug_needsNoOtherToVouchForIt() throws IOException {
        assertThat(change(null, Exit.OK, BUG)).isEmpty();

        assertThat(candidates()).containsExactly("planted-get-then-put");
    }

    @Test
    void nothingAffected_endsWithZero_andSaysThatNoRunTookPlace() throws IOException {
        assertThat(change(null, Exit.INTERNAL, "README.md", "docs/window.md")).hasValue(Exit.OK);

        assertThat(arguments).isEmpty();
        assertThat(told.toString())
                .contains("nothing affected: of 2 changed files none calls for a run, so none took place");
    }

    @Test
    void runThatEndsBadly_endsTheGate() throws IOException {
        assertThat(change(null, Exit.INTERRUPTED, HOST)).hasValue(Exit.INTERRUPTED);
    }

    @Test
    void sameBytecode_judgedAsExpected_needsNoOtherRun() throws IOException {
        Path run = WrittenRun.in(runs, EARLIER, WrittenRun::good, "lock-striped", "planted-publish-first");

        assertThat(change(null, Exit.OK, HOST)).isEmpty();

        assertThat(candidates()).doesNotContain("lock-striped").contains("planted-get-then-put");
        assertThat(told.toString()).contains("as in    run " + run.getFileName() + ": lock-striped");
    }

    @Test
    void shortRun_isNoAnswerToWhatALongOneIsAsked() throws IOException {
        WrittenRun.in(runs, EARLIER, WrittenRun::good, "lock-striped", "planted-publish-first");

        assertThat(change(Duration.ofMinutes(15), Exit.OK, HOST)).isEmpty();

        assertThat(candidates()).contains("lock-striped");
    }

    @Test
    void sameBytecode_isRunAgain_unlessItsRunWasWholeAndAsExpected() throws IOException {
        Function<CellKey, List<ResultLine>> blind = cell -> List.of(Fixtures.clean(cell));
        Function<CellKey, List<ResultLine>> partial =
                cell -> cell.property().startsWith("s") ? List.of() : WrittenRun.good(cell);
        WrittenRun.in(runs, EARLIER, blind, "lock-striped", "planted-publish-first");
        WrittenRun.in(runs, EARLIER, partial, "lock-striped", "planted-publish-first");

        assertThat(change(null, Exit.OK, HOST)).isEmpty();

        assertThat(candidates()).contains("lock-striped");
    }

    @ParameterizedTest
    @CsvSource({"engineVersion, 0.15", "harnessVersion, 0.9", "fingerprint, m-00000000"})
    void sameBytecode_isRunAgain_ifAnotherVersionOrMachineSawIt(String field, String other) throws IOException {
        Path run = WrittenRun.in(runs, EARLIER, WrittenRun::good, "lock-striped", "planted-publish-first");
        WrittenRun.rewrite(
                run, text -> text.replaceAll("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + other + "\""));

        assertThat(change(null, Exit.OK, HOST)).isEmpty();

        assertThat(candidates()).contains("lock-striped");
        assertThat(told.toString()).doesNotContain("left out");
    }

    @Test
    void runThatCannotBeRead_isToldAndLeftOut() throws IOException {
        Path run = WrittenRun.in(runs, EARLIER, WrittenRun::good, "lock-striped", "planted-publish-first");
        Path broken = WrittenRun.in(runs, EARLIER, WrittenRun::good, "lock-striped", "planted-publish-first");
        WrittenRun.rewrite(broken, text -> text.replaceFirst("\"kind\":\"run\"", "\"kind\":\"walk\""));

        assertThat(change(null, Exit.OK, HOST)).isEmpty();

        assertThat(told.toString())
                .contains("earlier run '" + broken.getFileName() + "' is left out")
                .contains("as in    run " + run.getFileName() + ": lock-striped");
    }

    @Test
    void violation_isAlwaysRunAgain_evenAfterACleanRun() throws IOException {
        Function<CellKey, List<ResultLine>> broken = cell ->
                cell.property().equals("size-exact-at-rest") ? List.of(Fixtures.violated(cell)) : WrittenRun.good(cell);
        WrittenRun.in(runs, EARLIER, WrittenRun::good, "lock-striped", "planted-publish-first");
        WrittenRun.in(runs, EARLIER, broken, "lock-striped", "planted-publish-first");

        assertThat(change(null, Exit.OK, HOST)).isEmpty();

        assertThat(candidates()).contains("lock-striped");
    }

    private OptionalInt change(@Nullable Duration budget, int exit, String... files) throws IOException {
        PrintWriter out = new PrintWriter(told, true);
        return new ChangedRun(Candidates.onClassPath().named(List.of(), CandidateSet.DEFAULT), runs, out, out::println)
                .of(List.of(files), budget, given -> {
                    arguments.addAll(List.of(given));
                    return exit;
                });
    }

    private List<String> candidates() {
        return List.of(option("--candidate=").split(","));
    }

    private Duration budget() {
        return new Budget().convert(option("--budget="));
    }

    private String option(String name) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(name))
                .map(argument -> argument.substring(name.length()))
                .findFirst()
                .orElseThrow();
    }
}
