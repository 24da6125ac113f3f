package growspurt.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.RunFixture;
import growspurt.reports.words.Numbers;
import growspurt.results.CellVerdict;
import growspurt.results.RunResults;
import growspurt.results.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No page calls a cell clean without saying how hard it was looked at. */
class EvidenceTest {

    private static final Set<Verdict> CLEAN = Set.of(Verdict.NONE_SEEN, Verdict.NONE_IN_BOUND);

    @TempDir
    private Path temp;

    @ParameterizedTest
    @MethodSource("growspurt.reports.site.Pages#fixtures")
    void cleanCell_showsExecutionsHitsAndBound(RunFixture fixture) throws IOException {
        Pages site = Pages.of(fixture, temp);
        RunResults run = Pages.written(fixture, temp);

        for (CellVerdict cell : run.cells()) {
            Document page = site.ofRun(Links.cell(cell.key()));
            String box = site.page("index.html")
                    .select("#" + Links.box(cell.key().candidate(), cell.key().property()))
                    .text();
            boolean clean = CLEAN.contains(cell.verdict());
            assertThat(page.select(".chip").text().contains("○"))
                    .as(cell.key().toString())
                    .isEqualTo(clean);
            if (clean) {
                Evidence evidence = new Evidence(cell);
                assertThat(page.select("h1 ~ p").text())
                        .as(cell.key().toString())
                        .contains(Numbers.count(evidence.executions()), Numbers.count(cell.windowHits()))
                        .containsAnyOf(
                                "fewer than " + Numbers.percent(evidence.bound().orElse(0)), "of at most");
                assertThat(box)
                        .contains(Numbers.brief(evidence.executions()), Numbers.brief(cell.windowHits()) + " hits");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("growspurt.reports.site.Pages#fixtures")
    void cellWithoutAHit_neverLooksClean(RunFixture fixture) throws IOException {
        Pages site = Pages.of(fixture, temp);
        RunResults run = Pages.written(fixture, temp);

        run.cells().stream()
                .filter(cell -> cell.windowHits() == 0 && cell.violating() == 0)
                .forEach(cell -> {
                    assertThat(site.ofRun(Links.cell(cell.key())).select(".chip.none-seen, .chip:contains(○)"))
                            .as(cell.key().toString())
                            .isEmpty();
                    assertThat(site.page("index.html")
                                    .select("#"
                                            + Links.box(
                                                    cell.key().candidate(),
                                                    cell.key().property()))
                                    .hasClass("none-seen"))
                            .isFalse();
                });
    }
}
