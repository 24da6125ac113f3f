package growspurt.reports.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import growspurt.reports.gate.Standard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where pages go, and which run the front page shows. */
class PublicationTest {

    @TempDir
    private Path temp;

    @Test
    void frontPage_isACopyOfTheNewestCompleteRun() throws IOException {
        publish(Runs.violated().named("2026-11-21-000000"));

        assertThat(publish(Runs.allClear().named("2026-11-20-000000")))
                .isEqualTo(site().resolve("runs/2026-11-20-000000/index.html"));
        assertThat(front().select("footer").text()).contains("Run 2026-11-21-000000");
        assertThat(publish(Runs.allClear().named("2026-11-22-000000"))).isEqualTo(site().resolve("index.html"));
        assertThat(front().select("footer").text()).contains("Run 2026-11-22-000000");
    }

    @Test
    void partialRun_isPublished_andLeavesTheFrontPageAlone() throws IOException {
        publish(Runs.allClear().named("2026-11-20-000000"));

        Path page = publish(Runs.incomplete().named("2026-11-21-000000"));

        assertThat(front().select("footer").text()).contains("Run 2026-11-20-000000");
        assertThat(Files.readString(page)).contains("Partial run: lincheck did not finish");
    }

    @Test
    void partialRun_isTheFrontPage_whileNoneIsComplete() throws IOException {
        assertThat(publish(Runs.incomplete())).isEqualTo(site().resolve("index.html"));
        assertThat(front().select(".banner").text()).contains("Partial run");
    }

    @Test
    void run_keepsNoOldPages_whenPublishedAgain_andOtherRunsKeepTheirs() throws IOException {
        publish(Runs.violated().named("2026-11-20-000000"));
        publish(Runs.violated());

        publish(Runs.allClear());

        Pages pages = Pages.read(site());
        assertThat(pages.files())
                .doesNotContainKey(Pages.RUN + "x/" + Runs.X + ".html")
                .containsKey("runs/2026-11-20-000000/x/" + Runs.X + ".html");
        assertThat(hidden()).isEmpty();
    }

    @Test
    void oldRuns_leaveALine_andNoPages() throws IOException {
        for (int day = 10; day < 10 + Retention.FULL + 1; day++) {
            publish(Runs.allClear().named("2026-10-" + day + "-000000"));
        }

        Pages pages = Pages.read(site());
        assertThat(pages.files())
                .doesNotContainKey("runs/2026-10-10-000000/index.html")
                .containsKey("runs/2026-10-11-000000/index.html");
        assertThat(pages.page("trend.html").select("#run-2026-10-10-000000 th a"))
                .isEmpty();
        assertThat(pages.page("trend.html").select("#run-2026-10-11-000000 th a"))
                .hasSize(1);
    }

    @Test
    void oldRun_thatIsPublished_hasItsPages() throws IOException {
        for (int day = 10; day < 10 + Retention.FULL; day++) {
            publish(Runs.allClear().named("2026-10-" + day + "-000000"));
        }

        publish(Runs.allClear().named("2026-09-10-000000"));

        assertThat(Pages.read(site()).files()).containsKey("runs/2026-09-10-000000/index.html");
    }

    @Test
    void site_leavesOtherFoldersAlone() throws IOException {
        Path precious = Files.createDirectories(site().resolve("runs/2026-11-20-000000"));

        assertThatThrownBy(() -> publish(Runs.allClear()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds a folder 'runs' and no site");
        assertThat(precious).isEmptyDirectory();
    }

    @Test
    void draft_isRemoved_whenItCannotBePublished() throws IOException {
        Files.createFile(site());

        assertThatThrownBy(() -> publish(Runs.allClear())).isInstanceOf(IOException.class);
        assertThat(hidden()).isEmpty();
    }

    private Path site() {
        return temp.resolve("site");
    }

    private Path publish(RunFixture fixture) throws IOException {
        return Site.publish(Pages.written(fixture, temp), Optional.empty(), Standard.bare(), site());
    }

    private Document front() throws IOException {
        return Pages.read(site()).page("index.html");
    }

    private Stream<Path> hidden() throws IOException {
        try (Stream<Path> around = Files.list(temp)) {
            return around.filter(path -> String.valueOf(path.getFileName()).startsWith(".")).toList().stream();
        }
    }
}
