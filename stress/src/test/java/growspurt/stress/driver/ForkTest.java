package growspurt.stress.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A launched JVM, here the next best program that goes on for long, does not outlive the wait for it. */
class ForkTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final List<ProcessHandle> before =
            ProcessHandle.current().children().toList();

    @AfterEach
    void end() {
        children().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void fork_isEnded_whenTheWaitForItIsInterrupted() throws Exception {
        try (Workplace files = Workplace.create()) {
            Fork fork = start(files);
            Thread.currentThread().interrupt();

            assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> fork.await(LIMIT));
        }
        assertNothingIsLeft();
    }

    @Test
    void fork_isEnded_whenWhatItWritesCannotBeRead() throws Exception {
        try (Workplace files = Workplace.create()) {
            Fork fork = start(files);
            Files.delete(files.ledger());

            assertThatExceptionOfType(IOException.class).isThrownBy(() -> fork.await(LIMIT));
        }
        assertNothingIsLeft();
    }

    private static Fork start(Workplace files) throws IOException {
        return Fork.start(List.of("sleep", "60"), files);
    }

    private void assertNothingIsLeft() throws Exception {
        for (ProcessHandle child : children()) {
            assertThat(child.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
        }
    }

    private List<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> !before.contains(child))
                .toList();
    }
}
