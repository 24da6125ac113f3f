package growspurt.stress.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How long a file has not grown. */
final class Silence {

    private final Path file;
    private long size;
    private long since = System.nanoTime();

    Silence(Path file) {
        this.file = file;
    }

    /** {@return whether the file has grown since the last look} */
    boolean look() throws IOException {
        long now = Files.size(file);
        boolean grown = now != size;
        if (grown) {
            size = now;
            since = System.nanoTime();
        }
        return grown;
    }

    /** {@return the time since a look that saw it grow, or since this was made} */
    Duration length() {
        return Duration.ofNanos(System.nanoTime() - since);
    }
}
