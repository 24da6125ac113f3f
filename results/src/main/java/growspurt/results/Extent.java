package growspurt.results;

/** How far an engine goes with the cells of an {@link Assignment}. */
public enum Extent {
    /** Until each cell has an answer, or was tried so often that it is not likely to get one. */
    ANSWERS,
    /** Until each cell has all its launches. */
    LAUNCHES
}
