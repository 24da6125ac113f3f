package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full ends a run with one line; what was written before can be read. Needs the right to mount. */
class FullDiskIT {

    @TempDir
    Path folder = Path.of("");

    private Path small = Path.of("");

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        small = Files.createDirectory(folder.resolve("small"));
        assumeTrue(
                call("mount", "-t", "tmpfs", "-o", "size=48k", "growspurt-test", small.toString()) == 0,
                "a file system of 48 KiB could not be mounted here");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        call("umount", small.toString());
    }

    @Test
    void fullDisk_endsTheRunWithOneLine_andKeepsWhatWasWritten() throws IOException, InterruptedException {
        Cli.Ended ended = Cli.run(
                folder,
                "run",
                "--runs=" + small,
                "--candidate=concurrent-hash-map",
                "--engine=jcstress",
                "--without-controls",
                "--budget=90s");

        assertThat(ended.exit()).as(ended.output()).isEqualTo(Exit.INTERNAL);
        assertThat(ended.output())
                .contains("a file could not be written or read: No space left")
                .doesNotContain("\tat ");
        List<String> lines = Files.readAllLines(small.resolve("latest/jcstress.jsonl"));
        assertThat(lines).anyMatch(line -> line.contains("\"kind\":\"result\""));
    }

    private static int call(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
