package growspurt.contract;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where the runs of a test class are kept: in the folder that its build writes to, {@code target} of Maven or {@code build} of
 * Gradle.
 *
 * @param folder the folder, below that of the build
 */
record Workshop(Path folder) {

    private static final List<String> BUILD_FOLDERS = List.of("target", "build");

    /** {@return the place of {@code test}} A class that comes from no such folder gets {@code target}, here. */
    static Workshop of(Class<?> test) throws IOException {
        Path classes = classes(test);
        Path build = Stream.iterate(classes, path -> path != null, Path::getParent)
                .filter(path -> BUILD_FOLDERS.contains(String.valueOf(path.getFileName())))
                .findFirst()
                .orElse(Path.of(BUILD_FOLDERS.get(0)).toAbsolutePath());
        String name = test.getName()
                .substring(test.getPackageName().length())
                .replace(".", "")
                .replace('$', '-');
        return new Workshop(Files.createDirectories(build.resolve("growspurt").resolve(name)));
    }

    private static Path classes(Class<?> test) {
        try {
            return Path.of(
                    test.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of '" + test.getName() + "' is no file: " + e.getMessage(), e);
        }
    }

    /** {@return the file with arguments for {@code java} that start the command line with the class path of this JVM, and its modules as part of it} */
    Path arguments() throws IOException {
        String classPath = Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((left, right) -> left + File.pathSeparator + right)
                .orElse("");
        return Files.write(
                folder.resolve("java.args"),
                List.of(
                        "-XX:+UseSerialGC",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "-cp",
                        "\"" + classPath.replace("\\", "\\\\") + "\"",
                        "growspurt.cli.Growspurt"));
    }

    /** {@return {@code path} as short as it can be typed here} */
    static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return (path.startsWith(here) ? here.relativize(path) : path).toString();
    }
}
