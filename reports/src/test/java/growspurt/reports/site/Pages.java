package growspurt.reports.site;

import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Named;

/** A rendered site, parsed. */
record Pages(Map<String, Document> byPath) {

    /** {@return the fixtures, by name} */
    static Stream<Named<RunFixture>> fixtures() {
        return Runs.all().entrySet().stream().map(e -> Named.of(e.getKey(), e.getValue()));
    }

    /** {@return the site of {@code fixture} after a round through files in {@code temp}} */
    static Pages of(RunFixture fixture, Path temp) throws IOException {
        Path site = temp.resolve("site");
        Site.render(fixture.run(temp.resolve("run")), site);
        Map<String, Document> pages = new TreeMap<>();
        files(site).forEach((path, html) -> pages.put(path, Jsoup.parse(html)));
        return new Pages(pages);
    }

    static Map<String, String> files(Path site) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(site)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                files.put(site.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    Document page(String path) {
        return Objects.requireNonNull(byPath.get(path), path);
    }

    void each(BiConsumer<String, Document> check) {
        byPath.forEach(check);
    }
}
