package growspurt.recorder;

/** Which part of a growth an operation was there for. */
enum Stage {
    /** It began before, and the growth was going on when it ended. */
    OPENING,
    /** The growth was going on all the time. */
    INSIDE,
    /** It began while the growth was going on, and ended after. */
    CLOSING,
    /** It began before and ended after. */
    WHOLE
}
