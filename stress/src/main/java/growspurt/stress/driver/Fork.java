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
import java.util.concurrent.locks.LockSupport;

/**
 * A launched JVM under watch. It is ended, after its stacks were taken twice, when nothing at all goes on for too long, or when a
 * test that is only slow has taken several times as long: jcstress itself waits without limit in its first two phases.
 */
final class Fork {

    private static final int LONGEST_OUTPUT = 64 * 1024;
    private static final long LOOK_EVERY_MS = 20;
    /** A test that gets something done may take so many times the limit of one that does not. */
    private static final int SLOW = 5;

    private static final Duration BETWEEN_DUMPS = Duration.ofSeconds(1);
    /** What a JVM says of the compiler directives that it was given. */
    private static final String GREETING = "compiler directives added";

    private final Process process;
    private final Silence ledger;
    private final Silence pulse;
    private final Path output;

    private Fork(Process process, Workplace files) {
        this.process = process;
        this.ledger = new Silence(files.ledger());
        this.pulse = new Silence(files.pulse());
        this.output = files.output();
    }

    /**
     * {@return the JVM, started}
     *
     * @param command its command line
     * @param files what it reads, and where it writes and prints
     */
    static Fork start(List<String> command, Workplace files) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(files.output().toFile())
                .start();
        process.getOutputStream().close();
        return new Fork(process, files);
    }

    /**
     * {@return how it ended} Whatever this throws, the JVM is ended.
     *
     * @param limit wall time in which nothing goes on after which it is ended
     */
    ForkEnd await(Duration limit) throws IOException, InterruptedException {
        Optional<StackDumps> dumps = Optional.empty();
        try {
            while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                ledger.look();
                pulse.look();
                boolean still = isStill(limit);
                if (still || ledger.length().compareTo(limit.multipliedBy(SLOW)) > 0) {
                    dumps = Optional.of(end(still));
                }
            }
        } finally {
            process.destroyForcibly();
        }
        return new ForkEnd(process.exitValue(), printed(), dumps, ledger.length());
    }

    private boolean isStill(Duration limit) {
        return ledger.length().compareTo(limit) > 0 && pulse.length().compareTo(limit) > 0;
    }

    private StackDumps end(boolean still) throws IOException, InterruptedException {
        try {
            pulse.look();
            String first = Jcmd.threads(process.pid());
            LockSupport.parkNanos(BETWEEN_DUMPS.toNanos());
            String second = Jcmd.threads(process.pid());
            return new StackDumps(first, second, !still || pulse.look());
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
