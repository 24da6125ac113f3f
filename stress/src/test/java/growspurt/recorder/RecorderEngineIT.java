package growspurt.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.Property;
import growspurt.results.Assignment;
import growspurt.results.CellKey;
import growspurt.results.CounterexampleLine;
import growspurt.results.Deadline;
import growspurt.results.Engine;
import growspurt.results.Extent;
import growspurt.results.Floors;
import growspurt.results.Journal;
import growspurt.results.LatencyLine;
import growspurt.results.Line;
import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The recorder in JVMs of its own: what it finds, and what candidates may do to it. */
final class RecorderEngineIT {

    private static final String PLANTED = "planted-stale-table-write";

    private final List<Line> lines = new ArrayList<>();

    @Test
    void plantedBug_isFoundWithItsHistory_andASoundMapIsClean() throws InterruptedException {
        run(
                cell(PLANTED, Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                cell("lock-striped", Property.PER_KEY_OPERATIONS_LINEARIZABLE),
                cell("concurrent-hash-map", Property.PER_KEY_OPERATIONS_LINEARIZABLE));

        assertThat(verdicts(PLANTED)).containsExactly(Verdict.VIOLATED);
        assertThat(all(CounterexampleLine.class)).singleElement().satisfies(example -> {
            assertThat(example.ops()).isNotEmpty();
            assertThat(example.finding()).contains("no order of the operations on key");
        });
        assertThat(of(PLANTED))
                .allSatisfy(line -> assertThat(line.config().args())
                        .as("a history was blamed only after the clock was measured")
                        .anyMatch(arg -> arg.startsWith("clockUncertaintyNs=")));
        assertThat(all(LatencyLine.class))
                .anyMatch(line -> line.phase() == LatencyLine.Phase.IN_WINDOW && line.p50() > 0);
        for (String sound : List.of("lock-striped", "concurrent-hash-map")) {
            assertThat(verdicts(sound)).containsExactly(Verdict.NONE_SEEN);
            assertThat(of(sound)).allSatisfy(line -> {
                assertThat(line.samples()).isGreaterThan(10_000);
                assertThat(line.windowHits()).isPositive();
            });
        }
    }

    @Test
    void runThatGoesOn_doesNotLookForWhatWasFound() throws InterruptedException {
        CellKey cell = cell(PLANTED, Property.PER_KEY_OPERATIONS_LINEARIZABLE);
        run(cell);
        List<ResultLine> before = all(ResultLine.class).toList();
        lines.clear();
        new RecorderEngine().run(assignment(List.of(cell), before));

        assertThat(lines).isEmpty();
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void deadline_endsARun_howeverManyLaunchesItMayMake() throws InterruptedException {
        new RecorderEngine()
                .run(new Assignment(
                        Path.of(""),
                        1,
                        Extent.LAUNCHES,
                        Integer.MAX_VALUE,
                        Deadline.in(Duration.ZERO),
                        List.of(cell("lock-striped", Property.SIZE_EXACT_AT_REST)),
                        Set.of(),
                        List.of(),
                        journal()));

        assertThat(lines).isEmpty();
    }

    @Test
    void operationThatDoesNotEnd_violatesTermination_withItsStack() throws InterruptedException {
        run(cell("trouble-spins", Property.OPERATIONS_TERMINATE), cell("trouble-spins", Property.SIZE_EXACT_AT_REST));

        assertThat(verdicts("trouble-spins")).containsExactlyInAnyOrder(Verdict.VIOLATED, Verdict.ERROR);
        assertThat(all(CounterexampleLine.class))
                .singleElement()
                .satisfies(example -> assertThat(example.rawText()).contains("Troubles$"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trouble-exits", "trouble-halts", "trouble-is-missing"})
    void childThatEnds_isAnError_neverAnAnswer(String candidate) throws InterruptedException {
        run(cell(candidate, Property.PER_KEY_OPERATIONS_LINEARIZABLE));

        assertThat(verdicts(candidate)).containsExactly(Verdict.ERROR);
        assertThat(of(candidate)).allSatisfy(line -> assertThat(line.reason()).isNotBlank());
    }

    @Test
    void mapThatNeverGrows_isInconclusive() throws InterruptedException {
        run(cell("trouble-never-grows", Property.PER_KEY_OPERATIONS_LINEARIZABLE));

        assertThat(verdicts("trouble-never-grows")).containsExactly(Verdict.INCONCLUSIVE);
    }

    @Test
    void mapThatIsSlow_isLaunchedAgain_untilItIsAnswered() throws InterruptedException {
        run(cell("channel-owned", Property.PER_KEY_OPERATIONS_LINEARIZABLE));

        assertThat(Floors.reachedBy(of("channel-owned").toList())).isTrue();
    }

    @Test
    void mapThatIsLaunchedAgain_isLoadedForTheHitsThatLack() throws InterruptedException {
        CellKey cell = cell("channel-owned", Property.COMPUTE_IF_ABSENT_ONCE);
        long lacking = 10;
        new RecorderEngine().run(assignment(List.of(cell), List.of(clean(cell, Floors.WINDOW_HITS - lacking))));

        assertThat(of("channel-owned"))
                .singleElement()
                .satisfies(line -> assertThat(line.windowHits()).isBetween(lacking, Floors.WINDOW_HITS / 2));
    }

    @ParameterizedTest
    @CsvSource({
        "planted-recount, SIZE_NEVER_FALLS_ON_INSERT_ONLY",
        "planted-iterator-pinned, ITERATION_SEES_STABLE_KEYS_ONCE",
        "planted-iterator-looks-again, ITERATION_IS_SNAPSHOT",
        "planted-size-then-copy, BULK_COPY_IS_CONSISTENT",
        "planted-clear-new-only, CLEAR_LEAVES_NOTHING_OLD",
        "planted-rerun-after-move, COMPUTE_IF_ABSENT_ONCE"
    })
    void bugOfTheWholeMap_isFound_andSamplesAreItsOwn(String bug, Property property) throws InterruptedException {
        run(cell(bug, property), cell("read-write-locked", property));

        assertThat(verdicts(bug)).contains(Verdict.VIOLATED);
        assertThat(verdicts("read-write-locked")).containsOnly(Verdict.NONE_SEEN);
        assertThat(Floors.reachedBy(of("read-write-locked").toList())).isTrue();
    }

    private void run(CellKey... cells) throws InterruptedException {
        new RecorderEngine().run(assignment(List.of(cells), List.of()));
    }

    private Assignment assignment(List<CellKey> cells, List<ResultLine> before) {
        return new Assignment(
                Path.of("target"),
                1,
                Extent.ANSWERS,
                6,
                Deadline.in(Duration.ofMinutes(1)),
                cells,
                Set.of(PLANTED),
                before,
                journal());
    }

    private Journal journal() {
        return new Journal() {
            @Override
            public void starting(CellKey cell, String config) {}

            @Override
            public void append(Line line) {
                lines.add(line);
            }
        };
    }

    private static ResultLine clean(CellKey cell, long hits) {
        return new ResultLine(
                "r-0123456789ab",
                cell.candidate(),
                cell.property(),
                RecorderEngine.testOf(Property.called(cell.property())),
                new ResultLine.Config("watched-2", "1", List.of()),
                0,
                Verdict.NONE_SEEN,
                null,
                hits,
                hits,
                List.of(),
                null,
                null,
                List.of(),
                1000,
                null,
                List.of());
    }

    private static CellKey cell(String candidate, Property property) {
        return new CellKey(candidate, property.id(), Engine.RECORDER);
    }

    private List<Verdict> verdicts(String candidate) {
        return of(candidate).map(ResultLine::verdict).toList();
    }

    private Stream<ResultLine> of(String candidate) {
        return all(ResultLine.class).filter(line -> line.candidate().equals(candidate));
    }

    private <L extends Line> Stream<L> all(Class<L> kind) {
        return lines.stream().filter(kind::isInstance).map(kind::cast);
    }
}
