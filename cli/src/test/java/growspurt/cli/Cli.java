package growspurt.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The command line as a process of its own, started from the packaged jar as {@code bin/growspurt} does, with the hostile
 * candidates of the tests beside the real ones.
 *
 * @param process the process
 * @param output file that standard output and standard error go to
 */
record Cli(Process process, Path output) {

    private static final Path JAR = Path.of("target", "growspurt-start.jar").toAbsolutePath();
    private static final Path TESTS = Path.of("target", "test-classes").toAbsolutePath();

    /** What came of a call. */
    record Ended(int exit, String output) {}

    static Cli start(Path folder, String... arguments) throws IOException {
        return start(Path.of(System.getProperty("java.home")), folder, arguments);
    }

    private static Cli start(Path jdk, Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                jdk.resolve("bin/java").toString(),
                "-cp",
                JAR + File.pathSeparator + TESTS,
                "growspurt.cli.Growspurt"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Cli(process, output);
    }

    static Ended run(Path folder, String... arguments) throws IOException, InterruptedException {
        return start(folder, arguments).await();
    }

    /** As {@link #run}, on another JDK. */
    static Ended runOn(Path jdk, Path folder, String... arguments) throws IOException, InterruptedException {
        return start(jdk, folder, arguments).await();
    }

    /** {@return what came of it} Ten minutes are more than any call of the tests needs. */
    Ended await() throws IOException, InterruptedException {
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("no end after ten minutes:\n" + Files.readString(output));
        }
        return new Ended(process.exitValue(), Files.readString(output));
    }
}
