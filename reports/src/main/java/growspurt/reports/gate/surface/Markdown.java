package growspurt.reports.gate.surface;

import growspurt.reports.words.VisibleText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Text from elsewhere as Markdown that says what the text says, and does nothing. */
final class Markdown {

    private static final String ACTIVE = "\\`*_{}[]<>#+|~&@";

    private Markdown() {}

    /** {@return {@code text} on one line, every character that could be markup as an entity} */
    static String text(String text) {
        StringBuilder plain = new StringBuilder();
        for (char c : visible(text).replace("\n", " ").toCharArray()) {
            if (ACTIVE.indexOf(c) >= 0) {
                plain.append(String.format(Locale.ROOT, "&#%d;", (int) c));
            } else {
                plain.append(c);
            }
        }
        return plain.toString().replace("://", "&#58;//").replaceAll("(?i)(www)\\.", "$1&#46;");
    }

    /** {@return {@code lines} as a fenced block that nothing inside can end} */
    static String fenced(List<String> lines) {
        String body = lines.stream().map(Markdown::visible).collect(Collectors.joining("\n"));
        int longest = 0;
        for (String run : body.split("[^`]+", -1)) {
            longest = Math.max(longest, run.length());
        }
        String fence = "`".repeat(Math.max(3, longest + 1));
        return fence + "text\n" + body + "\n" + fence + "\n";
    }

    private static String visible(String text) {
        return VisibleText.of(text.replace('\u202f', ' '));
    }
}
