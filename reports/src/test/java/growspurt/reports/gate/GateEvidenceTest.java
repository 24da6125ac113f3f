package growspurt.reports.gate;

import static growspurt.reports.fixture.RunFixture.TERMINATES;
import static growspurt.reports.fixture.RunFixture.VISIBLE;
import static growspurt.results.Engine.JCSTRESS;
import static growspurt.results.Engine.LINCHECK;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.Runs;
import growspurt.reports.gate.Finding.Kind;
import growspurt.reports.gate.Standard.Partial;
import growspurt.reports.gate.expect.Expectations;
import growspurt.results.EndLine;
import growspurt.results.EngineResults;
import growspurt.results.RunResults;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was not seen, and why that is not good news. */
class GateEvidenceTest {

    @Test
    void gate_isRed_whenAPromisedCellEndsInAnError() {
        Decision decision = Gate.decide(Runs.allClear()
                .cell(LINCHECK, "striped", TERMINATES, Launch.error("no luck"))
                .run());

        assertThat(decision.exit()).isEqualTo(GateExit.VIOLATION);
        assertThat(kinds(decision)).containsExactly(Kind.ERROR);
    }

    @Test
    void gate_notesAnError_aboutWhatNobodyPromised() {
        Decision decision = Gate.decide(Runs.asDocumented()
                .cell(LINCHECK, "java-util-hashmap", VISIBLE, Launch.error("no luck"))
                .run());

        assertThat(decision.exit()).isEqualTo(GateExit.AS_EXPECTED);
        assertThat(kinds(decision)).contains(Kind.NOTHING_PROMISED).doesNotContain(Kind.UNANSWERED);
    }

    @Test
    void gate_lacksEvidence_whenACellWasNotRun() {
        assertThat(exitWith()).isEqualTo(GateExit.EVIDENCE_MISSING);
    }

    @Test
    void gate_lacksEvidence_whenNothingWasInTheWindow() {
        assertThat(exitWith(Launch.clean(9_000_000, 0))).isEqualTo(GateExit.EVIDENCE_MISSING);
    }

    @Test
    void gate_lacksEvidence_whenAnotherEngineFoundTheBugButThisOneHasNoAnswer() {
        Decision decision = Gate.decide(
                Runs.allClear().cell(LINCHECK, "stale-table-write", VISIBLE).run());

        assertThat(decision.exit()).isEqualTo(GateExit.EVIDENCE_MISSING);
        assertThat(kinds(decision)).containsExactly(Kind.UNANSWERED);
    }

    @Test
    void gate_lacksEvidence_whenSamplesAreFew() {
        assertThat(exitWith(Launch.clean(17, 10))).isEqualTo(GateExit.EVIDENCE_MISSING);
    }

    @Test
    void gate_isGreen_whenTheSameCellIsAnswered() {
        assertThat(exitWith(Launch.clean())).isEqualTo(GateExit.AS_EXPECTED);
    }

    private static GateExit exitWith(Launch... launches) {
        return Gate.decide(Runs.allClear()
                        .subject("other")
                        .cell(JCSTRESS, "other", VISIBLE, launches)
                        .run())
                .exit();
    }

    @Test
    void gate_lacksEvidence_whenAnEngineDidNotFinish() {
        Decision decision = Gate.decide(Runs.allClear().unfinished(LINCHECK).run());

        assertThat(decision.exit()).isEqualTo(GateExit.EVIDENCE_MISSING);
        assertThat(decision.findings().get(0).sentence())
                .isEqualTo("Partial run: lincheck did not finish; 0 of its 1 planned cells have no answer.");
    }

    @Test
    void gate_lacksEvidence_whenAnEngineWasInterrupted() {
        assertThat(Gate.decide(Runs.allClear()
                                .end(LINCHECK, EndLine.Status.INTERRUPTED)
                                .run())
                        .exit())
                .isEqualTo(GateExit.EVIDENCE_MISSING);
    }

    @Test
    void gate_isGreen_whenTheBudgetWasUsedUpAndAllIsAnswered() {
        assertThat(Gate.decide(Runs.allClear()
                                .end(LINCHECK, EndLine.Status.BUDGET)
                                .run())
                        .exit())
                .isEqualTo(GateExit.AS_EXPECTED);
    }

    @Test
    void gate_lacksEvidence_whenAFileIsDamaged() {
        RunResults run = Runs.allClear().run();
        EngineResults first = run.engines().get(0);
        EngineResults damaged = new EngineResults(
                Path.of("/home/somebody/jcstress.jsonl"),
                first.run(),
                first.lines(),
                0,
                first.end(),
                Optional.of("'/home/somebody/jcstress.jsonl' line 3 is cut short"));

        Decision decision = Gate.decide(new RunResults(
                run.id(), List.of(damaged, run.engines().get(1), run.engines().get(2))));

        assertThat(decision.exit()).isEqualTo(GateExit.EVIDENCE_MISSING);
        assertThat(kinds(decision)).containsExactly(Kind.BAD_FILE);
        assertThat(decision.findings().get(0).sentence())
                .isEqualTo("Results file 'jcstress.jsonl' line 3 is cut short.");
    }

    @Test
    void gate_isRed_whenTheFileOfAnEngineIsNotThere() {
        RunResults run = Runs.allClear().run();

        Decision decision = Gate.decide(
                new RunResults(run.id(), run.engines().subList(0, 2)),
                new Standard(Expectations.none(), LocalDate.EPOCH, Optional.empty(), Partial.ALLOWED));

        assertThat(decision.exit()).isEqualTo(GateExit.EVIDENCE_MISSING);
        assertThat(kinds(decision)).containsExactly(Kind.BAD_FILE);
        assertThat(decision.findings().get(0).sentence())
                .isEqualTo("Results file 'recorder.jsonl' is missing, though the run was of recorder, too.");
    }

    @Test
    void gate_isRed_whenAFileIsOfAnotherRun() {
        RunResults run = Runs.allClear().run();
        EngineResults other = Runs.allClear().named("another").run().engines().get(2);

        Decision decision = Gate.decide(new RunResults(
                run.id(), List.of(run.engines().get(0), run.engines().get(1), other)));

        assertThat(decision.exit()).isEqualTo(GateExit.EVIDENCE_MISSING);
        assertThat(kinds(decision)).containsExactly(Kind.BAD_FILE);
        assertThat(decision.findings().get(0).sentence())
                .isEqualTo("Results file 'recorder.jsonl' is of run 'another', not of '2026-11-20-224251-1a2b3c4'.");
    }

    @Test
    void gate_isRed_whenAFileIsThereTwice() {
        RunResults run = Runs.allClear().run();
        EngineResults first = run.engines().get(0);
        EngineResults copy = new EngineResults(
                Path.of("recorder.jsonl"), first.run(), first.lines(), 0, first.end(), first.problem());

        Decision decision = Gate.decide(
                new RunResults(run.id(), List.of(first, run.engines().get(1), copy)));

        assertThat(kinds(decision)).containsOnly(Kind.BAD_FILE);
        assertThat(decision.findings())
                .extracting(Finding::sentence)
                .contains("Results file 'recorder.jsonl' is of engine 'jcstress', not of 'recorder'.");
    }

    private static List<Kind> kinds(Decision decision) {
        return decision.findings().stream().map(Finding::kind).toList();
    }
}
