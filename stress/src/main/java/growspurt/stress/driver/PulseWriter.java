package growspurt.stress.driver;

import growspurt.stress.litmus.Pulse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lets a file of a launched JVM grow while the threads of its test get anything done. */
final class PulseWriter extends Thread {

    /** The driver looks whether the file grows within a second. */
    private static final long LOOK_EVERY_MS = 200;

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
                Thread.sleep(LOOK_EVERY_MS);
                long now = Pulse.now();
                if (now != before) {
                    out.write('.');
                    before = now;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            return; // only the map could want that
        }
    }
}
