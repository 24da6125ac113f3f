package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void wholeRun_isToldFileByFile_andOneThatLostAFileIsRefused(@TempDir Path runs) throws IOException {
        Path run = WrittenRun.in(runs, "2026-11-20T10:00:00Z", WrittenRun::good, "lock-striped");

        assertThat(validate(run)).isEqualTo(Exit.OK);
        assertThat(out.toString().lines()).hasSize(3).allMatch(line -> line.startsWith("whole: "));

        Files.delete(run.resolve("recorder.jsonl"));

        assertThat(validate(run)).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("'recorder.jsonl' of this run is missing; bring it back, or run again");
    }

    @Test
    void fileOfAnotherRun_isNamed_andNotTakenForThisOnes(@TempDir Path runs) throws IOException {
        Path run = WrittenRun.in(runs, "2026-11-20T10:00:00Z", WrittenRun::good, "lock-striped");
        Path other = WrittenRun.in(runs, "2026-11-20T11:00:00Z", WrittenRun::good, "lock-striped");
        Files.copy(other.resolve("recorder.jsonl"), run.resolve("recorder.jsonl"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(validate(run)).isEqualTo(Exit.USAGE);
        assertThat(err.toString())
                .contains(
                        "'recorder.jsonl' is of run '" + other.getFileName() + "', not of '" + run.getFileName() + "'");
    }

    private int validate(Path run) {
        return Growspurt.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("validate", run.toString());
    }
}
