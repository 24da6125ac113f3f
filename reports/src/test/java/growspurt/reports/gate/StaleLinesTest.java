package growspurt.reports.gate;

import static growspurt.reports.fixture.RunFixture.TERMINATES;
import static growspurt.reports.fixture.RunFixture.VISIBLE;
import static growspurt.reports.gate.Held.NEXT_YEAR;
import static growspurt.reports.gate.Held.clean;
import static growspurt.reports.gate.Held.decide;
import static growspurt.reports.gate.Held.known;
import static growspurt.reports.gate.Held.mine;
import static growspurt.reports.gate.Held.only;
import static growspurt.reports.gate.Held.standard;
import static growspurt.results.Engine.JCSTRESS;
import static growspurt.results.Engine.LINCHECK;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import growspurt.reports.gate.Finding.Kind;
import growspurt.results.RunResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which expectations are out of date, and which only look so. */
class StaleLinesTest {

    @Test
    void explorationHasNoRate_soItsViolationIsNeverCalledGone() {
        RunFixture run = Runs.allClear().subject("mine", VISIBLE).cell(LINCHECK, "mine", VISIBLE, Launch.explored());

        assertThat(only(decide(run, known("rate=60/60")))).satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.NOT_SEEN);
            assertThat(finding.sentence()).contains("a bounded exploration has no rate");
        });
    }

    @Test
    void violationThatOneEngineStillSees_isNotGone() {
        RunFixture run = mine(clean(333).toArray(new Launch[0])).cell(LINCHECK, "mine", VISIBLE, Launch.broken(Runs.X));

        assertThat(decide(run, known("rate=3/60")).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.KNOWN);
    }

    @Test
    void violationThatOneEngineCouldNotLookFor_isNotGone() {
        RunFixture run = mine(clean(333).toArray(new Launch[0])).cell(LINCHECK, "mine", VISIBLE);

        assertThat(decide(run, known("rate=3/60")).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.UNANSWERED);
    }

    @Test
    void sampledAndExplored_goneCountsTheSamplesAlone() {
        RunFixture run = mine(clean(333).toArray(new Launch[0])).cell(LINCHECK, "mine", VISIBLE, Launch.explored());

        assertThat(only(decide(run, known("rate=3/60"))).kind()).isEqualTo(Kind.GONE);
    }

    @Test
    void narrowRun_doesNotCallOtherLinesStale() {
        Decision decision = Gate.decide(
                Runs.allClear()
                        .argv("bin/growspurt", "run", "--candidate=striped")
                        .run(),
                standard(
                        "gh#1 [ ] other/p/* [ Violated ]" + NEXT_YEAR,
                        "gh#2 [ ] striped/" + VISIBLE + "/lincheck [ NoneInBound ]" + NEXT_YEAR));

        assertThat(only(decision).kind()).isEqualTo(Kind.NOT_ASKED);
        assertThat(only(decision).sentence())
                .isEqualTo("e.txt has 1 line about cells that this run was not asked for.");
        assertThat(decision.exit()).isEqualTo(GateExit.AS_EXPECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "other/p/jcstress, --budget=10m, NOT_ASKED",
        "other/p/jcstress, --set=ALL, UNMATCHED",
        "other/p/jcstress, all, NOT_ASKED",
        "striped/p/jcstress, --budget=10m, UNMATCHED",
        "striped/stable-key-stays-visible/recorder, --budget=10m, UNMATCHED",
        "striped/p/*, --budget=10m, UNMATCHED",
        "striped/p/lincheck, --budget=10m, UNMATCHED",
    })
    void lineWithoutACell_isStale_whereARunWouldHaveHadIt(String scope, String option, Kind kind) {
        Decision decision = Gate.decide(
                Runs.allClear().argv("bin/growspurt", "run", option).run(),
                standard("gh#1 [ ] " + scope + " [ Violated ]" + NEXT_YEAR));

        assertThat(only(decision).kind()).isEqualTo(kind);
    }

    @Test
    void lineOnLincheck_isStale_whereALongRunDoesNotAskItEither() {
        RunFixture run = Runs.allClear()
                .subject("mine", VISIBLE)
                .cell(JCSTRESS, "mine", VISIBLE, clean(1).toArray(new Launch[0]));
        String line = "gh#1 [ ] mine/" + VISIBLE + "/lincheck [ Violated ]" + NEXT_YEAR;

        assertThat(only(decide(run, line)).kind()).isEqualTo(Kind.NOT_ASKED);
        assertThat(only(decide(run.budgetSeconds(900), line)).kind()).isEqualTo(Kind.UNMATCHED);
    }

    @Test
    void lineOnAllEngines_isNotStale_whereTheOnlyOneThatWasAskedCannotAnswer() {
        RunFixture run = Runs.allClear()
                .subject("mine", TERMINATES)
                .skipped(LINCHECK, "mine", TERMINATES, "no clock")
                .argv("bin/growspurt", "run", "--engine=lincheck");

        assertThat(only(decide(run, "gh#1 [ ] mine/" + TERMINATES + "/* [ Violated ]" + NEXT_YEAR))
                        .kind())
                .isEqualTo(Kind.NOT_ASKED);
    }

    @Test
    void lineOnWhatDoesNotApply_isStale() {
        RunFixture run = Runs.allClear().skipped(LINCHECK, "striped", TERMINATES, "no clock");

        assertThat(only(decide(run, "gh#1 [ ] striped/" + TERMINATES + "/lincheck [ Violated ]" + NEXT_YEAR))
                        .kind())
                .isEqualTo(Kind.UNMATCHED);
    }

    @Test
    void lineOnAnEngineWhoseResultsAreLost_isNotStale() {
        RunResults whole = Runs.allClear().run();
        RunResults run = new RunResults(whole.id(), whole.engines().subList(0, 2));

        assertThat(Gate.decide(run, standard("gh#1 [ ] striped/" + VISIBLE + "/recorder [ Violated ]" + NEXT_YEAR))
                        .findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.BAD_FILE, Kind.NOT_ASKED);
    }
}
