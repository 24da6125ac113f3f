package growspurt.stress.driver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A launched JVM under watch. It is ended, after its stacks were taken twice, when a test makes no progress for too long:
 * jcstress itself waits without limit for a thread that hangs in its first two phases.
 */
final class Fork {

    private static final int LONGEST_OUTPUT = 64 * 1024;
    private static final long LOOK_EVERY_MS = 20;
    /** What a JVM says of the compiler directives that it was given. */
    private static final String GREETING = "compiler directives added";

    private final Process process;
    private final Path ledger;
    private final Path output;

    private Fork(Process process, Path ledger, Path output) {
        this.process = process;
        this.ledger = ledger;
        this.output = output;
    }

    /**
     * {@return the JVM, started}
     *
     * @param command its command line
     * @param ledger the file that grows with its progress
     * @param output where it may print
     */
    static Fork start(List<String> command, Path ledger, Path output) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        return new Fork(process, ledger, output);
    }

    /**
     * {@return how it ended}
     *
     * @param limit wall time without progress after which it is ended
     */
    ForkEnd await(Duration limit) throws IOException, InterruptedException {
        long progress = System.nanoTime();
        long written = 0;
        Optional<StackDumps> dumps = Optional.empty();
        while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
            long now = Files.size(ledger);
            if (now != written) {
                written = now;
                progress = System.nanoTime();
            } else if (System.nanoTime() - progress > limit.toNanos()) {
                dumps = Optional.of(end());
            }
        }
        Duration sinceProgress = Duration.ofNanos(System.nanoTime() - progress);
        return new ForkEnd(process.exitValue(), printed(), dumps, sinceProgress);
    }

    private StackDumps end() throws InterruptedException {
        try {
            return Jcmd.dump(process.pid());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private List<String> printed() throws IOException {
        try (InputStream in = Files.newInputStream(output)) {
            return new String(in.readNBytes(LONGEST_OUTPUT), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.endsWith(GREETING))
                    .toList();
        }
    }
}
