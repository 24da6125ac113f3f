package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltTest {

    private static final String MAP = "maps/src/main/java/MyMap.java";
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private Path top = Path.of("");
    private Path home = Path.of("");

    @BeforeEach
    void build(@TempDir Path fresh) throws IOException {
        top = fresh.toRealPath();
        home = top.resolve("vendor/growspurt");
        write("vendor/growspurt/start.jar", NOW);
    }

    @Test
    void filesOfGrowspurt_areSeenFromItsFolder_andOthersAreLeftOut() throws IOException {
        write("vendor/growspurt/" + MAP, NOW.minusSeconds(1));
        write("vendor/growspurt/docs/window.md", NOW.plusSeconds(1));

        assertThat(built().sources(
                                top,
                                List.of(
                                        "pom.xml",
                                        "vendor/growspurt/" + MAP,
                                        "vendor/growspurt/docs/window.md",
                                        "gone")))
                .containsExactly("docs/window.md", MAP);
    }

    @Test
    void sourceThatIsYoungerThanTheBuild_isRefused() throws IOException {
        write("vendor/growspurt/" + MAP, NOW.plusSeconds(1));

        assertThatThrownBy(() -> built().sources(top, List.of("vendor/growspurt/" + MAP)))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("'" + MAP + "' was changed after the build")
                .hasMessageContaining("make build");
    }

    @Test
    void sourceThatWasRemovedAfterTheBuild_isRefused() throws IOException {
        Path folder = Files.createDirectories(home.resolve("maps/src/main/java"));
        Files.setLastModifiedTime(folder, FileTime.from(NOW.plusSeconds(1)));

        assertThatThrownBy(() -> built().sources(top, List.of("vendor/growspurt/" + MAP)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("make build");
    }

    @Test
    void submodule_isRefusedFromOutside() {
        assertThatThrownBy(() -> built().sources(top, List.of("vendor/growspurt")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("go there");
    }

    @Test
    void checkoutOfOthers_isRefused(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> built().sources(elsewhere, List.of(MAP)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("run --classpath=... --candidate=...");
    }

    @Test
    void buildOfTheseTests_isOfThisCheckout() throws IOException {
        assertThat(Built.here().home().resolve("cli/src/main/java")).isDirectory();
    }

    private Built built() {
        return new Built(home, home.resolve("start.jar"));
    }

    private void write(String file, Instant changed) throws IOException {
        Path path = top.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.setLastModifiedTime(Files.writeString(path, "text"), FileTime.from(changed));
    }
}
