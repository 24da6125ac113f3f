package growspurt.stress;

import growspurt.results.Verdict;
import growspurt.stress.driver.Returned;
import growspurt.stress.driver.StackDumps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files in the folder of a run that say more about a launch than its line can. */
final class Evidence {

    private static final int LONGEST_LOG = 64 * 1024;

    private final Path folder;

    Evidence(Path folder) {
        this.folder = folder;
    }

    /** {@return where a crash of test {@code name} is reported} */
    Path crash(String name) {
        Path file = folder.resolve("logs/" + name + "-crash.txt").toAbsolutePath();
        try {
            Files.createDirectories(file.getParent()); // the JVM would write it to where it was started
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** {@return what to point at for test {@code name}, relative to the run folder; null if its line says it all} */
    @Nullable String keep(String name, Grade grade, Returned returned) {
        if (returned.stacks().isPresent()) {
            StackDumps stacks = returned.stacks().get();
            return file("stacks/" + name + ".txt", stacks.first() + System.lineSeparator() + stacks.second());
        }
        return grade.verdict() == Verdict.ERROR || !returned.normal() ? log(name, returned) : null;
    }

    private @Nullable String log(String name, Returned returned) {
        String text = Stream.concat(returned.messages().stream(), returned.output().stream())
                .collect(Collectors.joining(System.lineSeparator()));
        return text.isEmpty()
                ? null
                : file("logs/" + name + ".txt", text.substring(0, Math.min(text.length(), LONGEST_LOG)));
    }

    private String file(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text, StandardCharsets.UTF_8);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
