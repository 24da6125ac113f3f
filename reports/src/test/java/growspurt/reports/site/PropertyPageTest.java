package growspurt.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Runs;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PropertyPageTest {

    @TempDir
    private Path temp;

    @Test
    void page_tellsClaimTestsCalibrationAndCandidates() throws IOException {
        Document page = Pages.of(Runs.violated(), temp).ofRun("p/stable-key-stays-visible.html");

        assertThat(page.select("h1").text()).isEqualTo("StableKeyStaysVisible");
        assertThat(page.select("q").get(0).text()).isEqualTo("A key that nobody touches is found by every lookup.");
        assertThat(page.select("#tests ~ dl dt").eachText()).containsExactly("jcstress", "lincheck");
        assertThat(page.select("#tests ~ dl li").eachText()).containsExactly("stale-table-write in 1 of 2 launches");
        assertThat(page.select("#role-maps-under-test ~ .scroll th[scope=row]").eachText())
                .containsExactly("striped", "naive");
        assertThat(page.select("#role-bugs-we-planted ~ .scroll td").get(0).text())
                .isEqualTo("must be broken");
    }
}
