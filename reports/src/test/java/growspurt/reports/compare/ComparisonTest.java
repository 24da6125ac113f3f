package growspurt.reports.compare;

import static growspurt.reports.fixture.RunFixture.TERMINATES;
import static growspurt.reports.fixture.RunFixture.VISIBLE;
import static growspurt.results.Engine.JCSTRESS;
import static growspurt.results.Engine.LINCHECK;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.compare.Change.Kind;
import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import growspurt.results.CellKey;
import growspurt.results.Engine;
import growspurt.results.ResultLine.Outcome;
import growspurt.results.RunResults;
import growspurt.results.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two versions of one map: what became of its cells. */
class ComparisonTest {

    private static final CellKey CELL = new CellKey("mine", VISIBLE, JCSTRESS);

    @Test
    void sameRun_isUnchanged() {
        Comparison comparison = between(Runs.violated(), Runs.violated());

        assertThat(comparison.changes()).extracting(Change::kind).containsOnly(Kind.UNCHANGED);
        assertThat(comparison.failuresBefore()).isEqualTo(2);
        assertThat(comparison.failuresAfter()).isEqualTo(2);
        assertThat(comparison.newFailures()).isZero();
        assertThat(comparison.caveats()).isEmpty();
    }

    @Test
    void cellThatOneRunDidNotPlan_isAddedOrDeleted() {
        RunFixture without = new RunFixture().subject("mine", VISIBLE);

        assertThat(between(without, mine(Launch.violated())).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Kind.ADDED);
                    assertThat(change.newFailure()).isTrue();
                });
        assertThat(between(mine(Launch.clean()), without).of(Kind.DELETED)).hasSize(1);
    }

    @Test
    void otherVerdict_isAChange_andAFailureOnlyWhereAPromiseBroke() {
        Comparison broke = between(mine(Launch.clean()), mine(Launch.violated()));

        assertThat(broke.of(Kind.CHANGED)).extracting(Change::key).containsExactly(CELL);
        assertThat(broke.newFailures()).isEqualTo(1);
        assertThat(between(mine(Launch.violated()), mine(Launch.clean())).newFailures())
                .isZero();
        assertThat(between(
                                mine(Launch.clean()),
                                new RunFixture().subject("mine").cell(JCSTRESS, "mine", VISIBLE, Launch.violated()))
                        .newFailures())
                .isZero();
    }

    @Test
    void failureThatTheOtherRunHasNoAnswerAbout_isToldApart() {
        RunFixture without = new RunFixture().subject("mine", VISIBLE);

        for (RunFixture silent : List.of(without, mine(), mine(Launch.clean(9_000, 0)))) {
            Comparison gone = between(mine(Launch.violated()), silent);
            assertThat(gone.failuresBefore()).isZero();
            assertThat(gone.leftOut()).containsExactly("Not asked or not answered now: 1 broken promise of before.");

            Comparison come = between(silent, mine(Launch.violated()));
            assertThat(come.failuresAfter()).isZero();
            assertThat(come.newFailures()).isZero();
            assertThat(come.changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.newFailure()).isTrue());
            assertThat(ComparisonText.lines(come))
                    .contains("      Not asked or not answered before: 1 broken promise of now.");
        }
    }

    @Test
    void promiseWithdrawn_isAChange() {
        RunFixture withdrawn = new RunFixture().subject("mine").cell(JCSTRESS, "mine", VISIBLE, Launch.clean());

        assertThat(between(mine(Launch.clean()), withdrawn).of(Kind.CHANGED)).hasSize(1);
    }

    @Test
    void boundThatWidened_isLessEvidence_oneThatNarrowedIsNot() {
        RunFixture three = mine(Launch.clean(), Launch.clean(), Launch.clean());

        assertThat(kind(three, mine(Launch.clean()))).isEqualTo(Kind.LESS_EVIDENCE);
        assertThat(kind(mine(Launch.clean()), three)).isEqualTo(Kind.UNCHANGED);
        assertThat(kind(explored(Launch.explored(), Launch.explored()), explored(Launch.explored())))
                .isEqualTo(Kind.LESS_EVIDENCE);
        assertThat(kind(explored(Launch.explored()), explored(Launch.explored(), Launch.explored())))
                .isEqualTo(Kind.UNCHANGED);
    }

    @Test
    void otherCounterexample_isAChangeAndANewFailure_oneOfThoseBeforeIsNot() {
        Comparison other =
                between(explored(Launch.broken("x-000000000001")), explored(Launch.broken("x-000000000002")));

        assertThat(other.of(Kind.CHANGED)).hasSize(1);
        assertThat(other.newFailures()).isEqualTo(1);
        assertThat(kind(explored(Launch.broken("x-1", "x-2")), explored(Launch.broken("x-2"))))
                .isEqualTo(Kind.UNCHANGED);
    }

    @Test
    void fingerprints_areCounterexamples_elseResultsOrForbiddenOutcomes() {
        Side sampled = between(mine(Launch.clean(), Launch.violated()), mine())
                .changes()
                .get(0)
                .before()
                .orElseThrow();
        Side found = between(explored(Launch.broken("x-1", "x-2")), mine())
                .of(Kind.DELETED)
                .get(0)
                .before()
                .orElseThrow();

        assertThat(Fingerprints.ids(sampled.cell())).singleElement().asString().startsWith("r-");
        assertThat(Fingerprints.seen(sampled.cell())).isEqualTo(Set.of("gone"));
        assertThat(Fingerprints.ids(found.cell())).containsExactly("x-1", "x-2");
        assertThat(Fingerprints.seen(found.cell())).containsExactly("x-1", "x-2");
    }

    @Test
    void hang_isTheSameInEveryConfiguration() {
        List<Outcome> unseen = List.of(new Outcome("gone", 0, true, "The key is not found."));
        Launch hang = new Launch(Verdict.VIOLATED, null, 0, 0, unseen, null, List.of());

        assertThat(Fingerprints.seen(sideBefore(mine(hang)).cell())).containsExactly("growspurt.litmus." + VISIBLE);
    }

    @Test
    void otherMachine_isACaveat() {
        RunResults here = mine(Launch.clean()).run();
        RunResults there = mine(Launch.clean()).on("m-other").run();

        assertThat(Comparison.of(here, there).caveats())
                .containsExactly("The runs are from different machines or JVMs: their rates do not compare.");
    }

    @Test
    void bothVerdictsAndBounds_areShown() {
        List<String> lines =
                ComparisonText.lines(between(mine(Launch.clean()), mine(Launch.clean(), Launch.violated())));

        assertThat(lines)
                .contains(
                        "      promises seen broken, by cell that both runs answered: 0 before, 1 after, 1 of them new",
                        "changed: 1",
                        "  ! mine / stable-key-stays-visible / jcstress",
                        "      after   Violated (1 of 2 launches (1.3 % to 98.7 %))")
                .anyMatch(
                        line -> line.startsWith("      before  None seen (") && line.contains("< 95.0 % of launches"));
    }

    @Test
    void unansweredCells_showWhy_andUnplannedOnesSaySo() {
        List<String> lines = ComparisonText.lines(between(new RunFixture().subject("mine", VISIBLE), mine()));

        assertThat(lines).contains("      before  not planned", "      after   Not run (the run ended before it)");
    }

    @Test
    void partialRun_isACaveat() {
        assertThat(between(mine(Launch.clean()), mine(Launch.clean()).unfinished(JCSTRESS))
                        .caveats())
                .containsExactly("A run is partial: what it did not reach is no change of the map.");
    }

    private static Side sideBefore(RunFixture run) {
        return between(run, mine()).changes().get(0).before().orElseThrow();
    }

    private static RunFixture mine(Launch... launches) {
        return cell(JCSTRESS, launches);
    }

    private static RunFixture explored(Launch... launches) {
        return cell(LINCHECK, launches);
    }

    private static RunFixture cell(Engine engine, Launch... launches) {
        return new RunFixture().subject("mine", VISIBLE, TERMINATES).cell(engine, "mine", VISIBLE, launches);
    }

    private static Kind kind(RunFixture before, RunFixture after) {
        return between(before, after).changes().get(0).kind();
    }

    private static Comparison between(RunFixture before, RunFixture after) {
        return Comparison.of(before.run(), after.run());
    }
}
