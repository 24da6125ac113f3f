package growspurt.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Runs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

@ExtendWith(BrowserSupply.class)
@TestInstance(Lifecycle.PER_CLASS)
class SiteInBrowserIT {

    private static final String IN_MATRIX = "return document.activeElement.closest('.matrix td') !== null";

    private RenderedSite site;
    private RenderedSite hostile;

    @BeforeAll
    void render(@TempDir Path temp) throws IOException {
        site = RenderedSite.of(Runs.violated(), temp.resolve("violated"));
        hostile = RenderedSite.of(Runs.hostile(), temp.resolve("hostile"));
    }

    @ParameterizedTest
    @MethodSource("growspurt.reports.browser.Rules#quick")
    void everyPage_keepsTheRule(String name, Rule rule, Browser browser) {
        assertThat(complaints(rule, browser, site.pages())).as(name).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("growspurt.reports.browser.Rules#thorough")
    void mainPage_keepsTheRule(String name, Rule rule, Browser browser) {
        assertThat(site.mainPages()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(complaints(rule, browser, site.mainPages())).as(name).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("growspurt.reports.browser.Rules#quick")
    void mainPage_keepsTheRule_whateverItsTextHolds(String name, Rule rule, Browser browser) {
        assertThat(complaints(rule, browser, hostile.mainPages())).as(name).isEmpty();
    }

    @Test
    void keyboard_leadsFromTheMatrixToACell(Browser browser) {
        browser.open(site.mainPages().get(0).toUri());

        browser.press(Keys.TAB, 1);
        assertThat(focused(browser)).isEqualTo("Skip to the content");
        browser.press(Keys.ENTER, 1);
        for (int stop = 0; stop < 100 && !browser.line(IN_MATRIX).equals("true"); stop++) {
            browser.press(Keys.TAB, 1);
        }
        String verdict = focused(browser);
        browser.press(Keys.ENTER, 1);

        assertThat(browser.address().getPath()).endsWith("--jcstress.html");
        assertThat(browser.line("return document.querySelector('.chip').innerText"))
                .isEqualTo(verdict);
    }

    private static String focused(Browser browser) {
        return browser.line("return document.activeElement.innerText");
    }

    private static Stream<String> complaints(Rule rule, Browser browser, List<Path> pages) {
        return pages.stream().map(Path::toUri).flatMap(page -> named(page, rule.complaints(browser, page)));
    }

    private static Stream<String> named(URI page, List<String> complaints) {
        return complaints.stream().map(complaint -> page.getPath() + ": " + complaint);
    }
}
