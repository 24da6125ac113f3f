package growspurt.reports.gate;

import static growspurt.reports.fixture.RunFixture.VISIBLE;
import static growspurt.reports.gate.Held.NEXT_YEAR;
import static growspurt.reports.gate.Held.TODAY;
import static growspurt.reports.gate.Held.decide;
import static growspurt.reports.gate.Held.known;
import static growspurt.reports.gate.Held.mine;
import static growspurt.reports.gate.Held.only;
import static growspurt.reports.gate.Held.standard;
import static growspurt.reports.gate.Held.violated;
import static growspurt.results.Engine.JCSTRESS;
import static growspurt.results.Engine.LINCHECK;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import growspurt.reports.gate.Finding.Kind;
import growspurt.reports.gate.Standard.Partial;
import growspurt.reports.gate.expect.Expectations;
import growspurt.results.Engine;
import growspurt.results.ResultLine.Bounded;
import growspurt.results.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs held against another run, partial runs, blind runs, and what weighs most. */
class GateStandardTest {

    private static final String X1 = "x-000000000001";
    private static final String X2 = "x-000000000002";
    private static final String X3 = "x-000000000003";

    @Test
    void violationOfTheOtherRun_isKnown_aNewOneIsNot() {
        RunFixture both = mine(violated(1).get(0)).cell(LINCHECK, "mine", VISIBLE, Launch.broken(Runs.X));

        Decision decision = Gate.decide(both.run(), against(mine(violated(3).toArray(new Launch[0]))));

        assertThat(decision.findings()).extracting(Finding::kind).containsExactly(Kind.VIOLATION, Kind.SEEN_BEFORE);
        assertThat(decision.findings().get(1).sentence())
                .startsWith(
                        "mine / stable-key-stays-visible / jcstress: Violated, as in run 2026-11-20-224251-1a2b3c4.");
        assertThat(decision.exit()).isEqualTo(GateExit.VIOLATION);
        assertThat(Gate.decide(both.run(), against(both)).exit()).isEqualTo(GateExit.AS_EXPECTED);
    }

    @Test
    void anotherCounterexampleThanInTheOtherRun_isNew() {
        RunFixture now =
                Runs.allClear().subject("mine", VISIBLE).cell(LINCHECK, "mine", VISIBLE, Launch.broken(Runs.X));
        RunFixture then = Runs.allClear()
                .subject("mine", VISIBLE)
                .cell(LINCHECK, "mine", VISIBLE, Launch.broken("x-000000000000"));

        assertThat(only(Gate.decide(now.run(), against(then))).kind()).isEqualTo(Kind.VIOLATION);
        assertThat(only(Gate.decide(now.run(), against(Runs.allClear()))).kind())
                .isEqualTo(Kind.VIOLATION);
    }

    @Test
    void news_areTheViolations_thatNeitherALineNorTheOtherRunKnows() {
        Standard before = against(explored(X1));
        Standard both =
                new Standard(standard(known("id=" + X2)).expectations(), TODAY, before.against(), Partial.MISSING);

        assertThat(only(Gate.decide(explored(X1, X2, X3).run(), before)).news()).containsExactly(X2, X3);
        assertThat(only(Gate.decide(explored(X1, X2, X3).run(), both))).satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.OTHER_VIOLATION);
            assertThat(finding.news()).containsExactly(X3);
            assertThat(finding.isAbout(X3)).isTrue();
            assertThat(finding.isAbout(X2)).isFalse();
        });
        assertThat(only(Gate.decide(explored(X1, X2).run(), both)).news()).containsExactly(X1, X2);
        assertThat(only(Gate.decide(explored(X1).run(), before)).news()).isEmpty();
    }

    private static RunFixture explored(String... counterexamples) {
        Launch[] launches = Stream.of(counterexamples).map(Launch::broken).toArray(Launch[]::new);
        return Runs.allClear().subject("mine", VISIBLE).cell(LINCHECK, "mine", VISIBLE, launches);
    }

    @Test
    void partialRun_isAllowed_butBlindnessIsNot() {
        Standard lenient = new Standard(Expectations.none(), TODAY, Optional.empty(), Partial.ALLOWED);

        Decision decision = Gate.decide(Runs.incomplete().run(), lenient);
        assertThat(decision.exit()).isEqualTo(GateExit.AS_EXPECTED);
        assertThat(decision.findings())
                .extracting(Finding::kind)
                .containsOnly(Kind.ALLOWED)
                .hasSize(2);
        assertThat(Gate.decide(Runs.incomplete().run()).exit()).isEqualTo(GateExit.EVIDENCE_MISSING);
        assertThat(Gate.decide(Runs.controlMissed().run(), lenient).exit()).isEqualTo(GateExit.EVIDENCE_MISSING);
        assertThat(Gate.decide(Runs.notExercised().run(), lenient).exit()).isEqualTo(GateExit.VIOLATION);
        assertThat(Gate.decide(mine(Launch.clean(9_000, 0)).run(), lenient).exit())
                .isEqualTo(GateExit.EVIDENCE_MISSING);
    }

    @Test
    void blindEngine_isNeverAsExpected() {
        Launch oneInterleaving =
                new Launch(Verdict.NONE_IN_BOUND, null, 0, 1, List.of(), new Bounded(1, 1, 1, 1, 2, 3), List.of());
        RunFixture noSample = withControl(JCSTRESS, Launch.clean(0, 0));
        RunFixture vacuous = withControl(LINCHECK, oneInterleaving);
        RunFixture noControl =
                new RunFixture().subject("mine", VISIBLE).cell(JCSTRESS, "mine", VISIBLE, Launch.clean());

        assertThat(List.of(noSample, vacuous, noControl)).allSatisfy(run -> {
            assertThat(Gate.decide(run.run()).exit()).isEqualTo(GateExit.EVIDENCE_MISSING);
            assertThat(Gate.decide(
                                    run.run(),
                                    new Standard(Expectations.none(), TODAY, Optional.empty(), Partial.ALLOWED))
                            .exit())
                    .isEqualTo(GateExit.EVIDENCE_MISSING);
        });
    }

    @Test
    void engineThatFindsNoneOfSeveralPlantedBugs_isBlind_thoughAnotherFindsThem() {
        RunFixture one = Runs.allClear().cell(LINCHECK, "stale-table-write", VISIBLE, Launch.explored());
        RunFixture two = Runs.allClear()
                .cell(LINCHECK, "stale-table-write", VISIBLE, Launch.explored())
                .planted("get-then-put", VISIBLE)
                .cell(JCSTRESS, "get-then-put", VISIBLE, Launch.violated())
                .cell(LINCHECK, "get-then-put", VISIBLE, Launch.explored());

        assertThat(Gate.decide(one.run()).exit()).isEqualTo(GateExit.AS_EXPECTED);
        assertThat(Gate.decide(two.run()).exit()).isEqualTo(GateExit.EVIDENCE_MISSING);
        assertThat(Gate.decide(two.run()).findings())
                .anySatisfy(finding -> assertThat(finding.sentence())
                        .startsWith("The run is blind: lincheck found none of 2 planted bugs"));
    }

    @Test
    void violationOutweighsStaleLines_andThoseOutweighMissingEvidence() {
        String stale = "gh#1 [ ] striped/p/* [ Violated ]" + NEXT_YEAR;

        assertThat(decide(Runs.controlMissed(), stale).exit()).isEqualTo(GateExit.EXPECTATIONS_STALE);
        assertThat(decide(mine(violated(1).get(0)), stale).exit()).isEqualTo(GateExit.VIOLATION);
        assertThat(GateExit.EXPECTATIONS_STALE.code()).isEqualTo(4);
    }

    @Test
    void decision_isTheSameForTheSameLines() {
        assertThat(decide(Runs.violated(), known(""))).isEqualTo(decide(Runs.violated(), known("")));
    }

    private static RunFixture withControl(Engine engine, Launch launch) {
        return new RunFixture()
                .subject("mine", VISIBLE)
                .planted("stale-table-write", VISIBLE)
                .cell(engine, "mine", VISIBLE, launch)
                .cell(engine, "stale-table-write", VISIBLE, launch);
    }

    private static Standard against(RunFixture other) {
        return new Standard(Expectations.none(), TODAY, Optional.of(other.run()), Partial.MISSING);
    }
}
