package growspurt.reports.browser;

import java.util.List;
import java.util.Map;

/** What a reader has told the browser to show pages like. */
enum Look {
    LIGHT("screen", "light", "none"),
    DARK("screen", "dark", "none"),
    FORCED_COLORS("screen", "light", "active"),
    PAPER("print", "light", "none");

    private final String medium;
    private final String scheme;
    private final String forced;

    Look(String medium, String scheme, String forced) {
        this.medium = medium;
        this.scheme = scheme;
        this.forced = forced;
    }

    /** {@return the parameters of {@code Emulation.setEmulatedMedia}} */
    Map<String, Object> media() {
        return Map.of(
                "media",
                medium,
                "features",
                List.of(feature("prefers-color-scheme", scheme), feature("forced-colors", forced)));
    }

    private static Map<String, String> feature(String name, String value) {
        return Map.of("name", name, "value", value);
    }
}
