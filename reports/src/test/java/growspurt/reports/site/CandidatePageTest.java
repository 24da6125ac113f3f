package growspurt.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Runs;
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
