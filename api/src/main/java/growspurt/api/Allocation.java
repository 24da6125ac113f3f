package growspurt.api;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What inserts into a map allocate. One that allocates far more than the others has made a larger table.
 *
 * @param counter counts the bytes of a thread
 * @param spike bytes above which an insert has made a table
 */
record Allocation(ThreadMXBean counter, long spike) {

    /** Beyond twice the usual there must be a table of a few slots. */
    private static final long LEAST = 64;

    /** {@return what inserts into maps of {@code candidate} allocate; empty if none stands out, or this JVM does not count} */
    static Optional<Allocation> in(MapCandidate candidate) {
        if (!(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean counter)
                || !counter.isThreadAllocatedMemorySupported()) {
            return Optional.empty();
        }
        ConcurrentMap<Long, Long> map = candidate.newMap();
        long[] bytes = LongStream.range(0, GrowthPoint.SEARCHED)
                .map(key -> insert(map, key, counter))
                .toArray();
        long median = LongStream.of(bytes).sorted().toArray()[bytes.length / 2];
        long spike = 2 * median + LEAST;
        // the first insert may load classes and allocate a lazy table
        return IntStream.range(1, bytes.length).anyMatch(n -> bytes[n] > spike)
                ? Optional.of(new Allocation(counter, spike))
                : Optional.empty();
    }

    private static long insert(ConcurrentMap<Long, Long> map, Long key, ThreadMXBean counter) {
        long before = counter.getCurrentThreadAllocatedBytes();
        map.put(key, key);
        return counter.getCurrentThreadAllocatedBytes() - before;
    }

    /**
     * {@return a look that shows growths to the thread that asks for it, and to no other} That finds growth points. It never shows two
     * threads in one window, so a map that is seen in this way only is never taken for one whose window was exercised.
     */
    GrowthGauge gauge() {
        return new OwnGrowths(this);
    }

    /** Counts the growths that its thread has caused. */
    private static final class OwnGrowths implements GrowthGauge {

        private final Thread owner = Thread.currentThread();
        private final Allocation allocation;
        private long before;
        private int growths;

        OwnGrowths(Allocation allocation) {
            this.allocation = allocation;
            this.before = allocation.counter.getCurrentThreadAllocatedBytes();
        }

        @Override
        public int generation() {
            if (Thread.currentThread() == owner) {
                long now = allocation.counter.getCurrentThreadAllocatedBytes();
                growths += now - before > allocation.spike ? 1 : 0;
                before = now;
                return growths;
            }
            return 0;
        }

        @Override
        public boolean growing() {
            return false;
        }
    }
}
