package growspurt.stress.driver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Asks another JVM for its stacks. It may be stopped, or never reach a safepoint, so no question waits for ever. */
final class Jcmd {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private Jcmd() {}

    /**
     * {@return two dumps of the JVM with process id {@code pid}, a second apart}
     *
     * @param pulse tells whether it gets anything done
     */
    static StackDumps dump(long pid, Silence pulse) throws IOException {
        pulse.look();
        String first = threads(pid);
        LockSupport.parkNanos(BETWEEN.toNanos());
        String second = threads(pid);
        return new StackDumps(first, second, pulse.look());
    }

    private static String threads(long pid) {
        try {
            Path file = Files.createTempFile("growspurt", ".stacks");
            try {
                return threads(pid, file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static String threads(long pid, Path file) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), "" + pid, "Thread.print")
                .redirectErrorStream(true)
                .redirectOutput(file.toFile())
                .start();
        if (!jcmd.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            jcmd.destroyForcibly().waitFor();
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
