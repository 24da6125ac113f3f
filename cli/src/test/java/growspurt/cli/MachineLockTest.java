package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineLockTest {

    @TempDir
    private Path folder;

    @Test
    void secondRun_isRefused_untilTheFirstEnds() throws IOException {
        Path file = folder.resolve("lock");
        MachineLock first = MachineLock.take(file);

        assertThatThrownBy(() -> MachineLock.take(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("two runs at once ruin each other's samples");

        first.close();
        MachineLock.take(file).close();
    }
}
