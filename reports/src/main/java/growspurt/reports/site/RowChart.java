package growspurt.reports.site;

import growspurt.reports.site.Scale.Tick;
import java.util.ArrayList;
import java.util.List;

/**
 * Values as stems with a marker, a row for each name. Lengths are in pixels.
 *
 * @param height height of the drawing
 * @param axis what the values are
 * @param ticks places on the axis
 * @param rows the rows
 */
record RowChart(int height, String axis, List<Tick> ticks, List<Row> rows) {

    /** Where the stems begin. */
    static final int LEFT = 250;

    /** Where the scale ends. */
    static final int RIGHT = 520;

    private static final int ROW = 22;
    private static final int TOP = 12;
    private static final int AXIS = 40;
    private static final int LABEL_LIMIT = 36;

    /**
     * A value.
     *
     * @param name name of the row
     * @param series which marker it gets
     * @param at where it lies
     * @param text the value in words
     */
    record Value(String name, Marker series, int at, String text) {}

    /** A row: its label, the middle of its height, and its marks. */
    record Row(String label, int y, List<Value> marks) {

        /** {@return where the longest stem ends} */
        int end() {
            return marks.stream().mapToInt(Value::at).max().orElse(LEFT);
        }

        /** {@return the value in words, where there is just one} */
        String text() {
            return marks.size() == 1 ? marks.get(0).text() : "";
        }
    }

    /** {@return the chart of {@code values}; neighbours of the same name share a row} */
    static RowChart of(String axis, Scale scale, List<Value> values) {
        List<Row> rows = new ArrayList<>();
        String last = "";
        for (Value value : values) {
            if (rows.isEmpty() || !value.name().equals(last)) {
                rows.add(new Row(shortened(value.name()), TOP + ROW * rows.size() + ROW / 2, new ArrayList<>()));
            }
            rows.get(rows.size() - 1).marks().add(value);
            last = value.name();
        }
        return new RowChart(TOP + ROW * rows.size() + AXIS, axis, scale.ticks(), List.copyOf(rows));
    }

    /** {@return the bottom of the rows} */
    int bottom() {
        return height - AXIS;
    }

    int width() {
        return RIGHT + 80;
    }

    private static String shortened(String name) {
        return name.length() <= LABEL_LIMIT ? name : name.substring(0, LABEL_LIMIT - 1) + "…";
    }
}
