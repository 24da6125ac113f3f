package growspurt.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;

/** {@code history.jsonl}: one line of JSON for each run that was ever published, oldest first. */
public final class HistoryFile {

    private HistoryFile() {}

    /**
     * {@return the runs in {@code file}, by name, which is the order of their starts; none if there is no such file}
     *
     * @throws BadResults if a line cannot be read
     */
    public static Map<String, HistoryLine> read(Path file) throws IOException {
        Map<String, HistoryLine> runs = new TreeMap<>();
        if (Files.notExists(file)) {
            return runs;
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            try {
                HistoryLine line = Json.read(lines.get(i), HistoryLine.class);
                runs.put(line.run(), line);
            } catch (JacksonException e) {
                throw new BadResults("'" + file + "' line " + (i + 1)
                        + " is not a line of a history; move the file away and publish the runs again");
            }
        }
        return runs;
    }

    /** {@return {@code runs} as the text of the file} */
    public static String text(Collection<HistoryLine> runs) {
        List<String> lines = new ArrayList<>();
        runs.forEach(run -> lines.add(Json.write(run) + "\n"));
        return String.join("", lines);
    }
}
