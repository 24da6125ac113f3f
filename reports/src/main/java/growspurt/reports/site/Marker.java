package growspurt.reports.site;

import growspurt.results.Engine;

/** A shape that tells series apart without colour. */
enum Marker {
    /** A disc. */
    DISC,
    /** A square. */
    SQUARE,
    /** A triangle. */
    TRIANGLE;

    /** {@return the shape of {@code engine}} */
    static Marker of(Engine engine) {
        return switch (engine) {
            case JCSTRESS -> DISC;
            case LINCHECK -> SQUARE;
            case RECORDER -> TRIANGLE;
        };
    }

    /** {@return the path of the shape with its middle at the given pixel} */
    String path(int x, int y) {
        return switch (this) {
            case DISC -> "M" + (x - 4) + " " + y + "a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z";
            case SQUARE -> "M" + (x - 4) + " " + (y - 4) + "h8v8h-8z";
            case TRIANGLE -> "M" + x + " " + (y - 5) + "l5 9h-10z";
        };
    }
}
