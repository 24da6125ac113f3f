package growspurt.recorder;

import java.util.concurrent.atomic.LongAdder;

/**
 * Tells that calls of the map come back while rounds are prepared and judged. Not while they are played: a counter that threads share
 * would order the operations under test, which {@link Tape#played} does not.
 */
final class Heartbeat {

    private static final LongAdder BEATS = new LongAdder();

    private Heartbeat() {}

    /** A call has come back. */
    static void beat() {
        BEATS.increment();
    }

    /** {@return how many calls have come back in this JVM} */
    static long beats() {
        return BEATS.sum();
    }
}
