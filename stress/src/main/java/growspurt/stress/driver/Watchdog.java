package growspurt.stress.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Ends a launch that takes too long, after it took its stacks twice. jcstress itself waits without limit for a thread that
 * hangs in its first two phases, and in the last one throws the evidence away.
 */
final class Watchdog {

    private final Duration limit;

    Watchdog(Duration limit) {
        this.limit = limit;
    }

    /** A launch under watch. Closing it is the end of the watch. */
    final class Watch implements AutoCloseable {

        private final Launch launch;
        private final CountDownLatch ended = new CountDownLatch(1);
        private final AtomicReference<StackDumps> dumps = new AtomicReference<>();
        private final Thread thread = new Thread(this::watch, "growspurt-watchdog");

        private Watch(Launch launch) {
            this.launch = launch;
            thread.setDaemon(true);
            thread.start();
        }

        private void watch() {
            try {
                boolean over = ended.await(limit.toNanos(), TimeUnit.NANOSECONDS);
                while (!over) {
                    ForkProcess.find(launch.number()).ifPresent(this::end);
                    over = ended.await(1, TimeUnit.SECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void end(ProcessHandle fork) {
            try {
                StackDumps taken = Jcmd.dump(fork.pid());
                dumps.set(taken);
                keep(taken);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                fork.destroyForcibly();
            }
        }

        private void keep(StackDumps taken) throws IOException {
            Path file = launch.stacks();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, List.of(taken.first(), taken.second()));
        }

        /** {@return the stacks, if the launch had to be ended} */
        Optional<StackDumps> dumps() {
            return Optional.ofNullable(dumps.get());
        }

        @Override
        public void close() {
            ended.countDown();
        }
    }

    Watch watch(Launch launch) {
        return new Watch(launch);
    }
}
