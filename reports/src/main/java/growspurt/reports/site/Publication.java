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
 * A site on its way to the public: prepared beside its place, then moved there. Folders of pages are swapped as a whole,
 * and the front page, which links to them, comes last.
 */
final class Publication implements AutoCloseable {

    private static final List<String> FOLDERS = List.of("c", "x");
    private static final String LANDMARK = "how-to-read.html";

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
        for (String folder : FOLDERS) {
            if (Files.exists(target.resolve(folder)) && Files.notExists(target.resolve(LANDMARK))) {
                throw new IOException("'" + site + "' holds a folder '" + folder
                        + "' and no site; it would be lost, so name another folder");
            }
        }
        Files.createDirectories(parent);
        return new Publication(target, Files.createTempDirectory(parent, ".site-"));
    }

    /** Adds a page at {@code path}, seen from the root of the site. */
    void page(String path, String html) throws IOException {
        Path file = draft.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, html, StandardCharsets.UTF_8);
    }

    /** Moves the draft to its place. */
    void publish() throws IOException {
        Files.createDirectories(site);
        for (String folder : FOLDERS) {
            delete(site.resolve(folder));
            if (Files.exists(draft.resolve(folder))) {
                Files.move(draft.resolve(folder), site.resolve(folder));
            }
        }
        for (String page : List.of(LANDMARK, "index.html")) {
            Files.move(draft.resolve(page), site.resolve(page), StandardCopyOption.REPLACE_EXISTING);
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
