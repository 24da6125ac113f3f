package growspurt.stress.driver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks another JVM for its stacks. It may be stopped, or never reach a safepoint, so no question waits for ever. */
final class Jcmd {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Jcmd() {}

    /** {@return the stacks of the threads of the JVM with process id {@code pid}; empty if it does not tell} */
    static String threads(long pid) {
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
