package growspurt.stress.litmus;

import java.util.Arrays;

/**
 * What the second actor does between the rendezvous and its operation. No way suits every window, so the samples of a
 * launch take turns.
 *
 * @param waitsForWindow whether it waits until the gauge shows the window open
 * @param delay spins after that
 */
record Approach(boolean waitsForWindow, int delay) {

    /** Bits of a roll that {@link #of} uses. */
    static final int BITS = 4;

    /** Four in sixteen go at once, two a little later, eight as the window opens, and two a little after that. */
    private static final Approach[] TURNS = new Approach[1 << BITS];

    static {
        Arrays.fill(TURNS, 0, 4, new Approach(false, 0));
        TURNS[4] = new Approach(false, 1);
        TURNS[5] = new Approach(false, 2);
        Arrays.fill(TURNS, 6, 14, new Approach(true, 0));
        TURNS[14] = new Approach(true, 1);
        TURNS[15] = new Approach(true, 2);
    }

    /** {@return the approach of a sample that rolled {@code roll}} */
    static Approach of(int roll) {
        return TURNS[roll & (TURNS.length - 1)];
    }
}
