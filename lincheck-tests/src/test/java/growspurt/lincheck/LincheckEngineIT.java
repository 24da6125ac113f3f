package growspurt.lincheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import growspurt.api.Property;
import growspurt.results.Assignment;
import growspurt.results.CellKey;
import growspurt.results.CounterexampleLine;
import growspurt.results.Deadline;
import growspurt.results.Engine;
import growspurt.results.Extent;
import growspurt.results.Journal;
import growspurt.results.Line;
import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class LincheckEngineIT {

    private static final String PLANTED = "planted-stale-table-write";

    @Test
    void plantedBug_isFoundAndNotLookedForAgain_whileAGoodMapGetsAllItsLaunches(@TempDir Path runFolder)
            throws Exception {
        List<Line> lines = run(runFolder, List.of(cell("concurrent-hash-map"), cell(PLANTED)), List.of());

        List<ResultLine> results = all(lines, ResultLine.class);
        assertThat(results)
                .extracting(ResultLine::candidate, ResultLine::launch, ResultLine::verdict)
                .containsExactlyInAnyOrder(
                        tuple(PLANTED, 0, Verdict.VIOLATED),
                        tuple("concurrent-hash-map", 0, Verdict.NONE_IN_BOUND),
                        tuple("concurrent-hash-map", 1, Verdict.NONE_IN_BOUND));
        assertThat(all(lines, CounterexampleLine.class)).singleElement().satisfies(example -> {
            assertThat(example.candidate()).isEqualTo(PLANTED);
            assertThat(example.steps()).isNotEmpty();
            assertThat(example.inWindow()).isTrue();
        });
    }

    @Test
    void violationThatOneThreadAloneShows_isSeenAgainByTheSameLaunch(@TempDir Path runFolder) throws Exception {
        ResultLine seen = all(run(runFolder, List.of(cell("hostile-forget")), List.of()), ResultLine.class)
                .get(0);
        List<Line> lines = new CopyOnWriteArrayList<>();

        List<ResultLine> again = new LincheckEngine().replay(twoLaunches(runFolder, lines), seen);

        assertThat(again).singleElement().satisfies(line -> {
            assertThat(line.config()).isEqualTo(seen.config());
            assertThat(line.counterexamples()).isEqualTo(seen.counterexamples());
        });
        assertThat(all(lines, ResultLine.class)).isEqualTo(again);
        assertThat(all(lines, CounterexampleLine.class))
                .extracting(CounterexampleLine::id)
                .isEqualTo(seen.counterexamples());
    }

    @Test
    void violationThatIsNotSeenAgain_isLookedForWithOtherSeeds(@TempDir Path runFolder) throws Exception {
        ResultLine seen = all(run(runFolder, List.of(cell("concurrent-hash-map")), List.of()), ResultLine.class)
                .get(1);
        List<Line> lines = new CopyOnWriteArrayList<>();

        assertThat(new LincheckEngine().replay(twoLaunches(runFolder, lines), seen))
                .isEmpty();

        assertThat(all(lines, ResultLine.class)).hasSize(2);
        assertThat(all(lines, ResultLine.class).get(0).config()).isEqualTo(seen.config());
        assertThat(all(lines, ResultLine.class).get(1).config().seed())
                .isNotEqualTo(seen.config().seed());
    }

    @Test
    void runThatGoesOn_countsWhatWasDoneBefore(@TempDir Path runFolder) throws Exception {
        List<ResultLine> before = all(run(runFolder, List.of(cell(PLANTED)), List.of()), ResultLine.class);

        assertThat(run(runFolder, List.of(cell(PLANTED)), before)).isEmpty();
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void deadline_endsARun_howeverManyLaunchesItMayMake(@TempDir Path runFolder) throws Exception {
        List<Line> lines = new CopyOnWriteArrayList<>();
        new LincheckEngine()
                .run(new Assignment(
                        runFolder,
                        1,
                        Extent.LAUNCHES,
                        Integer.MAX_VALUE,
                        Deadline.in(Duration.ZERO),
                        List.of(cell(PLANTED)),
                        Set.of(),
                        List.of(),
                        journal(lines)));

        assertThat(lines).isEmpty();
    }

    private static CellKey cell(String candidate) {
        return new CellKey(candidate, Property.PER_KEY_OPERATIONS_LINEARIZABLE.id(), Engine.LINCHECK);
    }

    private static List<Line> run(Path runFolder, List<CellKey> cells, List<ResultLine> before)
            throws InterruptedException {
        List<Line> lines = new CopyOnWriteArrayList<>();
        Deadline deadline = Deadline.in(Duration.ofMinutes(2));
        new LincheckEngine()
                .run(new Assignment(
                        runFolder, 1, Extent.LAUNCHES, 2, deadline, cells, Set.of(PLANTED), before, journal(lines)));
        return lines;
    }

    private static Assignment twoLaunches(Path runFolder, List<Line> lines) {
        Deadline deadline = Deadline.in(Duration.ofMinutes(2));
        return new Assignment(
                runFolder, 5, Extent.LAUNCHES, 2, deadline, List.of(), Set.of(), List.of(), journal(lines));
    }

    private static <L extends Line> List<L> all(List<Line> lines, Class<L> kind) {
        return lines.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Journal journal(List<Line> lines) {
        return new Journal() {
            @Override
            public void starting(CellKey cell, String config) {}

            @Override
            public void append(Line line) {
                lines.add(line);
            }
        };
    }
}
