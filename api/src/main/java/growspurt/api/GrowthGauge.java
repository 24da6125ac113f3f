package growspurt.api;

/**
 * A look at one map from outside that tells whether it is growing. Both methods read with plain or opaque mode only: a
 * volatile or acquiring read would add a happens-before edge, and looking would repair what is being looked for.
 *
 * <p>The <em>window</em> is open from the moment a resize claims its work until the old table is no longer consulted.
 */
public interface GrowthGauge {

    /**
     * {@return a number that changes whenever a resize replaces the table, and rises with each growth, such as the length of the table of
     * a map that never gets shorter} A clear that puts an empty table in its place is no resize, and must not show unless the number
     * gets lower by it. What makes it lower is a resize in maps that promise {@link Guarantee#SHRINKS} only.
     */
    int generation();

    /** {@return whether the window is open; a hint without ordering, exact when only one thread uses the map} */
    boolean growing();
}
