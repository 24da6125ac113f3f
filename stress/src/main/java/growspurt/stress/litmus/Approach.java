package growspurt.stress.litmus;

/**
 * What the second actor does between the rendezvous and its operation. Different windows need different ways, so the
 * samples of a launch take turns.
 *
 * @param waitsForWindow whether it waits until the gauge shows the window open
 * @param delay spins after that
 */
record Approach(boolean waitsForWindow, int delay) {

    /** Bits of a roll that {@link #of} uses. */
    static final int BITS = 4;

    private static final Approach[] TURNS = turns();

    static Approach of(int roll) {
        return TURNS[roll & TURNS.length - 1];
    }

    private static Approach[] turns() {
        Approach[] turns = new Approach[1 << BITS];
        for (int i = 0; i < turns.length; i++) {
            turns[i] = i < 4
                    ? new Approach(false, 0)
                    : i < 6 ? new Approach(false, i - 3) : new Approach(true, i < 14 ? 0 : i - 13);
        }
        return turns;
    }
}
