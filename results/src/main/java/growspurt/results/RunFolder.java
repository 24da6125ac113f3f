package growspurt.results;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names in and around the folder of a run: {@code runs/<id>/<engine>.jsonl}, and {@code runs/latest}. */
public final class RunFolder {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private RunFolder() {}

    /** {@return the results file of {@code engine} in {@code folder}} */
    public static Path file(Path folder, Engine engine) {
        return folder.resolve(engine.id() + ".jsonl");
    }

    /**
     * {@return a new empty folder in {@code runs}} Its name is the start time in UTC and the first seven digits of the
     * commit; a second run in the same second gets a number.
     */
    public static Path create(Path runs, Instant started, String commit) throws IOException {
        Files.createDirectories(runs);
        String name = TIME.format(started) + (commit.isEmpty() ? "" : "-" + commit.substring(0, 7));
        for (int n = 1; ; n++) {
            Path folder = runs.resolve(n == 1 ? name : name + "-" + n);
            try {
                return Files.createDirectory(folder);
            } catch (FileAlreadyExistsException e) {
                if (n == 100) {
                    throw e;
                }
            }
        }
    }

    /** Makes {@code latest}, beside {@code folder}, a link to it; the switch is atomic. */
    public static void markLatest(Path folder) throws IOException {
        Path latest = folder.toAbsolutePath().resolveSibling("latest");
        Path fresh = latest.resolveSibling(".latest-" + ProcessHandle.current().pid());
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, folder.getFileName());
        Files.move(fresh, latest, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
