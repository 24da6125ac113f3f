package growspurt.stress;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.Assignment;
import growspurt.results.CellKey;
import growspurt.results.Deadline;
import growspurt.results.Engine;
import growspurt.results.Extent;
import growspurt.results.Journal;
import growspurt.results.Line;
import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import growspurt.stress.driver.Harness;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * One launch each of maps that take their JVM down or let it stand still, in front of a second test: the launch ends, the
 * verdict says what was seen and no more, and the next launch is none the worse.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HarmfulMapsIT {

    private static final Duration LIMIT = Duration.ofSeconds(4);

    @TempDir
    Path folder = Path.of("");

    private final Harness harness = Harness.start(LIMIT);

    @BeforeAll
    void aSoundMap_isFine() {
        assertThat(launch("concurrent-hash-map", Litmus.STABLE_KEY_STAYS_VISIBLE, Litmus.OPERATIONS_TERMINATE))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.verdict()).isEqualTo(Verdict.NONE_SEEN));
    }

    @Test
    void crash_isAnErrorOfTheTestInWhichItCame() {
        assertError("harm-crashes", "ended with code 134");
    }

    @Test
    void kill_isAnError() {
        assertError("harm-is-killed", "ended with code 137");
    }

    @Test
    void stoppedJvm_isAnError_afterTheLimit() {
        assertError("harm-is-stopped", "no end in sight");
    }

    @Test
    void mapThatIsNeverMade_isAnError_notAHangOfAnOperation() {
        assertError("harm-builds-for-ever", "too long to be made");
    }

    @Test
    void mapThatTakesAMinuteToBeMade_isAnError() {
        assertError("harm-builds-slowly", "too long to be made");
    }

    @Test
    void slowMap_hangsNowhere() {
        assertThat(launch("harm-is-slow", Litmus.STABLE_KEY_STAYS_VISIBLE, Litmus.OPERATIONS_TERMINATE))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.verdict()).isEqualTo(Verdict.NONE_SEEN));
    }

    @Test
    void searchForTheGrowthOfASlowMap_isNoHang() {
        assertThat(launch("harm-inserts-slowly", Litmus.GROWERS_AGREE))
                .singleElement()
                .satisfies(line -> assertThat(line.verdict()).isEqualTo(Verdict.NONE_SEEN));
    }

    @Test
    void mapTooSlowForATest_isAnError() {
        assertError("harm-crawls", "too slow");
    }

    @Test
    void whatWasSeenBeforeTheJvmDied_stays() {
        assertThat(launch("harm-throws-then-halts", Litmus.STABLE_KEY_STAYS_VISIBLE, Litmus.OPERATIONS_TERMINATE))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.verdict()).isEqualTo(Verdict.VIOLATED);
                    assertThat(line.firstForbiddenMs()).isNotNull();
                    assertThat(line.outcomes())
                            .extracting(ResultLine.Outcome::word)
                            .containsExactly("ex:ISE");
                    assertThat(line.config().args())
                            .anyMatch(arg -> arg.startsWith("-cutOff=") && arg.contains("ended with code 3"));
                });
    }

    @Test
    void loopAtRest_isAHangOfTheArbitersCall() {
        assertThat(launch("harm-spins-at-rest", Litmus.OPERATIONS_TERMINATE))
                .singleElement()
                .satisfies(HarmfulMapsIT::assertHang);
    }

    @Test
    void deadlock_isAnErrorThatNamesTheCall() {
        assertError("harm-deadlocks", "hang in the map");
    }

    private static void assertHang(ResultLine line) {
        assertThat(line.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(line.outcomes()).extracting(ResultLine.Outcome::word).containsExactly("hang");
    }

    private void assertError(String candidate, String reason) {
        List<ResultLine> lines = launch(candidate, Litmus.STABLE_KEY_STAYS_VISIBLE, Litmus.OPERATIONS_TERMINATE);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).verdict()).isEqualTo(Verdict.ERROR);
        assertThat(lines.get(0).reason()).contains(reason);
    }

    private List<ResultLine> launch(String candidate, Litmus... tests) {
        List<Turn.Part> parts = List.of(tests).stream()
                .map(litmus ->
                        new Turn.Part(new CellKey(candidate, litmus.property().id(), Engine.JCSTRESS), litmus))
                .toList();
        try {
            return new Launcher(harness, assignment()).launch(new Turn(Configuration.RENDEZVOUS_C2, parts), 1);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Assignment assignment() {
        return new Assignment(
                folder,
                1,
                Extent.LAUNCHES,
                1,
                Deadline.in(Duration.ofMinutes(1)),
                List.of(),
                Set.of(),
                List.of(),
                new Nowhere());
    }

    private record Nowhere() implements Journal {

        @Override
        public void starting(CellKey cell, String config) {}

        @Override
        public void append(Line line) {}
    }
}
