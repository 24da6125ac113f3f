package growspurt.reports.matrix;

import java.util.Locale;

/** How a box is set off from the page, most pressing first. Colour is never alone: a symbol and words stand beside it. */
public enum Tint {
    /** A promise was broken, or a planted bug was not found. */
    VIOLATION,
    /** Trouble in the harness. */
    ERROR,
    /** No answer. */
    INCONCLUSIVE,
    /** A violation that the documentation announces. */
    DOCUMENTED,
    /** What was hoped for, in sufficient evidence. */
    NONE_SEEN,
    /** Nothing to point out. */
    PLAIN;

    /** {@return the class in the style sheet} */
    public String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
