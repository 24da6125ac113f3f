package growspurt.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Java sources below a folder.
 *
 * @param root the folder
 */
record Sources(Path root) {

    /** {@return the source file of the class called {@code type}, seen from the root, with / between folders} */
    Optional<String> of(String type) {
        String outer = type.replaceFirst("\\$.*", "");
        if (!outer.matches("[\\w.]+")) {
            return Optional.empty();
        }
        Path below = Path.of("src", "main", "java").resolve(outer.replace('.', '/') + ".java");
        try (Stream<Path> folders = Files.list(root)) {
            return Stream.concat(
                            Stream.of(root), folders.filter(Files::isDirectory).sorted())
                    .map(folder -> folder.resolve(below))
                    .filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
