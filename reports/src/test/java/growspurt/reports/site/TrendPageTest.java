package growspurt.reports.site;

import static growspurt.reports.fixture.RunFixture.VISIBLE;
import static growspurt.results.Engine.JCSTRESS;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.reports.gate.Standard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrendPageTest {

    private static final String CELL = "stale-table-write--stable-key-stays-visible--jcstress";

    @TempDir
    private Path temp;

    @Test
    void cell_isDrawn_whenItDidNotAlwaysReadTheSame() throws IOException {
        Document page = trend(run("2026-11-20-000000", Launch.violated()), run("2026-11-21-000000", Launch.clean()));

        assertThat(page.select("#cells ~ figure").eachAttr("id")).containsExactly(CELL);
        assertThat(page.select("#" + CELL + " polyline")).hasSize(1);
        assertThat(page.select("#" + CELL + " tbody tr").eachText())
                .containsExactly(
                        "2026-11-20-000000 Caught 1 of 1 >=\u202f2.5\u202f% 800\u202f000 m-7f31aa02, 17.0.15+6",
                        "2026-11-21-000000 Not caught 0 of 1 0\u202f% to 97.5\u202f% 800\u202f000 m-7f31aa02, 17.0.15+6");
    }

    @Test
    void line_isBroken_whereTheMachineChanges() throws IOException {
        Document page = trend(
                run("2026-11-20-000000", Launch.violated()),
                run("2026-11-21-000000", Launch.clean()).on("m-00000000"),
                run("2026-11-22-000000", Launch.clean()).on("m-00000000"));

        assertThat(page.select("#" + CELL + " polyline")).hasSize(2);
        assertThat(page.select("#" + CELL + " svg .mark")).hasSize(3);
    }

    @Test
    void runs_areListed_newestFirst() throws IOException {
        Document page = trend(run("2026-11-20-000000", Launch.clean()), run("2026-11-21-000000", Launch.clean()));

        assertThat(page.select("#runs ~ .scroll tbody th").eachText())
                .containsExactly("2026-11-21-000000", "2026-11-20-000000");
        assertThat(page.select("#cells ~ p").text()).isEqualTo("None so far.");
    }

    private static RunFixture run(String id, Launch launch) {
        return new RunFixture()
                .named(id)
                .planted("stale-table-write", VISIBLE)
                .cell(JCSTRESS, "stale-table-write", VISIBLE, launch);
    }

    private Document trend(RunFixture... runs) throws IOException {
        for (RunFixture run : runs) {
            Site.publish(Pages.written(run, temp), Optional.empty(), Standard.bare(), temp.resolve("site"));
        }
        return Pages.read(temp.resolve("site")).page("trend.html");
    }
}
