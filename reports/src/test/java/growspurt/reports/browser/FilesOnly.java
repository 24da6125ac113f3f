package growspurt.reports.browser;

import java.net.URI;
import java.util.List;

/** No request leaves the file system. */
final class FilesOnly implements Rule {

    @Override
    public List<String> complaints(Browser browser, URI page) {
        browser.open(page);
        return browser.requests().stream()
                .filter(url -> !url.startsWith("file:") && !url.startsWith("data:"))
                .toList();
    }
}
