package growspurt.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {

    @TempDir
    private Path temp;

    @Test
    void runs_comeBack_inTheOrderOfTheirNames() throws IOException {
        Path file = Files.writeString(temp.resolve("history.jsonl"), HistoryFile.text(List.of(run("b"), run("a"))));

        assertThat(HistoryFile.read(file).values()).containsExactly(run("a"), run("b"));
    }

    @Test
    void history_isEmpty_whenThereIsNoFile() throws IOException {
        assertThat(HistoryFile.read(temp.resolve("history.jsonl"))).isEmpty();
    }

    @Test
    void line_isNamed_whenItIsNone() throws IOException {
        Path file = Files.writeString(temp.resolve("history.jsonl"), HistoryFile.text(List.of(run("a"))) + "{}\n");

        assertThatThrownBy(() -> HistoryFile.read(file))
                .isInstanceOf(BadResults.class)
                .hasMessageContaining("line 2 is not a line of a history; move the file away");
    }

    private static HistoryLine run(String id) {
        return new HistoryLine(
                id,
                "2026-11-20T22:42:51Z",
                "1a2b3c4",
                "m-7f31aa02",
                "17.0.15+6",
                true,
                "None of 3 promised properties seen broken",
                List.of(new HistoryLine.Cell("striped", "visible", Engine.JCSTRESS, "None seen", 3, 0, 3_600, 2_400)));
    }
}
