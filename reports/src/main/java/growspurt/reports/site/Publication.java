package growspurt.reports.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A site on its way to the public: prepared beside its place, then moved there. The folder of the run goes first, as a
 * whole; the front page, which links to it, comes last. Folders of other runs are never written to.
 */
final class Publication implements AutoCloseable {

    private static final String RUNS = "runs";

    private final Path site;
    private final Path draft;

    private Publication(Path site, Path draft) {
        this.site = site;
        this.draft = draft;
    }

    /** {@return an empty draft in the folder that holds {@code site}} */
    static Publication beside(Path site) throws IOException {
        Path target = site.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null) {
            throw new IOException("'" + site + "' is the root of a file system; name a folder in it");
        }
        if (Files.exists(target.resolve(RUNS)) && Files.notExists(target.resolve(Site.HISTORY))) {
            throw new IOException("'" + site + "' holds a folder '" + RUNS
                    + "' and no site; it would be lost, so name another folder");
        }
        Files.createDirectories(parent);
        return new Publication(target, Files.createTempDirectory(parent, ".site-"));
    }

    /** {@return the file called {@code name} in the root of the site as it is so far} */
    Path published(String name) {
        return site.resolve(name);
    }

    /** {@return the names of the folders of runs that are there so far} */
    List<String> runs() throws IOException {
        if (Files.notExists(site.resolve(RUNS))) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(site.resolve(RUNS))) {
            return folders.map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** Adds a page or another text at {@code path}, seen from the root of the site. */
    void text(String path, String text) throws IOException {
        bytes(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file at {@code path}, seen from the root of the site. */
    void bytes(String path, byte[] content) throws IOException {
        Path file = draft.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /**
     * Moves the draft to its place.
     *
     * @param run folder of the run, seen from the root of the site
     * @param root files in the root, in the order in which they are replaced
     * @param outdated folders of runs that go
     */
    void publish(String run, List<String> root, List<String> outdated) throws IOException {
        Path place = site.resolve(run);
        Files.createDirectories(place.getParent());
        if (Files.exists(place)) {
            Files.move(place, draft.resolve("replaced"));
        }
        Files.move(draft.resolve(run), place);
        for (String file : root) {
            Files.createDirectories(site.resolve(file).getParent());
            Files.move(
                    draft.resolve(file),
                    site.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
        for (String old : outdated) {
            delete(site.resolve(RUNS).resolve(old));
        }
    }

    @Override
    public void close() throws IOException {
        delete(draft);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
