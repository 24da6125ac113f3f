package growspurt.reports.browser;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.openqa.selenium.Keys;

/** The first stop of the keyboard is the skip link, every link is a stop, and each stop is outlined. */
final class Focus implements Rule {

    private static final String STOPS = "a[href], button, input, select, summary, [tabindex='0']";
    private static final String WATCH = """
            window.stops = [];
            document.addEventListener('focusin', ({target}) => {
                const outline = getComputedStyle(target);
                const seen = target.getClientRects().length > 0 && target.getBoundingClientRect().right > 0
                    && outline.outlineStyle !== 'none' && parseFloat(outline.outlineWidth) > 0;
                window.stops.push([target, seen]);
            });
            return [...document.querySelectorAll(arguments[0])].filter(stop => stop.checkVisibility()).length;
            """;
    private static final String TOLD = """
            const name = element => element.outerHTML.slice(0, 120);
            const reached = new Set(window.stops.map(([stop]) => stop));
            const missed = [...document.querySelectorAll(arguments[0])]
                .filter(stop => stop.checkVisibility() && !reached.has(stop));
            return [...missed.map(stop => 'not reached: ' + name(stop)),
                ...window.stops.filter(([, seen]) => !seen).map(([stop]) => 'not shown: ' + name(stop))];
            """;

    @Override
    public List<String> complaints(Browser browser, URI page) {
        browser.open(page);
        int stops = Integer.parseInt(browser.line(WATCH, STOPS));
        browser.press(Keys.TAB, stops);
        String first = browser.line("return window.stops.length ? window.stops[0][0].className : 'nothing';");
        return Stream.concat(
                        Stream.of(first)
                                .filter(name -> !name.equals("skip"))
                                .map(name -> "no skip link first: " + name),
                        browser.lines(TOLD, STOPS).stream())
                .toList();
    }
}
