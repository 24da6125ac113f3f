package growspurt.reports.site;

import static growspurt.reports.fixture.RunFixture.VISIBLE;
import static growspurt.results.Engine.JCSTRESS;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import growspurt.results.CandidateLine.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersusPageTest {

    @TempDir
    private Path temp;

    @Test
    void difference_comesFirst_andIsSaidInWords() throws IOException {
        Document page = Pages.of(withHost(), temp).ofRun("v/planted--striped.html");

        assertThat(page.select("h1").text()).isEqualTo("planted beside striped");
        assertThat(page.text()).contains("They read differently on 1 of the properties");
        assertThat(page.select("table.boxes tbody tr").get(0).text())
                .contains("StableKeyStaysVisible differs ✓ Caught")
                .contains("○ None seen");
        assertThat(page.select("table.boxes tbody tr").get(1).text()).contains("not planned");
    }

    private static RunFixture withHost() {
        return Runs.allClear()
                .candidate(
                        "planted",
                        "striped, but one step is changed",
                        Role.PLANTED_BUG,
                        List.of(VISIBLE),
                        List.of(VISIBLE))
                .cell(JCSTRESS, "planted", VISIBLE, Launch.violated());
    }
}
