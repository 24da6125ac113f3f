package growspurt.stress.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ForkGuardTest {

    @Test
    void childWhoseParentDiedBeforeItCouldLook_ends() throws Exception {
        Process orphan = child("-Dgrowspurt.parent=" + (ProcessHandle.current().pid() + 1));
        try {
            assertThat(orphan.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(orphan.exitValue()).isEqualTo(1);
        } finally {
            orphan.destroyForcibly();
        }
    }

    @Test
    void childOfALivingParent_goesOn() throws Exception {
        Process child = child(ForkGuard.option());
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("up");
            assertThat(child.waitFor(2, TimeUnit.SECONDS)).isFalse();
        } finally {
            child.destroyForcibly();
        }
    }

    private static Process child(String option) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        option,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Guarded.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static final class Guarded {

        private Guarded() {}

        public static void main(String[] args) throws InterruptedException {
            System.out.println("up");
            ForkGuard.stand();
            new CountDownLatch(1).await();
        }
    }
}
