package growspurt.reports.site;

import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import growspurt.reports.gate.Standard;
import growspurt.results.RunResults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Named;

/**
 * A rendered site, parsed.
 *
 * @param byPath its pages
 * @param files all its files, bytes as characters
 */
record Pages(Map<String, Document> byPath, Map<String, String> files) {

    /** Folder of the run that the fixtures make unless they are told another name. */
    static final String RUN = "runs/2026-11-20-224251-1a2b3c4/";

    /** {@return the fixtures, by name} */
    static Stream<Named<RunFixture>> fixtures() {
        return Runs.all().entrySet().stream().map(e -> Named.of(e.getKey(), e.getValue()));
    }

    /** {@return the site of {@code fixture} after a round through files in {@code temp}} */
    static Pages of(RunFixture fixture, Path temp) throws IOException {
        Site.publish(written(fixture, temp), Optional.empty(), Standard.bare(), temp.resolve("site"));
        return read(temp.resolve("site"));
    }

    /** {@return the run of {@code fixture} after a round through files in a new folder of {@code temp}} */
    static RunResults written(RunFixture fixture, Path temp) throws IOException {
        return fixture.run(Files.createTempDirectory(temp, "run"));
    }

    static Pages read(Path site) throws IOException {
        Map<String, Document> pages = new TreeMap<>();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(site)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String path = site.relativize(file).toString();
                files.put(path, Files.readString(file, StandardCharsets.ISO_8859_1));
                if (path.endsWith(".html")) {
                    pages.put(path, Jsoup.parse(Files.readString(file)));
                }
            }
        }
        return new Pages(pages, files);
    }

    /** {@return the page at {@code path}, seen from the root of the site} */
    Document page(String path) {
        return Objects.requireNonNull(byPath.get(path), path);
    }

    /** {@return the page at {@code path}, seen from the folder of the run} */
    Document ofRun(String path) {
        return page(RUN + path);
    }

    void each(BiConsumer<String, Document> check) {
        byPath.forEach(check);
    }
}
