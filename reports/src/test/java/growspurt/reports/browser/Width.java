package growspurt.reports.browser;

import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** A page is never wider than its window. */
final class Width implements Rule {

    private static final int[] WIDTHS = {320, 360, 768, 1440};
    private static final String WIDER = """
            const page = document.documentElement;
            return page.scrollWidth > page.clientWidth
                ? [`${page.scrollWidth} px wide in a window of ${page.clientWidth} px`] : [];
            """;

    @Override
    public List<String> complaints(Browser browser, URI page) {
        browser.open(page);
        return Arrays.stream(WIDTHS)
                .boxed()
                .flatMap(width -> {
                    browser.view(width, Look.LIGHT);
                    return browser.lines(WIDER).stream();
                })
                .toList();
    }
}
