package growspurt.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {

    private static final List<Line> LINES = List.of(
            Samples.candidate(),
            Samples.property(),
            Samples.planned(),
            Samples.sampled(Verdict.NONE_SEEN, "a", 60_000, 50_000),
            Samples.explored(0, 3_000, 2_000),
            Samples.sampled(Verdict.ERROR, "b", 0, 0),
            Samples.latency(),
            Samples.counterexample());

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeOneLineOfEachKind() throws IOException {
        file = RunFolder.file(folder, Engine.JCSTRESS);
        try (ResultsFile out = ResultsFile.create(file, Samples.run())) {
            LINES.forEach(out::append);
            out.end(EndLine.Status.COMPLETE);
        }
    }

    @Test
    void everyLine_comesBackAsItWas() throws IOException {
        EngineResults read = ResultsReader.read(file);

        assertThat(read.lines()).startsWith(Samples.run()).endsWith(LINES.toArray(Line[]::new));
        assertThat(read.complete()).isTrue();
        assertThat(read.end().orElseThrow().records()).isEqualTo(LINES.size() + 1);
    }

    @Test
    void kind_isTheFirstField() throws IOException {
        assertThat(Files.readAllLines(file)).allSatisfy(line -> assertThat(line).startsWith("{\"kind\":\""));
    }

    @Test
    void linesAfterTheEnd_areDropped() throws IOException {
        Path other = folder.resolve("other.jsonl");
        try (ResultsFile out = ResultsFile.create(other, Samples.run())) {
            out.end(EndLine.Status.INTERRUPTED);
            out.append(Samples.planned());
            out.end(EndLine.Status.COMPLETE);
        }

        EngineResults read = ResultsReader.read(other);
        assertThat(read.lines()).hasSize(1);
        assertThat(read.complete()).isFalse();
    }

    @Test
    void lastLineCutShort_isToldAndTheRestKept() throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.lastIndexOf("\"kind\":\"counterexample\"") + 40));

        EngineResults read = ResultsReader.read(file);

        assertThat(read.lines()).hasSize(LINES.size());
        assertThat(read.end()).isEmpty();
        assertThat(read.complete()).isFalse();
        assertThat(read.problem().orElseThrow()).contains("line 9 is cut short");
    }

    @Test
    void lastLineCutShort_withinACharacter_isToldAndTheRestKept() throws IOException {
        byte[] text = Files.readString(file).getBytes(StandardCharsets.UTF_8);
        byte[] arrow = "{\"text\":\"\u279c".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(text, text.length + arrow.length - 1);
        System.arraycopy(arrow, 0, cut, text.length, arrow.length - 1);
        Files.write(file, cut);

        EngineResults read = ResultsReader.read(file);

        assertThat(read.lines()).hasSize(LINES.size() + 1);
        assertThat(read.problem().orElseThrow()).contains("is cut short");
    }

    @Test
    void whatIsNoText_isRefused() throws IOException {
        Files.write(file, new byte[] {(byte) 0xff, '\n'});

        assertThatThrownBy(() -> ResultsReader.read(file))
                .isInstanceOf(BadResults.class)
                .hasMessageContaining("is not UTF-8");
    }

    @Test
    void changedLine_doesNotMatchTheCheckSum() throws IOException {
        Files.writeString(file, Files.readString(file).replace("60000", "90000"));

        EngineResults read = ResultsReader.read(file);

        assertThat(read.complete()).isFalse();
        assertThat(read.problem().orElseThrow()).contains("does not match the lines before it");
    }

    @Test
    void fileOfAnotherSchema_isRefused() throws IOException {
        Files.writeString(file, Files.readString(file).replace("\"schema\":\"1.5\"", "\"schema\":\"2.0\""));

        assertThatThrownBy(() -> ResultsReader.read(file))
                .isInstanceOf(BadResults.class)
                .hasMessageContaining("line 1 is of schema '2.0', this version reads '1.x'");
    }

    @Test
    void newerMinorVersion_isReadAndItsFieldsIgnored() throws IOException {
        Files.writeString(
                file, Files.readString(file).replace("\"schema\":\"1.5\"", "\"schema\":\"1.7\",\"later\":[1,2]"));

        assertThat(ResultsReader.read(file).run().schema()).isEqualTo("1.7");
    }

    @Test
    void badLineInTheMiddle_isNamed() throws IOException {
        Files.writeString(file, Files.readString(file).replace("\"verdict\":\"ERROR\"", "\"verdict\":\"FINE\""));

        assertThatThrownBy(() -> ResultsReader.read(file))
                .isInstanceOf(BadResults.class)
                .hasMessageContaining("line 7 is not a result line: /verdict");
    }

    @Test
    void textThatIsNoJson_isNamed() throws IOException {
        Files.writeString(file, "hello\n");

        assertThatThrownBy(() -> ResultsReader.read(file)).hasMessageContaining("line 1 is not JSON");
    }

    @Test
    void emptyOrMissingFile_isRefused() throws IOException {
        Files.writeString(file, "");

        assertThatThrownBy(() -> ResultsReader.read(file)).hasMessageContaining("has no run line");
        assertThatThrownBy(() -> ResultsReader.read(folder.resolve("none.jsonl")))
                .hasMessageContaining("'make stress' writes one");
    }

    @Test
    void reopenedFile_goesOnAfterItsLastWholeLine() throws IOException {
        try (ResultsFile out = ResultsFile.reopen(file)) {
            out.append(Samples.explored(0, 1, 1));
            out.end(EndLine.Status.COMPLETE);
        }

        EngineResults read = ResultsReader.read(file);
        assertThat(read.complete()).isTrue();
        assertThat(read.lines()).hasSize(LINES.size() + 2).endsWith(Samples.explored(0, 1, 1));
    }

    @Test
    void reopenedFile_losesOnlyTheLineCutShort() throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.lastIndexOf("\"kind\":\"counterexample\"") + 40));
        try (ResultsFile out = ResultsFile.reopen(file)) {
            out.end(EndLine.Status.BUDGET);
        }

        assertThat(ResultsReader.read(file).lines()).hasSize(LINES.size());
        assertThat(ResultsReader.read(file).complete()).isTrue();
    }
}
