package growspurt.cli;

import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.results.CellKey;
import growspurt.results.EndLine;
import growspurt.results.Engine;
import growspurt.results.ResultLine;
import growspurt.results.RunFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Runs of real candidates on paper: what was planned is real, what was seen is made up. */
final class WrittenRun {

    private WrittenRun() {}

    /** {@return the folder of a run of {@code candidates}, with the results that {@code seen} gives for each cell} */
    static Path in(Path runs, String started, Function<CellKey, List<ResultLine>> seen, String... candidates)
            throws IOException {
        List<MapCandidate> chosen = Candidates.onClassPath().named(List.of(candidates), CandidateSet.ALL);
        Plan plan =
                Plan.of(chosen, List.of(), EnumSet.allOf(Property.class), List.of(Engine.values()), Set.of(), false, 1);
        RunLines lines = new RunLines(Instant.parse(started), new Commit("", false), List.of("run"));
        try (Session session = Session.start(runs, plan, lines, new Guests(), Duration.ofMinutes(3), 1)) {
            session.cells()
                    .forEach((engine, cells) ->
                            cells.forEach(cell -> seen.apply(cell).forEach(session.file(engine)::append)));
            session.end(EndLine.Status.COMPLETE);
            return session.folder();
        }
    }

    /** Has all files of {@code run} as if their lines had been written so; the checksum is that of the new text. */
    static void rewrite(Path run, UnaryOperator<String> change) throws IOException {
        for (Engine engine : Engine.values()) {
            Path file = RunFolder.file(run, engine);
            String text = Files.readString(file);
            int end = text.lastIndexOf("\n", text.length() - 2) + 1;
            String body = change.apply(text.substring(0, end));
            Files.writeString(file, body + text.substring(end).replaceFirst("[0-9a-f]{64}", sha256(body)));
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** {@return what makes a run the gate's idea of a good one: planted bugs found, nothing else violated} */
    static List<ResultLine> good(CellKey cell) {
        return List.of(cell.candidate().startsWith("planted-") ? Fixtures.violated(cell) : Fixtures.clean(cell));
    }
}
