package growspurt.reports.gate;

import static growspurt.reports.fixture.RunFixture.TERMINATES;
import static growspurt.reports.fixture.RunFixture.VISIBLE;
import static growspurt.results.Engine.JCSTRESS;
import static growspurt.results.Engine.LINCHECK;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import growspurt.reports.gate.Finding.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was seen, and whether it was to be expected. */
class GateTest {

    @Test
    void gate_isGreen_whenAllIsAnsweredAndTheBugFound() {
        Decision decision = Gate.decide(Runs.allClear().run());

        assertThat(decision.exit()).isEqualTo(GateExit.AS_EXPECTED);
        assertThat(decision.findings()).isEmpty();
        assertThat(decision.counts()).isEqualTo(new Counts(3, 0, 1, 1, 5, 0));
    }

    @Test
    void promiseThatNoEngineCanJudge_isNotCountedAmongThoseThatWereKept() {
        Decision decision = Gate.decide(Runs.allClear()
                .subject("unsuited", VISIBLE)
                .skipped(JCSTRESS, "unsuited", VISIBLE, "no growth")
                .skipped(LINCHECK, "unsuited", VISIBLE, "no growth")
                .run());

        assertThat(decision.counts().promises()).isEqualTo(3);
    }

    @Test
    void gate_isRed_whenPlantedBugUnseen() {
        Decision decision = Gate.decide(Runs.controlMissed().run());

        assertThat(decision.exit()).isEqualTo(GateExit.EVIDENCE_MISSING);
        assertThat(kinds(decision)).containsExactly(Kind.CONTROL_MISSED);
        assertThat(decision.findings().get(0).sentence()).contains("head-insert-transfer was not found by jcstress");
    }

    @Test
    void gate_isGreenWithANote_whenOnlyOneEngineFindsThePlantedBug() {
        Decision decision = Gate.decide(Runs.allClear()
                .cell(LINCHECK, "stale-table-write", VISIBLE, Launch.explored())
                .run());

        assertThat(decision.exit()).isEqualTo(GateExit.AS_EXPECTED);
        assertThat(kinds(decision)).containsExactly(Kind.NOT_FOUND_BY);
    }

    @Test
    void gate_ignoresBugs_plantedForOtherProperties() {
        Decision decision = Gate.decide(Runs.allClear()
                .cell(JCSTRESS, "stale-table-write", TERMINATES, Launch.clean())
                .run());

        assertThat(decision.exit()).isEqualTo(GateExit.AS_EXPECTED);
    }

    @Test
    void gate_isRed_whenNoBugWasPlanted() {
        Decision decision = Gate.decide(new RunFixture()
                .subject("striped", VISIBLE)
                .cell(JCSTRESS, "striped", VISIBLE, Launch.clean())
                .run());

        assertThat(decision.exit()).isEqualTo(GateExit.EVIDENCE_MISSING);
        assertThat(kinds(decision)).containsExactly(Kind.NO_CONTROL);
    }

    @Test
    void gate_isRed_whenAKnownGoodMapBreaksAPromise() {
        Decision decision = Gate.decide(Runs.allClear()
                .cell(LINCHECK, "concurrent-hash-map", VISIBLE, Launch.broken())
                .run());

        assertThat(decision.exit()).isEqualTo(GateExit.VIOLATION);
        assertThat(kinds(decision)).containsExactly(Kind.CONTROL_VIOLATED);
        assertThat(decision.findings().get(0).sentence()).contains("Suspect the harness first");
    }

    @Test
    void gate_isGreen_whenAKnownGoodMapBreaksWhatItDoesNotPromise() {
        Decision decision = Gate.decide(Runs.allClear()
                .cell(JCSTRESS, "concurrent-hash-map", TERMINATES, Launch.violated())
                .run());

        assertThat(decision.exit()).isEqualTo(GateExit.AS_EXPECTED);
    }

    @Test
    void gate_isRed_whenASubjectBreaksAPromise() {
        Decision decision = Gate.decide(Runs.violated().run());

        assertThat(decision.exit()).isEqualTo(GateExit.VIOLATION);
        assertThat(kinds(decision)).containsExactly(Kind.VIOLATION, Kind.VIOLATION);
        assertThat(decision.counts().broken()).isEqualTo(1);
        assertThat(decision.findings().get(0).nextStep())
                .isEqualTo("bin/growspurt run --engine=jcstress --candidate=naive --property=stable-key-stays-visible"
                        + " --seed=24301");
    }

    @Test
    void gate_isGreenWithANote_whenASubjectBreaksWhatItDoesNotPromise() {
        Decision decision = Gate.decide(Runs.asDocumented().run());

        assertThat(decision.exit()).isEqualTo(GateExit.AS_EXPECTED);
        assertThat(kinds(decision)).containsExactly(Kind.AS_DOCUMENTED);
    }

    @Test
    void violation_outweighsMissingEvidence_andComesFirst() {
        Decision decision = Gate.decide(Runs.violated().unfinished(LINCHECK).run());

        assertThat(decision.exit()).isEqualTo(GateExit.VIOLATION);
        assertThat(kinds(decision)).containsExactly(Kind.VIOLATION, Kind.VIOLATION, Kind.INCOMPLETE);
    }

    @Test
    void findings_needAPerson_orDoNot() {
        Decision decision = Gate.decide(Runs.asDocumented().unfinished(LINCHECK).run());

        assertThat(decision.grave()).extracting(Finding::kind).containsExactly(Kind.INCOMPLETE);
        assertThat(decision.notes()).extracting(Finding::kind).containsExactly(Kind.AS_DOCUMENTED);
    }

    @Test
    void run_isSighted_whenItFoundEveryPlantedBug_andHadOne() {
        assertThat(new Counts(3, 0, 2, 2, 5, 0).sighted()).isTrue();
        assertThat(new Counts(3, 0, 2, 1, 5, 0).sighted()).isFalse();
        assertThat(new Counts(3, 0, 0, 0, 5, 0).sighted()).isFalse();
    }

    @Test
    void missingCandidateLine_excusesNothing() {
        Decision decision = Gate.decide(Runs.allClear()
                .cell(JCSTRESS, "stranger", VISIBLE, Launch.violated())
                .run());

        assertThat(decision.exit()).isEqualTo(GateExit.VIOLATION);
    }

    @Test
    void codes_areThoseThatScriptsKnow() {
        assertThat(GateExit.AS_EXPECTED.code()).isZero();
        assertThat(GateExit.VIOLATION.code()).isEqualTo(1);
        assertThat(GateExit.EVIDENCE_MISSING.code()).isEqualTo(3);
    }

    private static List<Kind> kinds(Decision decision) {
        return decision.findings().stream().map(Finding::kind).toList();
    }
}
