package growspurt.reports.browser;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A page prints: there are sheets, with its heading on them, and no table is cut at the edge of a region that scrolls. */
final class Paper implements Rule {

    private static final String LOST = """
            const shown = element => element.checkVisibility();
            const cut = [...document.querySelectorAll('[tabindex="0"]')].filter(shown)
                .filter(region => getComputedStyle(region).overflowX !== 'visible');
            return [...[...document.querySelectorAll('h1')].filter(heading => !shown(heading)).map(() => 'no heading'),
                ...cut.map(region => 'cut: ' + region.outerHTML.slice(0, 120))];
            """;

    @Override
    public List<String> complaints(Browser browser, URI page) {
        browser.open(page);
        browser.view(794, Look.PAPER);
        List<String> complaints = new ArrayList<>(browser.lines(LOST));
        if (!new String(browser.pdf(), StandardCharsets.ISO_8859_1).matches("(?s).*/Type\\s*/Page\\b(?!s).*")) {
            complaints.add("no sheet");
        }
        return complaints;
    }
}
