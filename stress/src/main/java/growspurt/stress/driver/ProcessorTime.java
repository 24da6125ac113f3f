package growspurt.stress.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Processor time as Linux counts it, in ticks, a hundred a second; all processors together.
 *
 * @param own that of this process, and of all children that have ended
 * @param busy that of all processes
 * @param stolen what the machine below this virtual one took away
 * @param all what there was, idle time included
 */
public record ProcessorTime(long own, long busy, long stolen, long all) {

    private static final int MILLIS_PER_TICK = 10;

    /** Fields of {@code stat} behind the name of a process, before those wanted: user, system, and both of its children. */
    private static final int OWN_SKIPPED = 11;

    private static final int OWN = 4;

    /** From the first field on of {@code cpu}: user, nice, system, idle, waiting, two of interrupts, stolen. */
    private static final int ALL = 8;

    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final int STOLEN = 7;

    /** {@return the time since this machine was started, or empty where nobody tells} */
    public static Optional<ProcessorTime> now() {
        try {
            return Optional.of(
                    of(Files.readString(Path.of("/proc/self/stat")), Files.readString(Path.of("/proc/stat"))));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // no Linux, or one that keeps it to itself
        }
    }

    static ProcessorTime of(String process, String machine) {
        long[] mine = numbers(process.substring(process.lastIndexOf(')') + 1), OWN_SKIPPED, OWN);
        long[] ours = numbers(machine.substring(0, machine.indexOf('\n')), 1, ALL);
        long all = Arrays.stream(ours).sum();
        long idle = ours[IDLE] + ours[WAITING];
        return new ProcessorTime(Arrays.stream(mine).sum(), all - idle - ours[STOLEN], ours[STOLEN], all);
    }

    private static long[] numbers(String text, int skipped, int count) {
        return Arrays.stream(text.strip().split(" +", -1))
                .skip(skipped)
                .limit(count)
                .mapToLong(Long::parseLong)
                .toArray();
    }

    /** {@return what was used since {@code earlier}} */
    public ProcessorTime since(ProcessorTime earlier) {
        return new ProcessorTime(own - earlier.own, busy - earlier.busy, stolen - earlier.stolen, all - earlier.all);
    }

    /** {@return the time of this process and its children} */
    public Duration ownTime() {
        return Duration.ofMillis(MILLIS_PER_TICK * own);
    }

    /** {@return the share of all time that other processes used, 0 to 1} */
    public double othersShare() {
        return all == 0 ? 0 : Math.max(0, (double) (busy - own) / all);
    }

    /** {@return the share of all time that was stolen, 0 to 1} */
    public double stolenShare() {
        return all == 0 ? 0 : (double) stolen / all;
    }
}
