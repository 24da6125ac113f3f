package growspurt.reports.site;

import growspurt.reports.site.Scale.Tick;
import growspurt.results.Bounds;
import growspurt.results.HistoryLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The share of violating launches from run to run, each with its interval. The line is broken wherever machine or JVM
 * change. Lengths are in pixels.
 *
 * @param points the runs that launched the cell
 * @param lines points to be joined, as coordinates
 * @param ticks places on the axis
 */
record LineChart(List<Point> points, List<String> lines, List<Tick> ticks) {

    static final int WIDTH = 600;
    static final int HEIGHT = 120;
    static final int LEFT = 60;

    private static final int RIGHT = WIDTH - 20;
    private static final int TOP = 12;
    private static final int BOTTOM = HEIGHT - 16;

    /** A run: where its share lies, and the ends of its interval. */
    record Point(int x, int y, int low, int high) {}

    /** {@return the chart of {@code cells}, which has an entry for each of {@code runs}, empty where it was not launched} */
    static LineChart of(List<HistoryLine> runs, List<Optional<HistoryLine.Cell>> cells) {
        Scale scale = Scale.shares(BOTTOM, TOP);
        List<Point> points = new ArrayList<>();
        List<StringBuilder> lines = new ArrayList<>();
        String before = "";
        for (int i = 0; i < runs.size(); i++) {
            if (cells.get(i).isEmpty()) {
                continue;
            }
            Point point = point(scale, x(i, runs.size()), cells.get(i).get());
            String where = runs.get(i).machine() + " " + runs.get(i).jvm();
            if (!where.equals(before)) {
                lines.add(new StringBuilder());
            }
            before = where;
            lines.get(lines.size() - 1)
                    .append(point.x())
                    .append(',')
                    .append(point.y())
                    .append(' ');
            points.add(point);
        }
        return new LineChart(
                points, lines.stream().map(line -> line.toString().strip()).toList(), scale.ticks());
    }

    private static int x(int run, int runs) {
        return LEFT + 12 + (RIGHT - LEFT - 24) * run / Math.max(1, runs - 1);
    }

    private static Point point(Scale scale, int x, HistoryLine.Cell cell) {
        long n = cell.launches();
        long k = cell.violating();
        return new Point(x, scale.at((double) k / n), scale.at(Bounds.lower(k, n)), scale.at(Bounds.upper(k, n)));
    }
}
