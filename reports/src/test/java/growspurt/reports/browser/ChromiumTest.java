package growspurt.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class ChromiumTest {

    @TempDir
    private Path folder;

    @Test
    void chromium_isFound_whenItsDriverIsThereToo() throws IOException {
        String searchPath = folder.resolve("empty") + File.pathSeparator + folder;

        assertThat(Chromium.on(searchPath)).isEmpty();
        executable("chromium");
        assertThat(Chromium.on(searchPath)).isEmpty();
        executable("chromedriver");
        assertThat(Chromium.on(searchPath))
                .contains(new Chromium(folder.resolve("chromium"), folder.resolve("chromedriver")));
    }

    @Test
    void tests_areSkippedWithoutABrowser_unlessOneIsRequired() {
        assertThatThrownBy(() -> BrowserSupply.refuse(Optional.empty()))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("make test-site");
        assertThatThrownBy(() -> BrowserSupply.refuse(Optional.of("1"))).isInstanceOf(AssertionFailedError.class);
    }

    private void executable(String name) throws IOException {
        assertThat(Files.createFile(folder.resolve(name)).toFile().setExecutable(true))
                .isTrue();
    }
}
