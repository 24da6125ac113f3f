package growspurt.stress.litmus;

/**
 * What the actors of a sample do between their meeting and their operations. A spin is one {@link Thread#onSpinWait}, ten
 * to fifty nanoseconds.
 *
 * @param growerDelay spins before the first actor begins
 * @param waitsForWindow whether the others wait until the gauge shows the window open
 * @param delay spins before the others begin, after that
 */
record Approach(int growerDelay, boolean waitsForWindow, int delay) {

    private static final int[] DELAYS = {0, 1, 2, 4, 8, 16};

    /** {@return every approach that is tried: somebody begins later, or all at once} */
    static Approach[] all() {
        Approach[] all = new Approach[3 * DELAYS.length - 1];
        int next = 0;
        for (int delay : DELAYS) {
            all[next++] = new Approach(0, false, delay);
            all[next++] = new Approach(0, true, delay);
            if (delay > 0) {
                all[next++] = new Approach(delay, false, 0);
            }
        }
        return all;
    }
}
