package growspurt.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import growspurt.reports.gate.DecisionText;
import growspurt.reports.gate.Gate;
import growspurt.reports.gate.surface.Annotations;
import growspurt.reports.gate.surface.Case;
import growspurt.reports.gate.surface.JunitXml;
import growspurt.reports.gate.surface.SarifLog;
import growspurt.reports.gate.surface.StepSummary;
import growspurt.reports.matrix.MatrixText;
import growspurt.results.RunResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No output claims more than was seen. */
class WordsTest {

    private static final Pattern BANNED = Pattern.compile(
            "(?i)(?<![\\w])(passed|passing|correct|safe|thread-safe|verified|proven|guaranteed|bug-free)(?![\\w])|100(\\.0)?[\\s\u00a0\u202f]?%");

    @TempDir
    private Path temp;

    @ParameterizedTest
    @MethodSource("growspurt.reports.site.Pages#fixtures")
    void site_avoidsTheWords(RunFixture fixture) throws IOException {
        Pages.of(fixture, temp).each((path, page) -> {
            Document ours = page.clone();
            ours.select("code, pre, q, kbd, style").remove();
            assertThat(ours.text()).as(path).doesNotContainPattern(BANNED);
        });
    }

    @ParameterizedTest
    @MethodSource("growspurt.reports.site.Pages#fixtures")
    void console_avoidsTheWords(RunFixture fixture) {
        List<String> gate = DecisionText.lines(Gate.decide(fixture.run()));
        List<String> matrix = MatrixText.lines(fixture.run());

        assertThat(String.join("\n", gate)).doesNotContainPattern(BANNED);
        assertThat(String.join("\n", matrix)).doesNotContainPattern(BANNED);
    }

    @ParameterizedTest
    @MethodSource("growspurt.reports.site.Pages#fixtures")
    void filesForOthers_avoidTheWords(RunFixture fixture) {
        RunResults run = fixture.run();
        Case judged = new Case(
                run,
                Gate.decide(run),
                cell -> Site.page("run", cell),
                (cell, id) -> "replay " + id,
                type -> Optional.empty());

        assertThat(JunitXml.of(judged)).doesNotContainPattern(BANNED);
        assertThat(SarifLog.of(judged)).doesNotContainPattern(BANNED);
        assertThat(StepSummary.of(judged)).doesNotContainPattern(BANNED);
        assertThat(String.join("\n", Annotations.lines(judged))).doesNotContainPattern(BANNED);
    }

    @Test
    void lint_isRed_whenAWordIsThere() throws IOException {
        Document index = Pages.of(Runs.allClear(), temp).page("index.html");
        index.select("h1").get(0).text("All maps are Thread-Safe");

        assertThat(index.text()).containsPattern(BANNED);
        assertThat("100\u202f%").containsPattern(BANNED);
        assertThat("100.0 %").containsPattern(BANNED);
        assertThat("safety").doesNotContainPattern(BANNED);
    }
}
