package growspurt.stress.litmus;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Moves as long as the threads of a test get anything done, which tells a map that is slow from one that hangs. A beat is opaque: it is
 * seen in the end, and orders nothing. One that is lost to another thread does not matter, as the other one moves the pulse, too.
 */
public enum Pulse {
    /** The first actor is through with its operations, and had met the second. */
    FIRST(1),
    /** The second actor is, and had met the first. */
    SECOND(2),
    /** A map is made, or judged, or looked at for growth points. */
    AT_REST(3);

    private static final VarHandle BEATS = MethodHandles.arrayElementVarHandle(long[].class);
    /** Two cache lines, which some processors fetch together: no beat slows down the other actor. */
    private static final int APART = 16;

    private static final long[] COUNTS = new long[APART * (values().length + 1)];

    private final int index;

    Pulse(int place) {
        index = APART * place;
    }

    /** {@return a number that is another one as soon as anything of this was done} */
    public static long now() {
        long sum = 0;
        for (Pulse pulse : values()) {
            sum += (long) BEATS.getOpaque(COUNTS, pulse.index);
        }
        return sum;
    }

    void beat() {
        BEATS.setOpaque(COUNTS, index, (long) BEATS.getOpaque(COUNTS, index) + 1);
    }
}
