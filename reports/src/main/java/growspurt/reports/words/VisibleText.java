package growspurt.reports.words;

import java.util.Locale;

/** Text from elsewhere, such that nothing in it hides, reorders its surroundings or fills the page. */
public final class VisibleText {

    /** Longest text shown, in UTF-16 units. */
    public static final int LIMIT = 10_240;

    private VisibleText() {}

    /**
     * {@return {@code text} with control, format and line separator characters as {@code \}{@code uXXXX}, cut at
     * {@value #LIMIT} characters; line feeds and tabs stay}
     */
    public static String of(String text) {
        String head = text.length() > LIMIT ? text.substring(0, LIMIT) : text;
        if (head.length() == text.length() && isPlain(head)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(head.length() + 16);
        head.codePoints().forEach(c -> append(shown, c));
        if (head.length() < text.length()) {
            shown.append("… ").append(text.length() - LIMIT).append(" more");
        }
        return shown.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ascii = c >= ' ' && c <= '~';
            if (!ascii) {
                return text.codePoints().noneMatch(VisibleText::hidden);
            }
        }
        return true;
    }

    private static void append(StringBuilder shown, int c) {
        if (!hidden(c)) {
            shown.appendCodePoint(c);
            return;
        }
        for (char unit : Character.toChars(c)) {
            shown.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
        }
    }

    private static boolean hidden(int c) {
        if (c == '\n' || c == '\t') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
