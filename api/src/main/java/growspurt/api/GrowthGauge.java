package growspurt.api;

/**
 * A look at one map from outside that tells whether it is growing. Both methods read with plain or opaque mode only: a
 * volatile or acquiring read would add a happens-before edge, and looking would repair what is being looked for.
 *
 * <p>The <em>window</em> is open from the moment a resize claims its work until the old table is no longer consulted.
 */
public interface GrowthGauge {

    /** {@return a number that changes whenever the table does, such as the length of the table} */
    int generation();

    /** {@return whether the window is open; a hint without ordering, exact when only one thread uses the map} */
    boolean growing();
}
