package growspurt.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import growspurt.results.CandidateLine;
import growspurt.results.CandidateLine.Claim;
import growspurt.results.CandidateLine.Role;
import growspurt.results.CounterexampleLine;
import growspurt.results.Engine;
import growspurt.results.EngineResults;
import growspurt.results.Line;
import growspurt.results.PlannedLine;
import growspurt.results.PropertyLine;
import growspurt.results.ResultLine;
import growspurt.results.ResultLine.Bounded;
import growspurt.results.ResultLine.Outcome;
import growspurt.results.RunLine;
import growspurt.results.RunResults;
import growspurt.results.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class ContractTestsTest {

    private static final String PROPERTY = "concurrent-insert-survives";
    private static final String TITLE = "ConcurrentInsertSurvives";
    private static final String MAP = "guest-my-map";
    private static final String BUG = "planted-bug";
    private static final String CONTROLS = "the harness sees planted bugs";

    private final List<Line> lines = new ArrayList<>();

    @Test
    void noViolationInEnoughSamples_isATestThatEnds() {
        subject(Claim.PROMISED, sampled(MAP, Verdict.NONE_SEEN, 5_000));

        assertThatCode(() -> execute(TITLE + ", jcstress")).doesNotThrowAnyException();
    }

    @Test
    void violation_fails_tellsWhatWasSeen_andEndsInTheCommandThatRepeatsIt() {
        subject(
                Claim.PROMISED,
                sampled(MAP, Verdict.VIOLATED, 5_000, new Outcome("lost-k", 3, true, "the key is gone")));

        assertThatThrownBy(() -> execute(TITLE + ", jcstress"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContainingAll(
                        "Violation found", "claimed: inserts stay", "3 × lost-k, the key is gone", "seed:    42")
                .hasMessageEndingWith("again:   java @java.args replay r-guest-my-map run");
    }

    @Test
    void counterexample_isToldLikeExplainDoes_andRepeatedByItsOwnId() {
        subject(Claim.PROMISED, explored("x-0123456789ab"), example("x-0123456789ab"));

        assertThatThrownBy(() -> execute(TITLE + ", lincheck"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContainingAll("seen:    an insert was lost", "get(1): null")
                .hasMessageEndingWith("replay x-0123456789ab run");
    }

    @Test
    void tooFewWindowHits_abort_withTheReason() {
        subject(Claim.PROMISED, sampled(MAP, Verdict.NONE_SEEN, 3));

        assertThatThrownBy(() -> execute(TITLE + ", jcstress"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("Not exercised");
    }

    @Test
    void cellThatTheBudgetDidNotReach_aborts() {
        subject(Claim.PROMISED);

        assertThatThrownBy(() -> execute(TITLE + ", jcstress"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("Not run");
    }

    @Test
    void troubleInTheHarness_fails() {
        subject(Claim.PROMISED, sampled(MAP, Verdict.ERROR, 0));

        assertThatThrownBy(() -> execute(TITLE + ", jcstress"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("Says nothing about the map");
    }

    @Test
    void whatIsNotPromised_isNoTest() {
        subject(Claim.NOT_PROMISED, sampled(MAP, Verdict.VIOLATED, 5_000));

        assertThat(tests()).extracting(DynamicTest::getDisplayName).containsExactly(CONTROLS);
    }

    @Test
    void plantedBugThatWasFound_vouches() {
        planted(BUG, sampled(BUG, Verdict.VIOLATED, 5_000));

        assertThatCode(() -> execute(CONTROLS)).doesNotThrowAnyException();
    }

    @Test
    void plantedBugThatWasMissed_makesTheRunBlind_whateverElseWasFound() {
        planted(BUG, sampled(BUG, Verdict.NONE_SEEN, 5_000));
        planted("other-bug", sampled("other-bug", Verdict.VIOLATED, 5_000));

        assertThatThrownBy(() -> execute(CONTROLS))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("the run is blind, it did not find planted-bug on " + PROPERTY);
    }

    @Test
    void plantedBugThatWasNotReached_vouchesForNothing() {
        planted(BUG);
        planted("other-bug", sampled("other-bug", Verdict.VIOLATED, 5_000));

        assertThatThrownBy(() -> execute(CONTROLS))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("-Dgrowspurt.budget");
    }

    @Test
    void runThatReachedNoPlantedBug_isBlind() {
        planted(BUG);

        assertThatThrownBy(() -> execute(CONTROLS))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("it found none of 1 planted bugs");
    }

    @Test
    void runWithoutPlantedBugs_isRed() {
        subject(Claim.PROMISED, sampled(MAP, Verdict.NONE_SEEN, 5_000));

        assertThatThrownBy(() -> execute(CONTROLS)).isInstanceOf(AssertionFailedError.class);
    }

    private void subject(Claim claim, Line... results) {
        candidate(MAP, Role.SUBJECT, claim, List.of(), results);
    }

    private void planted(String id, Line... results) {
        candidate(id, Role.PLANTED_BUG, Claim.PROMISED, List.of(PROPERTY), results);
    }

    private void candidate(String id, Role role, Claim claim, List<String> plants, Line... results) {
        lines.add(new CandidateLine(
                id, "a map", "Map", role, List.of(), "here", Map.of(PROPERTY, claim), plants, null, null));
        lines.add(new PlannedLine(id, PROPERTY, TITLE, null));
        lines.addAll(List.of(results));
    }

    private static ResultLine sampled(String id, Verdict verdict, long hits, Outcome... outcomes) {
        return line(id, verdict, hits, List.of(outcomes), null, List.of());
    }

    private static ResultLine explored(String counterexample) {
        return line(MAP, Verdict.VIOLATED, 400, List.of(), new Bounded(8, 0, 512, 400, 2, 2), List.of(counterexample));
    }

    private static ResultLine line(
            String id,
            Verdict verdict,
            long hits,
            List<Outcome> outcomes,
            @Nullable Bounded bounded,
            List<String> counterexamples) {
        return new ResultLine(
                "r-" + id,
                id,
                PROPERTY,
                TITLE,
                new ResultLine.Config("rendezvous-c2", "7", List.of()),
                0,
                verdict,
                verdict == Verdict.ERROR ? "the JVM ended" : null,
                10_000,
                hits,
                outcomes,
                null,
                bounded,
                counterexamples,
                900,
                null,
                List.of("bin/growspurt", "run"));
    }

    private static CounterexampleLine example(String id) {
        return new CounterexampleLine(
                id,
                "f-1",
                MAP,
                PROPERTY,
                "an insert was lost",
                "IncorrectResultsFailure",
                "put(1, 1) / get(1)",
                1,
                true,
                List.of(new CounterexampleLine.Op(
                        0, CounterexampleLine.Phase.PARALLEL, "get(1)", "null", List.of(0, 0))),
                List.of(),
                List.of(),
                "");
    }

    private List<DynamicTest> tests() {
        return new ContractTests(run(), MAP, "java @java.args replay %s run")
                .all()
                .toList();
    }

    private void execute(String name) throws Throwable {
        tests().stream()
                .filter(test -> test.getDisplayName().equals(name))
                .findFirst()
                .orElseThrow()
                .getExecutable()
                .execute();
    }

    /** {@return a run of the engine that made the results} */
    private RunResults run() {
        boolean explored = lines.stream().anyMatch(l -> l instanceof ResultLine result && result.bounded() != null);
        Engine engine = explored ? Engine.LINCHECK : Engine.JCSTRESS;
        RunLine first = new RunLine(
                RunLine.SCHEMA,
                "a-run",
                engine,
                "1",
                "1",
                "2026-11-20T22:52:10Z",
                "",
                false,
                "42",
                List.of(),
                90,
                new RunLine.Machine("m-1", "a processor", 2, 1024, "an OS", "amd64"),
                new RunLine.Jvm("a vendor", "17", "a VM"),
                List.of(engine));
        List<Line> all = new ArrayList<>(List.of(first));
        all.add(new PropertyLine(PROPERTY, TITLE, "safety", "inserts stay", "ConcurrentMap"));
        all.addAll(lines);
        return new RunResults(
                "a-run",
                List.of(new EngineResults(
                        Path.of(engine.id() + ".jsonl"), first, all, 0, Optional.empty(), Optional.empty())));
    }
}
