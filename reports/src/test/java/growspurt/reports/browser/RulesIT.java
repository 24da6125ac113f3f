package growspurt.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages spoilt on purpose; the title of each is part of what has to be said about it. */
@ExtendWith(BrowserSupply.class)
class RulesIT {

    @ParameterizedTest
    @MethodSource("growspurt.reports.browser.Rules#all")
    void rule_complains_aboutAPageThatBreaksIt(String folder, Rule rule, Browser browser)
            throws IOException, URISyntaxException {
        List<Path> spoilt = RenderedSite.in(
                        Path.of(Objects.requireNonNull(RulesIT.class.getResource("spoilt/" + folder), folder)
                                .toURI()))
                .pages();

        assertThat(spoilt).isNotEmpty();
        for (Path page : spoilt) {
            String title = Jsoup.parse(Files.readString(page)).title();
            assertThat(rule.complaints(browser, page.toUri()))
                    .as(page.toString())
                    .isNotEmpty()
                    .allMatch(complaint -> complaint.contains(title));
        }
    }
}
