package growspurt.reports.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** No violation found by axe, the accessibility checker, on a phone, a tablet and a wide screen. */
final class Axe implements Rule {

    private static final int[] WIDTHS = {360, 768, 1440};
    private static final List<Look> LOOKS = List.of(Look.LIGHT, Look.DARK, Look.FORCED_COLORS);
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(
                found => done(found.violations.flatMap(v => v.nodes.map(n => v.id + ' at ' + n.target + ': ' + n.failureSummary))),
                error => done(['axe failed: ' + error]));
            """;

    private final String script = script();

    @Override
    public List<String> complaints(Browser browser, URI page) {
        List<String> complaints = new ArrayList<>();
        browser.open(page);
        browser.line(script);
        for (int width : WIDTHS) {
            for (Look look : LOOKS) {
                browser.view(width, look);
                browser.linesLater(RUN).forEach(found -> complaints.add(width + " px, " + look + ": " + found));
            }
        }
        return complaints;
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
