package growspurt.reports.browser;

import java.net.URI;
import java.util.List;

/** Neither the page nor the browser writes to the console. */
final class Quiet implements Rule {

    @Override
    public List<String> complaints(Browser browser, URI page) {
        browser.open(page);
        return browser.messages();
    }
}
