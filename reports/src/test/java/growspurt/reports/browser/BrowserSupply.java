package growspurt.reports.browser;

import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one browser of the test JVM. Where none is installed they are skipped, and a line on stderr says so; with
 * the environment variable {@code BROWSER_REQUIRED} they fail.
 */
final class BrowserSupply implements BeforeAllCallback, ParameterResolver {

    private static final String MISSING =
            "no page was opened in a browser: 'chromium' and 'chromedriver' are not both on the"
                    + " PATH; 'make test-site' installs them";

    @Override
    public void beforeAll(ExtensionContext context) {
        if (installed().isEmpty()) {
            System.err.println(MISSING);
            refuse(Optional.ofNullable(System.getenv("BROWSER_REQUIRED")));
        }
    }

    /** Ends a test that has no browser. */
    static void refuse(Optional<String> required) {
        if (required.isPresent()) {
            Assertions.fail(MISSING);
        }
        Assumptions.abort(MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Browser.class))
                .computeIfAbsent(Browser.class, key -> Browser.start(installed().orElseThrow()), Browser.class);
    }

    private static Optional<Chromium> installed() {
        return Chromium.on(System.getenv("PATH"));
    }
}
