package growspurt.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import growspurt.results.Engine;
import growspurt.results.LatencyLine;
import growspurt.results.LatencyLine.Kind;
import growspurt.results.LatencyLine.Phase;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidatePageTest {

    @TempDir
    private Path temp;

    @Test
    void page_tellsClaimsRowAndViolations() throws IOException {
        Document page = Pages.of(Runs.violated(), temp).ofRun("c/naive.html");

        assertThat(page.select("h1").text()).isEqualTo("naive");
        assertThat(page.select("#violations ~ ul a").attr("href")).isEqualTo("../x/" + Runs.X + ".html");
        assertThat(page.select("#claims ~ dl").text()).contains("PER_KEY_LINEARIZABLE", "javadoc of the class");
        assertThat(page.select("table.boxes tbody tr").text())
                .startsWith("StableKeyStaysVisible promised ✕ Violated lincheck")
                .contains("jcstress 1 of 2 launches");
    }

    @Test
    void windowHits_areDrawn_withTheirNumbersBeside() throws IOException {
        Document page = Pages.of(Runs.notExercised(), temp).ofRun("c/sleepy.html");

        assertThat(page.select("#hits svg[role=img] .mark")).hasSize(2);
        assertThat(page.select("#hits details tbody tr").get(1).text())
                .isEqualTo("stable-key-stays-visible jcstress 0 9\u202f000\u202f000 0\u202f%");
        assertThat(page.select("#hits > p a").attr("href")).isEqualTo("../data/cells.csv");
    }

    @Test
    void executionsThatSeveralCellsShare_countOnce_thoseOfJcstressEach() throws IOException {
        RunFixture run = new RunFixture()
                .subject("mine", RunFixture.VISIBLE)
                .cell(Engine.JCSTRESS, "mine", RunFixture.VISIBLE, Launch.clean(7_000, 4_000))
                .cell(Engine.JCSTRESS, "mine", RunFixture.TERMINATES, Launch.clean(3_000, 2_000))
                .cell(Engine.RECORDER, "mine", RunFixture.VISIBLE, Launch.clean(20_000, 300), Launch.clean(40_000, 500))
                .cell(Engine.RECORDER, "mine", RunFixture.TERMINATES, Launch.clean(30_000, 100), Launch.error("cut"))
                .cell(Engine.LINCHECK, "mine", RunFixture.VISIBLE, Launch.explored())
                .cell(Engine.LINCHECK, "mine", RunFixture.TERMINATES, Launch.explored());

        assertThat(Pages.of(run, temp)
                        .ofRun("c/mine.html")
                        .select("#window ~ p")
                        .text())
                .startsWith("Of 92\u202f000 executions of this map, 15\u202f800 had an operation of another thread")
                .contains("In 11\u202f500 explored interleavings");
    }

    @Test
    void latencies_areToldForEachPhase_overAllLaunches() throws IOException {
        RunFixture run = Runs.violated()
                .add(Engine.RECORDER, latency(0, Phase.OUTSIDE, 80, 900, 5_000))
                .add(Engine.RECORDER, latency(0, Phase.IN_WINDOW, 200, 1_500, 2_000_000))
                .add(Engine.RECORDER, latency(1, Phase.IN_WINDOW, 300, 1_200, 9_000));

        Document page = Pages.of(run, temp).ofRun("c/naive.html");

        assertThat(page.select("section:has(#latencies) tbody tr").eachText())
                .containsExactly(
                        "lookup closed 10 80 ns 900 ns 5.0 µs", "lookup open 20 200 ns to 300 ns 1.5 µs 2.0 ms");
    }

    private static LatencyLine latency(int launch, Phase phase, long p50, long p99, long max) {
        return new LatencyLine("r-0123456789ab", "naive", launch, Kind.LOOKUP, phase, 10, p50, p99, max, "HISTFAAA");
    }

    @Test
    void plantedBug_isReadBesideAKnownGoodMap_whenItsHostIsNotThere() throws IOException {
        Pages site = Pages.of(Runs.allClear(), temp);

        assertThat(site.ofRun("c/stale-table-write.html")
                        .select("a[href^=../v/]")
                        .attr("href"))
                .isEqualTo("../v/stale-table-write--concurrent-hash-map.html");
        assertThat(site.ofRun("c/concurrent-hash-map.html").select("a[href^=../v/]"))
                .isEmpty();
    }
}
