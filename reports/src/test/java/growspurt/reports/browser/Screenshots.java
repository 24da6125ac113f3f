package growspurt.reports.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;

/** Takes the pictures of {@code docs/}: {@code make screenshots}. */
final class Screenshots {

    private static final int DESK = 1440;
    private static final int PHONE = 360;
    private static final String BROKEN = "(.*/)?planted-publish-first--.*--";

    private final Browser browser;
    private final RenderedSite site;
    private final Path folder;

    private Screenshots(Browser browser, RenderedSite site, Path folder) {
        this.browser = browser;
        this.site = site;
        this.folder = folder;
    }

    /** Takes pictures of the site in the first folder that is named and puts them into the second. */
    public static void main(String[] folders) throws IOException {
        try (Browser browser = Browser.start(Chromium.on(System.getenv("PATH")).orElseThrow())) {
            new Screenshots(browser, RenderedSite.in(Path.of(folders[0])), Path.of(folders[1])).take();
        }
    }

    private void take() throws IOException {
        URI overview = page("index.html");
        URI counterexample = counterexample(page(BROKEN + "lincheck.html"));
        take("overview", overview, DESK, Look.LIGHT);
        take("overview-dark", overview, DESK, Look.DARK);
        take("cell", page(BROKEN + "jcstress.html"), DESK, Look.LIGHT);
        take("counterexample", counterexample, DESK, Look.LIGHT);
        take("interleaving", counterexample.resolve("#steps"), DESK, Look.LIGHT);
        take("phone", counterexample, PHONE, Look.LIGHT);
    }

    private URI page(String pattern) {
        return site.first(pattern)
                .orElseThrow(() -> new NoSuchElementException(
                        "no page '" + pattern + "' in '" + site.root() + "'; name another run with RUN="))
                .toUri();
    }

    private URI counterexample(URI cell) {
        browser.open(cell);
        return URI.create(browser.line("return document.querySelector('a[href*=\"x/x-\"]').href"));
    }

    private void take(String name, URI page, int width, Look look) throws IOException {
        browser.open(page);
        browser.view(width, look);
        Files.write(folder.resolve(name + ".png"), browser.picture());
    }
}
