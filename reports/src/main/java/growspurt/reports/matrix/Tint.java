package growspurt.reports.matrix;

import java.util.Locale;

/** How a box is set off from the page. Colour is never alone: a symbol and words stand beside it. */
public enum Tint {
    /** A promise was broken, or a planted bug was not found. */
    VIOLATION,
    /** What was hoped for, in sufficient evidence. */
    NONE_SEEN,
    /** No answer. */
    INCONCLUSIVE,
    /** Trouble in the harness. */
    ERROR,
    /** A violation that the documentation announces. */
    DOCUMENTED,
    /** Nothing to point out. */
    PLAIN;

    /** {@return the class in the style sheet} */
    public String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
