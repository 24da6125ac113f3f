package growspurt.stress.litmus;

/** How the actors of a sample come together. */
enum Aim {
    /** They wait for each other, and the second may wait for the window. */
    RENDEZVOUS,
    /** They run as jcstress lets them. */
    FREE
}
