package growspurt.stress.driver;

import growspurt.stress.litmus.Pulse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets a file of a launched JVM grow while the threads of its test get anything done. */
final class PulseWriter extends Thread {

    /** The driver looks whether the file grows within a second. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Path file;

    PulseWriter(Path file) {
        super("growspurt-pulse-writer");
        setDaemon(true);
        this.file = file;
    }

    @Override
    public void run() {
        try (OutputStream out = Files.newOutputStream(file)) {
            long before = Pulse.now();
            while (true) {
                boolean ignored = Thread.interrupted(); // only the map could want that
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
                long now = Pulse.now();
                if (now != before) {
                    out.write('.');
                    before = now;
                }
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(1); // without it whatever is slow would hang
        }
    }
}
