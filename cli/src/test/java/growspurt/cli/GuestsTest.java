package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GuestsTest {

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final String classPath = System.getProperty("java.class.path");
    private final Guests guests = new Guests();

    @TempDir
    private Path folder;

    @BeforeEach
    void compileAMapThatIsNotOnTheClassPath() throws IOException {
        compile("package com.acme; public class MyMap<K, V> extends java.util.concurrent.ConcurrentHashMap<K, V> {}");
    }

    @AfterEach
    void putEverythingBack() {
        Thread.currentThread().setContextClassLoader(before);
        System.setProperty("java.class.path", classPath);
        System.clearProperty("growspurt.guests");
    }

    @Test
    void class_fromAFolder_isACandidate_hereAndInChildren() {
        parse("--classpath=" + folder);

        assertThat(guests.invite(List.of("com.acme.MyMap", "naive"))).containsExactly("guest-my-map", "naive");
        assertThat(Candidates.onClassPath().named(List.of("guest-my-map"), CandidateSet.ALL))
                .hasSize(1);
        assertThat(System.getProperty("java.class.path")).startsWith(classPath).endsWith(folder.toString());
    }

    @Test
    void guest_isBroughtAlong_byClass_classPathAndPromises() {
        parse("--classpath=" + folder, "--promises=TERMINATES,SHRINKS");
        guests.invite(List.of("com.acme.MyMap"));

        assertThat(guests.words("guest-my-map"))
                .containsExactly(
                        "--candidate=com.acme.MyMap", "--classpath=" + folder, "--promises=TERMINATES,SHRINKS");
    }

    @Test
    void classPath_isToldAsItWasGiven() {
        parse("--classpath=target/my.jar");

        assertThat(guests.words("of-a-service"))
                .containsExactly("--candidate=of-a-service", "--classpath=target/my.jar");
    }

    @Test
    void candidateOnTheClassPath_isBroughtAlongByNothing() {
        parse();

        assertThat(guests.words("naive")).isNull();
    }

    @Test
    void twoClassesOfOneName_areNotTakenForOne() throws IOException {
        compile(
                "package com.acme.later; public class MyMap<K, V> extends java.util.concurrent.ConcurrentHashMap<K, V> {}");
        parse("--classpath=" + folder);

        assertThatThrownBy(() -> guests.invite(List.of("com.acme.MyMap", "com.acme.later.MyMap")))
                .isInstanceOf(BadInput.class)
                .hasMessage("'com.acme.MyMap' and 'com.acme.later.MyMap' would both be called 'guest-my-map'; run them"
                        + " one after the other");
    }

    @Test
    void serviceFileThatNamesNoClass_isBadInput() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("growspurt.api.MapCandidate"), "com.acme.NoMap");
        parse("--classpath=" + folder);
        guests.invite(List.of());

        assertThatThrownBy(Candidates::onClassPath).isInstanceOf(BadInput.class).hasMessageContaining("com.acme.NoMap");
    }

    private void compile(String text) throws IOException {
        Path source = Files.writeString(folder.resolve("MyMap.java"), text);
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", folder.toString(), source.toString()))
                .isZero();
    }

    private void parse(String... arguments) {
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("guests", CommandLine.Model.CommandSpec.forAnnotatedObject(guests)))
                .parseArgs(arguments);
    }
}
