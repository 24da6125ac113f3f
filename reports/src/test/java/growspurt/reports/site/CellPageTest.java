package growspurt.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import growspurt.results.Engine;
import growspurt.results.ResultLine.Outcome;
import growspurt.results.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellPageTest {

    @TempDir
    private Path temp;

    @Test
    void violation_tellsRateAndInterval_worstOutcomeFirst() throws IOException {
        Document page = cell(Runs.violated(), "naive--stable-key-stays-visible--jcstress");

        assertThat(page.text())
                .contains("it happened in 1 of 2 launches (1.3\u202f% to 98.7\u202f%, 95\u202f% Clopper-Pearson)");
        assertThat(page.select("#outcomes ~ .scroll table tbody th").eachText())
                .containsExactly("gone", "found", "found twice");
        assertThat(page.select("#outcomes ~ .scroll table tbody tr").get(2).text())
                .contains("not observed");
    }

    @Test
    void outcomeOfTheEstimatorPhase_standsApart() throws IOException {
        List<Outcome> seen = List.of(new Outcome("gone", 3, true, "It is gone. Seen in the estimator phase."));
        RunFixture run = new RunFixture()
                .subject("mine", RunFixture.VISIBLE)
                .cell(
                        Engine.JCSTRESS,
                        "mine",
                        RunFixture.VISIBLE,
                        new Launch(Verdict.VIOLATED, null, 5_000, 900, seen, null, List.of()),
                        Launch.violated());
        Document page = cell(run, "mine--stable-key-stays-visible--jcstress");

        assertThat(page.select("#outcomes ~ .scroll table tbody tr").eachText())
                .startsWith(
                        "gone 12 0.00100\u202f% forbidden The key is not found, though nobody removed it.",
                        "gone 3 0.00025\u202f% forbidden It is gone. Seen in the estimator phase.");
    }

    @Test
    void cleanCell_tellsSamplesHitsAndBound_andWhatItsEngineCatches() throws IOException {
        Document page = cell(Runs.allClear(), "striped--stable-key-stays-visible--jcstress");

        assertThat(page.text())
                .contains("3\u202f600\u202f000 samples, 2\u202f400\u202f000 of them overlapping a resize")
                .contains("fewer than 63.2\u202f% of launches")
                .contains("This is not a proof of absence")
                .contains("stale-table-write in 1 of 2 launches");
    }

    @Test
    void cell_saysNoConclusion_whenNothingWasInTheWindow() throws IOException {
        Document page = cell(Runs.notExercised(), "sleepy--stable-key-stays-visible--jcstress");

        assertThat(page.select(".chip").text()).isEqualTo("– Not exercised");
        assertThat(page.text()).contains("no operation overlapped a resize. No conclusion.");
    }

    @Test
    void cellWithoutAPicture_leadsToThoseOfItsMap() throws IOException {
        Document page = cell(Runs.violated(), "naive--stable-key-stays-visible--jcstress");

        assertThat(page.select("#counterexamples")).isEmpty();
        assertThat(page.select("#elsewhere ~ ul a").attr("href")).isEqualTo("../x/" + Runs.X + ".html");
    }

    @Test
    void cell_namesTroubleAndEvidence_whenALaunchFailed() throws IOException {
        Document page = cell(Runs.notExercised(), "sleepy--operations-terminate--jcstress");

        assertThat(page.text())
                .contains("killed by signal 9. Says nothing about the map.")
                .contains("dumps/stack.txt");
    }

    @Test
    void cell_saysThatNothingRan_whenTheRunEndedBeforeIt() throws IOException {
        Document page = cell(Runs.incomplete(), "striped--operations-terminate--lincheck");

        assertThat(page.text())
                .contains("Not run")
                .contains("the run ended before it")
                .contains("No launch");
    }

    private Document cell(RunFixture fixture, String name) throws IOException {
        return Pages.of(fixture, temp).ofRun("t/" + name + ".html");
    }
}
