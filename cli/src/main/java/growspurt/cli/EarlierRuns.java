package growspurt.cli;

import growspurt.results.BadResults;
import growspurt.results.CandidateLine;
import growspurt.results.Engine;
import growspurt.results.RunFolder;
import growspurt.results.RunResults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The runs that a folder keeps. */
final class EarlierRuns {

    private EarlierRuns() {}

    /**
     * {@return the runs in {@code runs} that have results of one of {@code codes}, by name} Of all others no more than the
     * head is read. One that cannot be read is told to {@code problems} and left out.
     */
    static List<RunResults> of(Path runs, Set<String> codes, Consumer<String> problems) throws IOException {
        List<RunResults> found = new ArrayList<>();
        for (Path folder : folders(runs)) {
            try {
                if (mentions(folder, codes)) {
                    found.add(RunResults.read(folder));
                }
            } catch (BadResults | IOException | UncheckedIOException e) {
                problems.accept("earlier run '" + folder.getFileName() + "' is left out: " + e.getMessage());
            }
        }
        return found;
    }

    /** {@return the names of the code of {@code candidates}, of those that have one} */
    static Set<String> codes(Collection<CandidateLine> candidates) {
        return candidates.stream()
                .map(CandidateLine::closure)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static List<Path> folders(Path runs) throws IOException {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(runs)) {
            return entries.filter(entry -> Files.isDirectory(entry) && !Files.isSymbolicLink(entry))
                    .sorted()
                    .toList();
        }
    }

    private static boolean mentions(Path folder, Set<String> codes) throws IOException {
        for (Engine engine : Engine.values()) {
            Path file = RunFolder.file(folder, engine);
            if (Files.exists(file) && headMentions(file, codes)) {
                return true;
            }
        }
        return false;
    }

    private static boolean headMentions(Path file, Set<String> codes) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1)
                    .takeWhile(line -> line.startsWith("{\"kind\":\"candidate\""))
                    .anyMatch(line -> codes.stream().anyMatch(line::contains));
        }
    }
}
