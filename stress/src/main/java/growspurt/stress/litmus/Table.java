package growspurt.stress.litmus;

/** How long the table is that a sample grows. */
enum Table {
    /** A handful of slots: cheap to fill, and the same steps as in a long one. */
    SMALL,
    /** Several strides of a transfer, or a window that stays open for long. */
    LARGE
}
