package growspurt.cli;

import growspurt.results.BadResults;
import growspurt.results.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The newest complete run beside a run that was started before it. */
final class EarlierRun {

    private EarlierRun() {}

    /** {@return the run before the one in {@code folder}; empty if there is none} Damaged runs are left out. */
    static Optional<RunResults> of(Path folder) throws IOException {
        Path here = folder.toRealPath();
        for (Path earlier : before(here)) {
            try {
                RunResults run = RunResults.read(earlier);
                if (run.complete()) {
                    return Optional.of(run);
                }
            } catch (BadResults e) {
                // no run to compare with; the one before it may be
            }
        }
        return Optional.empty();
    }

    private static List<Path> before(Path here) throws IOException {
        try (Stream<Path> siblings = Files.list(here.resolveSibling("."))) {
            return siblings.filter(Files::isDirectory)
                    .filter(sibling -> !Files.isSymbolicLink(sibling))
                    .map(sibling -> here.resolveSibling(sibling.getFileName()))
                    .filter(sibling -> sibling.compareTo(here) < 0)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
