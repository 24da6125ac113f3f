package growspurt.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.LargeRun;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The front page stays small whatever the run. */
class LargeSiteTest {

    @TempDir
    private Path temp;

    @Test
    void frontPage_staysBelow300Kilobytes_with40CandidatesAnd24Properties() throws IOException {
        Pages site = Pages.of(LargeRun.of(40, 24), temp);

        assertThat(site.page("index.html").select("table.matrix td[id]")).hasSize(40 * 24);
        assertThat(String.valueOf(site.files().get("index.html"))).hasSizeLessThan(300_000);
    }

    @Test
    void script_staysBelow15Kilobytes() {
        assertThat(Inline.read("matrix.js").text()).hasSizeLessThan(15_000);
    }
}
