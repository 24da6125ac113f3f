package growspurt.recorder;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which calls of a round overlapped a window that a call of another thread overlapped too.
 *
 * <p>The windows of a thread come one after the other. So if any call of another thread was in the window of a call, one of those
 * that ran at the same time was, or the last one before them that was in a window, or the first one after them.
 */
final class SharedWindows {

    private final boolean[][] shared;
    private final boolean any;

    /** The windows of a round that has been played. */
    SharedWindows(Tape[] tapes) {
        shared = new boolean[tapes.length][];
        int[][] touched = Arrays.stream(tapes).map(SharedWindows::touched).toArray(int[][]::new);
        for (int t = 0; t < tapes.length; t++) {
            shared[t] = new boolean[tapes[t].done()];
            for (int other = 0; other < tapes.length; other++) {
                if (other != t) {
                    mark(shared[t], tapes[t], touched[t], tapes[other], touched[other]);
                }
            }
        }
        any = Arrays.stream(shared)
                .anyMatch(calls -> IntStream.range(0, calls.length).anyMatch(i -> calls[i]));
    }

    private static int[] touched(Tape tape) {
        return IntStream.range(0, tape.done()).filter(tape::touched).toArray();
    }

    private static void mark(boolean[] shared, Tape tape, int[] calls, Tape other, int[] others) {
        int from = 0;
        for (int call : calls) {
            while (from < others.length && other.end(others[from]) < tape.start(call)) {
                from++;
            }
            int next = Math.max(0, from - 1);
            boolean later = false;
            while (next < others.length && !later && !shared[call]) {
                shared[call] = tape.sharesAWindow(call, other, others[next]);
                later = other.start(others[next]) > tape.end(call);
                next++;
            }
        }
    }

    /** {@return whether call number {@code call} of thread {@code thread} is one of them} */
    boolean has(int thread, int call) {
        return shared[thread][call];
    }

    /** {@return whether there is such a call} */
    boolean any() {
        return any;
    }
}
