package growspurt.reports.matrix;

import growspurt.reports.words.VisibleText;
import growspurt.results.PropertyLine;
import growspurt.results.RunResults;
import java.util.ArrayList;
import java.util.List;

/**
 * The matrix as plain text for the console, in words, at most 100 characters wide. More properties than fit side by
 * side continue in a further table below.
 */
public final class MatrixText {

    private static final int NAME = 32;
    private static final int CELL = 17;
    private static final int COLUMNS = 4;

    private final Matrix matrix;
    private final List<String> lines = new ArrayList<>();

    private MatrixText(Matrix matrix) {
        this.matrix = matrix;
    }

    /** {@return the matrix of {@code run} as lines} A box shows the worst of its engines; "-" means not planned. */
    public static List<String> lines(RunResults run) {
        MatrixText text = new MatrixText(Matrix.of(run));
        for (int from = 0; from < text.matrix.columns().size(); from += COLUMNS) {
            text.table(from, Math.min(from + COLUMNS, text.matrix.columns().size()));
        }
        return List.copyOf(text.lines);
    }

    private void table(int from, int to) {
        if (from > 0) {
            lines.add("");
        }
        head(matrix.columns().subList(from, to));
        for (Matrix.Section section : matrix.sections()) {
            lines.add("-- " + section.title());
            for (Matrix.Row row : section.rows()) {
                List<String> cells = row.boxes().subList(from, to).stream()
                        .map(box -> box.worst().map(Reading::brief).orElse("-"))
                        .toList();
                line(row.candidate().id(), cells);
            }
        }
    }

    private void head(List<PropertyLine> columns) {
        List<List<String>> titles = columns.stream().map(c -> wrap(c.title())).toList();
        int height = titles.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            int at = i;
            line("", titles.stream().map(t -> at < t.size() ? t.get(at) : "").toList());
        }
    }

    private void line(String name, List<String> cells) {
        StringBuilder line = new StringBuilder(padded(name, NAME));
        cells.forEach(cell -> line.append(padded(cell, CELL)));
        lines.add(line.toString().stripTrailing());
    }

    /** {@return {@code title} broken before its capitals, no line wider than a cell} */
    private static List<String> wrap(String title) {
        List<String> wrapped = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : title.split("(?=\\p{Lu})", -1)) {
            if (line.length() > 0 && line.length() + word.length() >= CELL) {
                wrapped.add(line.toString());
                line.setLength(0);
            }
            line.append(word);
        }
        wrapped.add(line.toString());
        return wrapped;
    }

    private static String padded(String text, int width) {
        String shown = VisibleText.of(text);
        String cut = shown.length() < width ? shown : shown.substring(0, width - 2) + ".";
        return cut + " ".repeat(width - cut.length());
    }
}
