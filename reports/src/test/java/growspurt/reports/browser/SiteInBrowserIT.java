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

    private static final String MAPS = """
            return [...document.querySelectorAll('.matrix tbody th[scope=row]')]
                .filter(head => head.checkVisibility()).map(head => head.querySelector('a').innerText);
            """;

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
    void pageOfEachKind_keepsTheRule(String name, Rule rule, Browser browser) {
        assertThat(site.pagesOfEachKind()).hasSize(14);
        assertThat(complaints(rule, browser, site.pagesOfEachKind())).as(name).isEmpty();
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
        press(browser, Keys.TAB, IN_MATRIX);
        String verdict = focused(browser);
        browser.press(Keys.ENTER, 1);

        assertThat(browser.address().getPath()).endsWith("--jcstress.html");
        assertThat(browser.line("return document.querySelector('.chip').innerText"))
                .isEqualTo(verdict);
    }

    @Test
    void filter_narrowsTheMatrix_andItsAddressDoesSoAgain(Browser browser) {
        browser.open(site.mainPages().get(0).toUri());
        List<String> all = browser.lines(MAPS);

        press(browser, Keys.TAB, "return document.activeElement.id === 'filter-map'");
        browser.type("naive");
        List<String> narrowed = browser.lines(MAPS);
        URI address = browser.address();
        press(browser, Keys.TAB, "return document.activeElement.innerText === 'Show all'");
        browser.press(Keys.ENTER, 1);
        List<String> widened = browser.lines(MAPS);
        browser.open(address);

        assertThat(all).hasSizeGreaterThan(1);
        assertThat(narrowed).containsExactly("naive");
        assertThat(widened).isEqualTo(all);
        assertThat(browser.lines(MAPS)).containsExactly("naive");
    }

    private static void press(Browser browser, Keys key, String until) {
        for (int i = 0; i < 100 && !browser.line(until).equals("true"); i++) {
            browser.press(key, 1);
        }
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
