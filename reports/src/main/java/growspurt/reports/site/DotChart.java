package growspurt.reports.site;

import growspurt.reports.site.Scale.Tick;
import java.util.List;

/**
 * Values against other values. Lengths are in pixels.
 *
 * @param across what goes from left to right
 * @param up what goes from bottom to top
 * @param columns places on the axis below
 * @param lines places on the axis at the left
 * @param dots the values
 */
record DotChart(String across, String up, List<Tick> columns, List<Tick> lines, List<Dot> dots) {

    static final int WIDTH = 600;
    static final int HEIGHT = 300;
    static final int LEFT = 70;
    static final int RIGHT = WIDTH - 30;
    static final int TOP = 30;
    static final int BOTTOM = HEIGHT - 50;

    /** A value. */
    record Dot(Marker series, int x, int y) {}
}
