package growspurt.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import growspurt.reports.gate.DecisionText;
import growspurt.reports.gate.Gate;
import growspurt.reports.matrix.MatrixText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
