package growspurt.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import growspurt.reports.gate.Standard;
import growspurt.results.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffPageTest {

    @TempDir
    private Path temp;

    @Test
    void failures_areCounted_whereBothRunsAnswered_andBothSidesAreShown() throws IOException {
        Pages site = diff(Runs.violated().named("2026-11-19-000000"), Runs.unparsable());
        Document page = site.ofRun("diff.html");

        assertThat(page.select("h1").text())
                .isEqualTo("Where both runs answered: 1 broken promise before, 1 now, 0 of them new");
        assertThat(page.select("h1 + p").text())
                .isEqualTo("Not asked or not answered now: 1 broken promise of before.");
        assertThat(page.select("#deleted ~ .scroll tbody").text())
                .startsWith("naive / stable-key-stays-visible / jcstress ✕ Violated 1 of 2 launches")
                .endsWith("not planned");
        assertThat(site.page("index.html").select("#changes ~ p").text())
                .contains(
                        "Since run 2026-11-19-000000, where both answered: 1 broken promise before, 1 now, 0 of them new."
                                + " Not asked or not answered now: 1 broken promise of before.");
    }

    @Test
    void newFailure_isSaid_whenTheMapWasCleanBefore() throws IOException {
        RunFixture clean = Runs.allClear()
                .subject("naive", RunFixture.VISIBLE)
                .cell(Engine.JCSTRESS, "naive", RunFixture.VISIBLE, Launch.clean())
                .cell(Engine.LINCHECK, "naive", RunFixture.VISIBLE, Launch.explored())
                .named("2026-11-19-000000");
        Document page = diff(clean, Runs.violated()).ofRun("diff.html");

        assertThat(page.select("h1").text())
                .isEqualTo("Where both runs answered: 0 broken promises before, 2 now, 2 of them new");
        assertThat(page.select("#changed ~ .scroll th[scope=row]").eachText())
                .hasSize(2)
                .allMatch(cell -> cell.endsWith("(new)"));
    }

    @Test
    void failureOfAMapThatIsNew_isSaid_besideTheCounts() throws IOException {
        Document page = diff(Runs.allClear().named("2026-11-19-000000"), Runs.violated())
                .ofRun("diff.html");

        assertThat(page.select("h1").text())
                .isEqualTo("Where both runs answered: 0 broken promises before, 0 now, 0 of them new");
        assertThat(page.select("h1 + p").text())
                .isEqualTo("Not asked or not answered before: 2 broken promises of now.");
        assertThat(page.select("#added ~ .scroll th[scope=row]").eachText()).allMatch(cell -> cell.endsWith("(new)"));
    }

    @Test
    void caveat_isShown_whenMachinesDiffer() throws IOException {
        Document page = diff(Runs.allClear().on("m-00000000"), Runs.allClear()).ofRun("diff.html");

        assertThat(page.select(".banner").text()).contains("different machines");
    }

    @Test
    void page_saysSo_whenThereIsNothingToCompareWith() throws IOException {
        assertThat(Pages.of(Runs.allClear(), temp)
                        .ofRun("diff.html")
                        .select("h1")
                        .text())
                .isEqualTo("No other run to compare with");
    }

    private Pages diff(RunFixture before, RunFixture after) throws IOException {
        Path site = temp.resolve("site");
        Site.publish(Pages.written(after, temp), Optional.of(Pages.written(before, temp)), Standard.bare(), site);
        return Pages.read(site);
    }
}
