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

    @Test
    void linkToTheScript_findsTheJar_andIsWhatTheProgramIsCalled() throws IOException, InterruptedException {
        pretendJava("17");
        Path tool = Files.createDirectories(home.resolve("my tools/growspurt/bin"));
        Files.copy(SCRIPT, tool.resolve("growspurt"));
        Path jar = Files.createFile(tool.resolveSibling("growspurt.jar"));
        Path link = Files.createSymbolicLink(home.resolve("grow"), Path.of("my tools/growspurt/bin/growspurt"));

        Cli.Ended ended = start(link);

        assertThat(ended.output())
                .contains(
                        "-Dgrowspurt.command=" + link + "\n", "\n" + jar.toRealPath() + "\ngrowspurt.cli.Growspurt\n");
    }

    private void pretendJava(String version) throws IOException {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(
                java, "#!/bin/sh\necho '    java.specification.version = " + version + "'\nprintf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private Cli.Ended start() throws IOException, InterruptedException {
        return start(SCRIPT);
    }

    private Cli.Ended start(Path script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", script.toString(), "list").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", home.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return new Cli.Ended(process.exitValue(), output);
    }
}
