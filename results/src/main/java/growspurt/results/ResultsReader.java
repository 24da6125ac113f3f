package growspurt.results;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads results files. Whole lines survive whatever happened to the process that wrote them. */
public final class ResultsReader {

    private static final String MAJOR = RunLine.SCHEMA.substring(0, RunLine.SCHEMA.indexOf('.') + 1);

    private final Path file;
    private final byte[] bytes;
    private final List<Line> lines = new ArrayList<>();
    private int kept;
    private Optional<EndLine> end = Optional.empty();
    private Optional<String> problem = Optional.empty();

    private ResultsReader(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /**
     * {@return the content of {@code file}} A last line without line feed and a wrong check sum are told in
     * {@link EngineResults#problem}.
     *
     * @throws BadResults if the file is missing or empty, is of another schema, or has a bad line in the middle
     * @throws IOException if the file cannot be read
     */
    public static EngineResults read(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new BadResults("no results file '" + file + "'; 'make stress' writes one");
        }
        return new ResultsReader(file, bytes).parse();
    }

    private EngineResults parse() {
        int number = 1;
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                accept(number, start, i + 1);
                start = i + 1;
                number++;
            }
        }
        if (start < bytes.length) {
            problem = Optional.of(
                    at(number) + "is cut short; the process that wrote it was stopped, run again with --resume");
        }
        if (lines.isEmpty() || !(lines.get(0) instanceof RunLine run)) {
            throw new BadResults(problem.orElse("'" + file + "' has no run line; is it a results file of Growspurt?"));
        }
        return new EngineResults(file, run, List.copyOf(lines), kept, end, problem);
    }

    /** Of whole lines: one that was cut short may end within a character. */
    private String text(int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadResults("'" + file + "' is not UTF-8; the file was changed after the run");
        }
    }

    private void accept(int number, int from, int to) {
        if (end.isPresent()) {
            throw new BadResults(at(number) + "comes after the end line; were two files joined?");
        }
        Line line = parse(number, text(from, to));
        if (line instanceof EndLine last) {
            check(number, last);
            end = Optional.of(last);
            return;
        }
        lines.add(line);
        kept = to;
    }

    private Line parse(int number, String json) {
        try {
            JsonNode tree = Json.tree(json);
            refuseOtherSchema(number, tree);
            Optional<String> broken = Json.broken(tree);
            if (broken.isPresent()) {
                throw new BadResults(at(number) + "is not a result line: " + broken.get());
            }
            return Json.line(tree);
        } catch (JacksonException e) {
            throw new BadResults(at(number) + "is not JSON: " + firstLine(e.getOriginalMessage()));
        }
    }

    private void refuseOtherSchema(int number, JsonNode tree) {
        String schema = tree.path("schema").asString("");
        if (tree.path("kind").asString("").equals("run") && !schema.startsWith(MAJOR)) {
            throw new BadResults(at(number) + "is of schema '" + schema + "', this version reads '" + MAJOR
                    + "x'; read it with the version that wrote it");
        }
    }

    private void check(int number, EndLine last) {
        MessageDigest digest = ResultsFile.sha256();
        digest.update(bytes, 0, kept);
        if (!HexFormat.of().formatHex(digest.digest()).equals(last.sha256())) {
            problem =
                    Optional.of(at(number) + "does not match the lines before it; the file was changed after the run");
        }
    }

    private String at(int number) {
        return "'" + file + "' line " + number + " ";
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("no message");
    }
}
