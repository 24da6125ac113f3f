package growspurt.lincheck;

import growspurt.api.GrowthGauge;
import growspurt.api.GrowthPoint;
import growspurt.api.MapCandidate;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Which operations of the newest interleaving touched the window: the gauge said growing when they began or ended, or
 * the generation changed between.
 *
 * <p>All state is static because Lincheck makes the operations by reflection, and unsynchronized because Lincheck runs
 * one thread at a time. Lincheck must be told to ignore this class: otherwise every count is a switch point and the
 * arrays are rolled back after each interleaving.
 */
final class WindowProbe {

    /** Operations of a program, those before its threads start among them: a prefill up to the last growth point searched for. */
    private static final int MOST = 2 * GrowthPoint.SEARCHED;

    private static final long[] THREAD = new long[MOST];
    private static final int[] FROM = new int[MOST];
    private static final boolean[] TOUCHED = new boolean[MOST];

    private static @Nullable GrowthGauge gauge;
    private static int count;

    private WindowProbe() {}

    /** Forgets the former interleaving. */
    static void begin(MapCandidate candidate, ConcurrentMap<Long, ?> map) {
        gauge = candidate.gauge(map).orElse(null);
        count = 0;
    }

    /** {@return the ordinal of the operation that begins} */
    static int enter() {
        int operation = count++;
        GrowthGauge look = gauge;
        if (operation < MOST && look != null) {
            THREAD[operation] = Thread.currentThread().getId();
            FROM[operation] = look.generation();
            TOUCHED[operation] = look.growing();
        }
        return operation;
    }

    /** Ends the operation; one that is cut off never comes here and keeps what it saw when it began. */
    static void exit(int operation) {
        GrowthGauge look = gauge;
        if (operation < MOST && look != null) {
            TOUCHED[operation] |= look.growing() || look.generation() != FROM[operation];
        }
    }

    /**
     * {@return how many threads touched the window while they ran beside each other} Two make a window hit.
     *
     * @param program the program whose interleaving was the newest; growth in its init and post parts does not count
     */
    static int threads(Program program) {
        int first = program.init().size();
        int last = program.calls().size() - program.post().size();
        Set<Long> threads = new HashSet<>();
        for (int operation = first; operation < Math.min(Math.min(last, count), MOST); operation++) {
            if (gauge != null && TOUCHED[operation]) {
                threads.add(THREAD[operation]);
            }
        }
        return threads.size();
    }
}
