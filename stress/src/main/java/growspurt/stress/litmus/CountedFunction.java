package growspurt.stress.litmus;

import java.util.function.Function;

/** A function that always makes the same value, counts how often it does, and takes the time that it is told to. */
final class CountedFunction implements Function<Long, Object> {

    /** Spins of a function that is likely to run when the table is replaced. */
    static final int SLOW = 200;

    private final Long made;
    private final int spins;
    private int runs;

    /**
     * A function that has not run.
     *
     * @param made what it makes
     * @param spins how long that takes, in spins
     */
    CountedFunction(Long made, int spins) {
        this.made = made;
        this.spins = spins;
    }

    @Override
    public Object apply(Long key) {
        runs++;
        for (int i = 0; i < spins; i++) {
            Thread.onSpinWait();
        }
        return made;
    }

    Long made() {
        return made;
    }

    /** {@return how often it ran} A plain count: it is for one actor, and read after all have stopped. */
    int runs() {
        return runs;
    }
}
