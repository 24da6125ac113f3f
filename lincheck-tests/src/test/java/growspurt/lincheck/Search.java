package growspurt.lincheck;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** The search for one bug with one seed: ends when it is found or has used its processor time. */
final class Search {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Duration most;
    private final long start = SYSTEM.getProcessCpuTime();
    private long interleavings;
    private boolean found;
    private boolean stuck;

    /** A search with {@code most} processor time. */
    Search(Duration most) {
        this.most = most;
    }

    void hear(Message message) {
        if (message instanceof Message.Explored explored) {
            interleavings += explored.tally().interleavings();
        } else if (message instanceof Message.Broken) {
            found = true;
        }
    }

    void count() {
        interleavings++;
    }

    void found() {
        found = true;
    }

    /** Notes that a thread runs that nobody can stop, so that this JVM measures no further search. */
    void stuck() {
        stuck = true;
    }

    boolean isStuck() {
        return stuck;
    }

    boolean isOver() {
        return found || stuck || left().isNegative() || left().isZero();
    }

    Duration left() {
        return most.minus(used());
    }

    /** {@return what it came to, as {@code found interleavings processor-milliseconds}} */
    String result() {
        return found + " " + interleavings + " " + used().toMillis();
    }

    private Duration used() {
        return Duration.ofNanos(SYSTEM.getProcessCpuTime() - start);
    }
}
