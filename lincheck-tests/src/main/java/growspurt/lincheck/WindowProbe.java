package growspurt.lincheck;

import growspurt.api.GrowthGauge;
import growspurt.api.GrowthPoint;
import growspurt.api.Guarantee;
import growspurt.api.MapCandidate;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which operations of the newest interleaving touched a window: the gauge said growing when they began or ended, or
 * the generation changed between. And which of them touched the same one.
 *
 * <p>All state is static because Lincheck makes the operations by reflection, and unsynchronized because Lincheck runs
 * one thread at a time. Lincheck must be told to ignore this class: otherwise every count is a switch point and the
 * arrays are rolled back after each interleaving.
 */
final class WindowProbe {

    /** Operations of a program, those before its threads start among them: a prefill up to the last growth point searched for. */
    private static final int MOST = 2 * GrowthPoint.SEARCHED;

    private static final long[] THREAD = new long[MOST];
    private static final long[] FOUND = new long[MOST];
    private static final long[] LEFT = new long[MOST];
    private static final int[] BEGAN = new int[MOST];
    private static final int[] ENDED = new int[MOST];

    private static @Nullable GrowthGauge gauge;
    private static boolean shrinks;
    private static int count;
    private static int now;

    private WindowProbe() {}

    /** Forgets the former interleaving. */
    static void begin(MapCandidate candidate, ConcurrentMap<Long, ?> map) {
        gauge = candidate.gauge(map).orElse(null);
        shrinks = candidate.promises().contains(Guarantee.SHRINKS);
        count = 0;
        now = 0;
    }

    /** {@return the ordinal of the operation that begins} */
    static int enter() {
        int operation = count++;
        GrowthGauge look = gauge;
        if (operation < MOST && look != null) {
            THREAD[operation] = Thread.currentThread().getId();
            FOUND[operation] = look(look);
            LEFT[operation] = FOUND[operation];
            BEGAN[operation] = now++;
            ENDED[operation] = Integer.MAX_VALUE;
        }
        return operation;
    }

    /** Ends the operation; one that is cut off never comes here and keeps what it saw when it began. */
    static void exit(int operation) {
        GrowthGauge look = gauge;
        if (operation < MOST && look != null) {
            LEFT[operation] = look(look);
            ENDED[operation] = now++;
        }
    }

    /**
     * {@return whether an operation touched the window while threads ran beside each other}
     *
     * @param program the program whose interleaving was the newest; growth in its init and post parts does not count
     */
    static boolean grew(Program program) {
        return touching(program).findAny().isPresent();
    }

    /** {@return whether operations of two threads touched the same window, as {@link #grew} sees it} */
    static boolean hit(Program program) {
        return touching(program)
                .anyMatch(first -> touching(program)
                        .anyMatch(second ->
                                first < second && THREAD[first] != THREAD[second] && shareWindow(first, second)));
    }

    private static IntStream touching(Program program) {
        int first = program.init().size();
        int last = program.calls().size() - program.post().size();
        return gauge == null
                ? IntStream.empty()
                : IntStream.range(first, Math.min(Math.min(last, count), MOST)).filter(WindowProbe::touched);
    }

    private static boolean touched(int operation) {
        return isOpen(FOUND[operation]) || isOpen(LEFT[operation]) || isResize(FOUND[operation], LEFT[operation]);
    }

    /** {@return whether a resize lies between} A clear may put a shorter table in its place. */
    private static boolean isResize(long found, long left) {
        return shrinks ? left != found : left > found;
    }

    /** Of two that touched one. Whoever comes when the other has left is in the same one if it stayed open; it was over for whoever finds the map at rest as the other leaves it. */
    private static boolean shareWindow(int first, int second) {
        boolean same = LEFT[first] == FOUND[second];
        boolean open = isOpen(LEFT[first]);
        return ENDED[first] < BEGAN[second] ? same && open : !same || open;
    }

    /** {@return generation and, in the lowest bit, whether growing} */
    private static long look(GrowthGauge gauge) {
        return (long) gauge.generation() << 1 | (gauge.growing() ? 1 : 0);
    }

    private static boolean isOpen(long look) {
        return (look & 1) == 1;
    }
}
