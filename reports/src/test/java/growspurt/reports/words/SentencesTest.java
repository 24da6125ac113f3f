package growspurt.reports.words;

import static growspurt.reports.fixture.RunFixture.VISIBLE;
import static growspurt.results.Engine.JCSTRESS;
import static growspurt.results.Engine.LINCHECK;
import static growspurt.results.Engine.RECORDER;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.results.CellVerdict;
import growspurt.results.Engine;
import growspurt.results.ResultLine.Outcome;
import growspurt.results.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void interval_neverClaimsAll_whenEveryLaunchShowsIt() {
        assertThat(Sentences.interval(60, 60)).isEqualTo(">=\u202f94.0\u202f%");
        assertThat(Sentences.interval(3, 60)).isEqualTo("1.0\u202f% to 13.9\u202f%");
    }

    @Test
    void noneSeen_hasSamplesHitsAndBound() {
        assertThat(Sentences.verdict(cell(JCSTRESS, Launch.clean())))
                .isEqualTo(
                        "No violation seen in 1 launch, 1\u202f200\u202f000 samples, 800\u202f000 of them overlapping a"
                                + " resize. At 95\u202f% confidence fewer than 95.0\u202f% of launches on the same machine and JVM would"
                                + " show one. Per window hit the bound is about 1 in 266\u202f667, if independent. This is not a proof of"
                                + " absence.");
    }

    @Test
    void noneInBound_namesItsBound() {
        assertThat(Sentences.verdict(cell(LINCHECK, Launch.explored())))
                .startsWith(
                        "No violation in 20 scenarios, 12\u202f000 interleavings of at most 2 threads x 3 operations");
    }

    @Test
    void violation_ofAnExploration_hasNoRate() {
        assertThat(Sentences.verdict(cell(LINCHECK, Launch.broken())))
                .endsWith("One violating execution is proof; no confidence level applies.");
    }

    @Test
    void violation_countsSamples_onlyWhereTheyWereCounted() {
        Launch recorded = new Launch(Verdict.VIOLATED, null, 5_000, 900, List.of(), null, List.of());

        assertThat(Sentences.verdict(cell(RECORDER, recorded))).endsWith("95\u202f% Clopper-Pearson).");
        assertThat(Sentences.verdict(cell(JCSTRESS, Launch.violated(), Launch.error("trouble"))))
                .contains("in 1 of 1 launch")
                .endsWith(", in 12 of 1\u202f200\u202f000 samples.");
    }

    @Test
    void violationOfTheEstimatorPhase_isNotOutOfTheSamplesThatAreCounted() {
        String note = "The key is not found.";
        Launch estimated = sampled(new Outcome("gone", 3, true, note + " Seen in the estimator phase."));
        Launch measured = sampled(new Outcome("gone", 2, true, note));

        assertThat(Sentences.verdict(cell(JCSTRESS, estimated))).endsWith("95\u202f% Clopper-Pearson).");
        assertThat(Sentences.verdict(cell(JCSTRESS, estimated, measured))).endsWith(", in 2 of 10\u202f000 samples.");
    }

    private static Launch sampled(Outcome outcome) {
        return new Launch(Verdict.VIOLATED, null, 5_000, 900, List.of(outcome), null, List.of());
    }

    @Test
    void missingAnswer_carriesItsReason() {
        assertThat(Sentences.verdict(cell(JCSTRESS))).isEqualTo("Planned and not answered: the run ended before it.");
        assertThat(Sentences.evidence(cell(JCSTRESS, Launch.clean(17, 5))))
                .isEqualTo("below the floor: 17 samples of 1000 needed");
    }

    private static CellVerdict cell(Engine engine, Launch... launches) {
        return new RunFixture()
                .subject("striped", VISIBLE)
                .cell(engine, "striped", VISIBLE, launches)
                .run()
                .cells()
                .iterator()
                .next();
    }
}
