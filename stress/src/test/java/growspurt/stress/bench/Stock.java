package growspurt.stress.bench;

import growspurt.stress.driver.ProcessorTime;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;

/** The command line of jcstress with its preset {@code quick}, as its users start it: nobody aims at anything. */
public final class Stock {

    private Stock() {}

    /** {@return what it made of one test and candidate} */
    public static Measured run(String test, String candidate)
            throws IOException, InterruptedException, ClassNotFoundException {
        Path folder = Files.createTempDirectory("stock");
        ProcessorTime before = ProcessorTime.now().orElseThrow();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        "org.openjdk.jcstress.Main",
                        "-m",
                        "quick",
                        "-t",
                        test + "$",
                        "-jvmArgsPrepend",
                        "-Dgrowspurt.candidate=" + candidate + " -Dgrowspurt.aim=free"
                                + " --add-opens=java.base/java.util=ALL-UNNAMED"
                                + " --add-opens=java.base/java.util.concurrent=ALL-UNNAMED")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        Optional<Duration> first = firstFailure(process, start);
        process.waitFor();
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        return measured(candidate, wall, used(before), results(folder), first);
    }

    /** {@return our class path, for a process that starts elsewhere} */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** {@return the processor time that this process and its children took since {@code earlier}} */
    public static Duration used(ProcessorTime earlier) {
        return ProcessorTime.now().orElseThrow().since(earlier).ownTime();
    }

    /** {@return when the console first told of a failed test} Reads all that is printed. */
    private static Optional<Duration> firstFailure(Process process, long start) throws IOException {
        Optional<Duration> first = Optional.empty();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (first.isEmpty() && line.contains("FAILED")) {
                    first = Optional.of(Duration.ofNanos(System.nanoTime() - start));
                }
            }
        }
        return first;
    }

    private static List<TestResult> results(Path folder) throws IOException, ClassNotFoundException {
        InProcessCollector collector = new InProcessCollector();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.bin.gz")) {
            for (Path file : files) {
                DiskReadCollector reader = new DiskReadCollector(file.toString(), collector);
                reader.dump();
                reader.close();
            }
        }
        return List.copyOf(collector.getTestResults());
    }

    private static Measured measured(
            String candidate, Duration wall, Duration cpu, List<TestResult> results, Optional<Duration> first) {
        long samples = 0;
        long hits = 0;
        long forbidden = 0;
        for (TestResult result : results) {
            for (String key : result.getStateKeys()) {
                long count = result.getCount(key);
                samples += count;
                hits += key.endsWith(", in") ? count : 0;
                forbidden += key.startsWith("ok, ") ? 0 : count;
            }
        }
        return new Measured("stock, quick", candidate, wall, cpu, samples, hits, forbidden, first);
    }
}
