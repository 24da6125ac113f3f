package growspurt.recorder;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for an order of the operations on one key that respects real time and explains what they returned, after Wing and Gong,
 * with the memory of Lowe. Keys of a map are independent, so a history is linearizable if that of each key is.
 *
 * <p>Operations of one thread are in order already. So what has been placed is told by one count for each thread, and that with
 * the value of the key is all that the rest depends on: a state that led nowhere once is not tried again. A lookup that fits is
 * placed at once; if any order has it later, the same order with it here is one too. An operation without an end is placed, or
 * passed over if its thread went on.
 */
final class KeyChecker {

    /** What a search came to. */
    enum Answer {
        /** There is an order. */
        ORDER,
        /** There is none. */
        NO_ORDER,
        /** There may be one; too many states were tried. */
        GAVE_UP
    }

    /** In a choice, the bit of a thread whose next operation is passed over is so much further left. */
    private static final int PASS = 16;

    private final Recorded[][] threads;
    /** For each operation, the first end among it and those that its thread did after it. */
    private final long[][] firstEnds;

    private final int most;
    private final Set<State> tried = new HashSet<>();
    private final Deque<Branch> branches = new ArrayDeque<>();
    private int[] placed;
    private long value;

    private KeyChecker(List<List<Recorded>> history, long initial, int most) {
        this.threads =
                history.stream().map(thread -> thread.toArray(Recorded[]::new)).toArray(Recorded[][]::new);
        this.firstEnds = Arrays.stream(threads).map(KeyChecker::firstEnds).toArray(long[][]::new);
        this.most = most;
        this.placed = new int[threads.length];
        this.value = initial;
    }

    private static long[] firstEnds(Recorded[] thread) {
        long[] ends = new long[thread.length];
        long first = Recorded.NEVER;
        for (int i = thread.length - 1; i >= 0; i--) {
            first = Math.min(first, thread[i].end());
            ends[i] = first;
        }
        return ends;
    }

    /**
     * {@return whether there is an order}
     *
     * @param history the operations on the key, for each thread in the order in which it called them; 15 threads at most
     * @param initial the value of the key before all of them
     * @param most states after which the search gives up
     */
    static Answer check(List<List<Recorded>> history, long initial, int most) {
        return new KeyChecker(history, initial, most).search();
    }

    /** Where the search can go on if this way leads nowhere. */
    @SuppressWarnings("ArrayRecordComponent") // made by the million, never changed
    private record Branch(int[] placed, long value, int choices) {}

    /** What was placed, and the value after it. */
    @SuppressWarnings("ArrayRecordComponent") // made by the million, never changed
    private record State(int[] placed, long value) {

        @Override
        public boolean equals(Object other) {
            return other instanceof State that && value == that.value && Arrays.equals(placed, that.placed);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(placed) + Long.hashCode(value);
        }
    }

    private Answer search() {
        while (!allPlaced()) {
            int choices = choices();
            if (Integer.bitCount(choices) > 1) {
                choices = tried.add(new State(placed.clone(), value)) ? choices : 0;
            }
            if (tried.size() > most) {
                return Answer.GAVE_UP;
            }
            if (choices == 0) {
                if (branches.isEmpty()) {
                    return Answer.NO_ORDER;
                }
                Branch branch = branches.pop();
                placed = branch.placed;
                value = branch.value;
                choices = branch.choices;
            }
            place(choices);
        }
        return Answer.ORDER;
    }

    private void place(int choices) {
        int choice = Integer.numberOfTrailingZeros(choices);
        int rest = choices & ~(1 << choice);
        if (rest != 0) {
            branches.push(new Branch(placed.clone(), value, rest));
        }
        int thread = choice % PASS;
        Recorded next = threads[thread][placed[thread]++];
        value = choice < PASS ? next.after(value) : value;
    }

    private boolean allPlaced() {
        for (int t = 0; t < threads.length; t++) {
            if (mustGoOn(t)) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether {@code thread} has an operation left that ended} */
    private boolean mustGoOn(int thread) {
        return placed[thread] < threads[thread].length && firstEnds[thread][placed[thread]] != Recorded.NEVER;
    }

    /** {@return the threads whose next operation may be the next of all or be passed over, as bits; a lookup alone} */
    private int choices() {
        long firstEnd = Recorded.NEVER;
        for (int t = 0; t < threads.length; t++) {
            if (placed[t] < threads[t].length) {
                firstEnd = Math.min(firstEnd, firstEnds[t][placed[t]]);
            }
        }
        int choices = 0;
        for (int t = 0; t < threads.length; t++) {
            if (placed[t] < threads[t].length) {
                Recorded next = threads[t][placed[t]];
                if (next.start() <= firstEnd && next.fits(value)) {
                    if (next.ended() && next.isLookup()) {
                        return 1 << t;
                    }
                    choices |= 1 << t;
                }
                if (!next.ended() && mustGoOn(t)) {
                    choices |= 1 << (t + PASS);
                }
            }
        }
        return choices;
    }
}
