package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code bin/growspurt} on machines that lack what it needs. */
class StartScriptTest {

    private static final Path SCRIPT = Path.of("..", "bin", "growspurt").toAbsolutePath();

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"1.8", "9", "11", "16"})
    void javaBelow17_isOneLineThatNamesIt_andExit2(String version) throws IOException, InterruptedException {
        pretendJava(version);

        Cli.Ended ended = start();

        assertThat(ended.exit()).isEqualTo(Exit.USAGE);
        assertThat(ended.output())
                .isEqualTo("growspurt: Java '" + version
                        + "' is too old, 17 or newer is needed; point JAVA_HOME to a newer JDK\n");
    }

    @Test
    void missingJava_isExit2() throws IOException, InterruptedException {
        Cli.Ended ended = start();

        assertThat(ended.exit()).isEqualTo(Exit.USAGE);
        assertThat(ended.output()).startsWith("growspurt: no 'java' found; install a JDK, version 17 or newer");
    }

    private void pretendJava(String version) throws IOException {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho '    java.specification.version = " + version + "'\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private Cli.Ended start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", SCRIPT.toString(), "list").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", home.toString());
        Process script = builder.start();
        String output = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return new Cli.Ended(script.exitValue(), output);
    }
}
