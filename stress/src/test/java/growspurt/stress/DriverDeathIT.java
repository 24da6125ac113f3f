package growspurt.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whoever ends the driver, in whatever way, is left with no JVM. */
class DriverDeathIT {

    @Test
    void noJvmIsLeft_whenTheDriverIsAskedToEnd() throws Exception {
        assertNothingIsLeft(Process::destroy);
    }

    @Test
    void noJvmIsLeft_whenTheDriverIsKilled() throws Exception {
        assertNothingIsLeft(Process::destroyForcibly);
    }

    private interface End {
        void of(Process driver);
    }

    private static void assertNothingIsLeft(End end) throws Exception {
        Process driver = driver();
        try (BufferedReader lines = driver.inputReader(StandardCharsets.UTF_8)) {
            // The first launch came back; the next one hangs in the map.
            assertThat(lines.readLine()).contains("naive");
            ProcessHandle fork = hangingFork(driver);
            end.of(driver);
            assertThat(driver.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(fork.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
        } finally {
            driver.descendants().forEach(ProcessHandle::destroyForcibly);
            driver.destroyForcibly();
        }
    }

    private static Process driver() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Trial.class.getName(),
                        "60",
                        "1",
                        "stable-key-stays-visible",
                        "naive",
                        "trouble-spins"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .directory(new File("."))
                .start();
    }

    /** {@return the launched JVM, once it has burnt enough processor time to be in the map} */
    private static ProcessHandle hangingFork(Process driver) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < deadline) {
            List<ProcessHandle> busy = driver.descendants()
                    .filter(fork -> fork.info()
                                    .totalCpuDuration()
                                    .map(spent -> spent.toSeconds())
                                    .orElse(0L)
                            >= 2)
                    .toList();
            if (!busy.isEmpty()) {
                return busy.get(0);
            }
            assertThat(driver.waitFor(100, TimeUnit.MILLISECONDS)).isFalse();
        }
        throw new AssertionError("no launch was seen to hang");
    }
}
