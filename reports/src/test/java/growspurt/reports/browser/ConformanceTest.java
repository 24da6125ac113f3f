package growspurt.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceTest {

    private final Conformance conformance;

    ConformanceTest() throws Exception {
        conformance = new Conformance();
    }

    @Test
    void everyPage_ofEveryRun_isHtml(@TempDir Path temp) throws Exception {
        List<String> errors = new ArrayList<>();

        for (Map.Entry<String, RunFixture> run : Runs.all().entrySet()) {
            RenderedSite site = RenderedSite.of(run.getValue(), temp.resolve(run.getKey()));
            assertThat(site.pages()).isNotEmpty();
            for (Path page : site.pages()) {
                conformance.errors(Files.readString(page)).forEach(error -> errors.add(page + ": " + error));
            }
        }

        assertThat(errors).isEmpty();
    }

    @Test
    void spoiltPage_isReported() throws Exception {
        String page = "<!doctype html><html lang=en><title>t</title><h1>h</h1><ul><p>no item</ul><img src=x>";

        assertThat(conformance.errors(page))
                .hasSize(2)
                .anyMatch(error -> error.contains("not allowed as child of element “ul”"))
                .anyMatch(error -> error.contains("must have an “alt” attribute"));
    }
}
