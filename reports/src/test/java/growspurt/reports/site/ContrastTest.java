package growspurt.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recomputes WCAG contrast from the tokens of the style sheet, for light, dark and print. */
class ContrastTest {

    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+):#([0-9a-f]{6})");

    @ParameterizedTest
    @ValueSource(strings = {"violation", "none-seen", "inconclusive", "error"})
    void verdict_isReadable(String name) {
        for (int scheme = 0; scheme < 3; scheme++) {
            Map<String, Integer> tokens = tokens(scheme);
            String at = name + " in scheme " + scheme;
            assertThat(ratio(tokens, name + "-text", name + "-tint")).as(at).isGreaterThanOrEqualTo(4.5);
            assertThat(ratio(tokens, name + "-text", "bg")).as(at).isGreaterThanOrEqualTo(4.5);
            assertThat(ratio(tokens, name + "-mark", "bg")).as(at).isGreaterThanOrEqualTo(3);
            assertThat(ratio(tokens, name + "-mark", name + "-tint")).as(at).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"fg,bg", "fg,panel", "muted,bg", "muted,panel", "link,bg", "link,panel", "fg,none-seen-tint"})
    void text_isReadable(String text, String ground) {
        for (int scheme = 0; scheme < 3; scheme++) {
            assertThat(ratio(tokens(scheme), text, ground))
                    .as("scheme " + scheme)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void contrast_isThatOfTheStandard() {
        assertThat(ratio(Map.of("a", 0, "b", 0xffffff), "a", "b")).isEqualTo(21);
        assertThat(ratio(Map.of("a", 0x56b4e9, "b", 0xffffff), "a", "b")).isBetween(2.30, 2.32);
    }

    /** {@return the tokens of a scheme: 0 light, 1 dark, 2 print} */
    private static Map<String, Integer> tokens(int scheme) {
        String block =
                Inline.read("site.css").text().split(":root\\{", -1)[scheme + 1].split("}", -1)[0];
        Map<String, Integer> tokens = new HashMap<>();
        for (MatchResult token : TOKEN.matcher(block).results().toList()) {
            tokens.put(token.group(1), Integer.parseInt(token.group(2), 16));
        }
        return tokens;
    }

    private static double ratio(Map<String, Integer> tokens, String a, String b) {
        double first = luminance(Objects.requireNonNull(tokens.get(a), a));
        double second = luminance(Objects.requireNonNull(tokens.get(b), b));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double c = (channel & 0xff) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
