package growspurt.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexPageTest {

    @TempDir
    private Path temp;

    @Test
    void headline_countsPromisesControlsAndGaps() throws IOException {
        assertThat(index(Runs.allClear()).select("h1").text())
                .isEqualTo("None of 3 promised properties seen broken; 1 of 1 planted bug found");
    }

    @Test
    void headline_saysBlind_whenAControlIsMissed() throws IOException {
        assertThat(index(Runs.controlMissed()).select("h1").text()).contains("blind to 1 of 2 planted bugs");
    }

    @Test
    void headline_countsWhatIsBroken_withACardForEachFinding() throws IOException {
        Document index = index(Runs.violated());

        assertThat(index.select("h1").text()).startsWith("1 of 4 promised properties seen broken");
        assertThat(index.select(".card")).hasSize(2);
        assertThat(index.select(".card pre").text())
                .contains("put(2, 4) / get(3)")
                .contains("--seed=24301");
    }

    @Test
    void banner_namesTheEngine_whenTheRunIsPartial() throws IOException {
        Document index = index(Runs.incomplete());

        assertThat(index.select(".banner").text()).contains("Partial run: lincheck did not finish");
        assertThat(index.select("#gaps ~ ul").text()).contains("striped / operations-terminate / lincheck");
    }

    @Test
    void box_isDashed_whenTheMapDoesNotPromise() throws IOException {
        Document index = index(Runs.asDocumented());

        assertThat(index.select("#java-util-hashmap--stable-key-stays-visible").hasClass("documented"))
                .isTrue();
        assertThat(index.select(".card")).isEmpty();
    }

    @Test
    void box_looksUnanswered_whenNothingWasInTheWindow() throws IOException {
        Document index = index(Runs.notExercised());

        assertThat(index.select("#sleepy--stable-key-stays-visible").hasClass("inconclusive"))
                .isTrue();
        assertThat(index.select("#sleepy--stable-key-stays-visible").text())
                .contains("Not exercised")
                .doesNotContain("○");
    }

    @Test
    void cleanLine_alwaysHasItsDenominator() throws IOException {
        Document index = index(Runs.allClear());

        assertThat(index.select("#striped--stable-key-stays-visible li").get(0).text())
                .contains(
                        "○ None seen",
                        "0 of 3 launches",
                        "3\u202f600\u202f000 samples",
                        "2\u202f400\u202f000 window hits",
                        "<\u202f63.2\u202f%");
        assertThat(index.select("#striped--stable-key-stays-visible li").get(1).text())
                .contains(
                        "○ None in bound",
                        "20 scenarios, 12\u202f000 interleavings",
                        "75.0\u202f% overlapping a resize");
    }

    private Document index(RunFixture fixture) throws IOException {
        return Pages.of(fixture, temp).page("index.html");
    }
}
