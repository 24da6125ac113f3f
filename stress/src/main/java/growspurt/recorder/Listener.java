package growspurt.recorder;

/** Hears what actors come upon, from any of their threads. */
interface Listener {

    /**
     * Something was broken.
     *
     * @param seen when that was seen, as {@link System#nanoTime} tells time
     */
    void broken(Breach breach, long seen);

    /** The clock was measured, and is not trusted by {@code nanos} nanoseconds. */
    void uncertain(long nanos);

    /** The actors come to an early end. */
    void trouble(Throwable cause);
}
