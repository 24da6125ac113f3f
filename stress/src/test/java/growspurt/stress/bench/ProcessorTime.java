package growspurt.stress.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** Processor time of this process and of all children that have ended, as Linux counts it, in hundredths of a second. */
public final class ProcessorTime {

    private static final int FIRST_FIELD = 3;
    private static final int USER = 14;
    private static final int CHILDREN_SYSTEM = 17;

    private ProcessorTime() {}

    /** {@return fields 14 to 17 of {@code /proc/self/stat}, added up} */
    public static Duration now() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = Arrays.stream(fields, USER - FIRST_FIELD, CHILDREN_SYSTEM - FIRST_FIELD + 1)
                    .mapToLong(Long::parseLong)
                    .sum();
            return Duration.ofMillis(10 * ticks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
