package growspurt.reports.site;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tables as RFC 4180 has them, lines ended by a line feed. Text that a spreadsheet would compute is marked as text. */
final class Csv {

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+@\\t\\r-].*");
    private static final Pattern PLAIN = Pattern.compile("[^\",\\r\\n]*");

    private final StringBuilder text = new StringBuilder();

    /** A table with these columns. */
    Csv(String... columns) {
        row((Object[]) columns);
    }

    /** Adds a row. */
    void row(Object... values) {
        text.append(List.of(values).stream().map(Csv::field).collect(Collectors.joining(",")))
                .append('\n');
    }

    /** {@return the table} */
    String text() {
        return text.toString();
    }

    private static String field(Object value) {
        String plain = value.toString();
        String marked = value instanceof String && FORMULA.matcher(plain).matches() ? "'" + plain : plain;
        return PLAIN.matcher(marked).matches() ? marked : '"' + marked.replace("\"", "\"\"") + '"';
    }
}
