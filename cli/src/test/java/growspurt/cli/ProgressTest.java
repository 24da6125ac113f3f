package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.Deadline;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void line_showsCellsDone_timeLeft_andTheCurrentCell() {
        try (Progress progress = new Progress(err, false, 33)) {
            progress.start(Deadline.in(Duration.ofMinutes(10)));
            progress.starting(Fixtures.CELL, "rendezvous-c2");
            progress.done(4);

            assertThat(progress.line())
                    .matches("\\[4/33 cells, 9m5\\ds left] naive / stable-key-stays-visible / jcstress rendezvous-c2");
        }
    }

    @Test
    void terminal_isClearedBeforeAResultIsPrinted() {
        try (Progress progress = new Progress(err, true, 1)) {
            progress.above(() -> err.print("result"));

            assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\r\u001b[Kresult");
        }
    }

    @Test
    void file_getsNoControlCharacters() {
        try (Progress progress = new Progress(err, false, 1)) {
            progress.above(() -> err.print("result"));

            assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("result");
        }
    }
}
