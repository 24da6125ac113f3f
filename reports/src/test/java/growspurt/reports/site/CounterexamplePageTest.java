package growspurt.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CounterexamplePageTest {

    @TempDir
    private Path temp;

    @Test
    void page_tellsTheStory_inColumnsOfThreads() throws IOException {
        Document page = page(Runs.violated());

        assertThat(page.select("h1").text()).startsWith("A get misses a key");
        assertThat(page.select("table.steps").get(0).select("thead th").eachText())
                .containsExactly("#", "T1", "T2", "Note", "Source");
        assertThat(page.select("#s8 td").get(1).text()).isEqualTo("W table = Array<Node>#2");
        assertThat(page.select("#s8 td").get(0).text()).isEmpty();
        assertThat(page.select("#s8 span").hasClass("d4")).isTrue();
        assertThat(page.text())
                .contains("assumes sequential consistency")
                .contains("overlapped the open resize window");
    }

    @Test
    void keySteps_leaveOutCallsAndReads_exceptTheFirstAfterASwitch() throws IOException {
        Document page = page(Runs.violated());

        assertThat(page.select("#s4, #s5")).isEmpty();
        assertThat(page.select("#s10").text()).contains("R Array<Node>#1[1] ➜ Node#2");
        assertThat(page.select("#all-steps tbody tr")).hasSize(11);
    }

    @Test
    void keySteps_ofTheInitialPart_areItsOperations() throws IOException {
        Document page = page(Runs.violated());

        assertThat(page.select("#s1")).hasSize(1);
        assertThat(page.select("#s2")).isEmpty();
        assertThat(page.select("#s11").text()).contains("→ 4");
    }

    @Test
    void page_tellsWhereEachOrderGetsStuck() throws IOException {
        Document page = page(Runs.violated());

        assertThat(page.select("section:has(#orders) li").eachText())
                .containsExactly(
                        "first get(3) would return null, and returned 4",
                        "after put(3, 4), then get(3): get(3) would return 4, and returned null");
    }

    @Test
    void marks_areToldInWords_andTheWindowIsShaded() throws IOException {
        Document page = page(Runs.violated());

        assertThat(page.select("#s8 .note").text()).isEqualTo("the resize window opens");
        assertThat(page.select("#s10").hasClass("fault")).isTrue();
        assertThat(page.select("#s8, #s9, #s10, #s11").eachAttr("class")).allMatch(css -> css.contains(" w"));
        assertThat(page.select("#s1, #s7").eachAttr("class")).noneMatch(css -> css.contains(" w"));
    }

    @Test
    void operationsThatOverlappedTheWindow_haveADoubleEdge_andWords() throws IOException {
        Document page = page(Runs.unparsable());

        assertThat(page.select("svg rect.window")).hasSize(2);
        assertThat(page.select("figcaption").text())
                .contains("A double edge: the operation overlapped an open resize window");
        assertThat(page.select("td:containsOwn(overlapped it)")).hasSize(2);
    }

    @Test
    void page_showsRawText_whenThereAreNoSteps() throws IOException {
        Document page = page(Runs.unparsable());

        assertThat(page.select("h2").eachText()).anyMatch(heading -> heading.contains("could not parse"));
        assertThat(page.select("pre").text()).contains("= Invalid execution results =");
    }

    @Test
    void page_isCapped_whenTheTraceIsLong() throws IOException {
        Document page = page(Runs.longTrace(5_000));

        assertThat(page.text()).contains("Showing the first 2000 of 5000 steps");
        assertThat(page.select("#all-steps tbody tr")).hasSize(2_000);
    }

    private Document page(RunFixture fixture) throws IOException {
        return Pages.of(fixture, temp).ofRun("x/" + Runs.X + ".html");
    }
}
