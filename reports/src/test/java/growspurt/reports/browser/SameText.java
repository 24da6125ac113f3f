package growspurt.reports.browser;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** The text of a page is the same with script off. Controls that script makes are not text. */
final class SameText implements Rule {

    private static final String TEXT = "return document.body.innerText.split('\\n').filter(line => line.trim());";

    @Override
    public List<String> complaints(Browser browser, URI page) {
        browser.openWithoutScript(page);
        List<String> without = browser.lines(TEXT);
        browser.open(page);
        List<String> with = browser.lines("document.querySelector('[role=search]')?.remove();" + TEXT);
        return Stream.concat(
                        with.stream().filter(line -> !without.contains(line)).map(line -> "only with script: " + line),
                        without.stream().filter(line -> !with.contains(line)).map(line -> "only without: " + line))
                .toList();
    }
}
