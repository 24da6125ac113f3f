package growspurt.reports.browser;

import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import growspurt.reports.gate.Standard;
import growspurt.reports.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The site of a fixture, in files.
 *
 * @param root the folder
 * @param pages every page, sorted
 */
record RenderedSite(Path root, List<Path> pages) {

    private static final List<String> MAIN = List.of(
            "index.html",
            "(.*/)?(naive|hostile)--[^/]*--jcstress.html",
            "(.*/)?(naive|hostile)--[^/]*--lincheck.html",
            "(.*/)?x/[^/]*.html",
            "(.*/)?diff.html");

    private static final List<String> OTHERS = List.of(
            "(.*/)?c/naive.html",
            "(.*/)?p/[^/]*.html",
            "(.*/)?v/[^/]*.html",
            "(.*/)?findings.html",
            "(.*/)?effort.html",
            "(.*/)?env.html",
            "trend.html",
            "method.html",
            "glossary.html");

    /** {@return the site of {@code run}, both written into {@code temp}} */
    static RenderedSite of(RunFixture run, Path temp) throws IOException {
        Path root = temp.resolve("site");
        Site.publish(run.run(temp.resolve("run")), Optional.of(Runs.allClear().run()), Standard.bare(), root);
        return in(root);
    }

    /** {@return the pages that lie in {@code root}} */
    static RenderedSite in(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return new RenderedSite(
                    root,
                    tree.filter(path -> path.toString().endsWith(".html"))
                            .sorted()
                            .toList());
        }
    }

    /** {@return the overview, a cell of each engine, a counterexample and the comparison with the run before} */
    List<Path> mainPages() {
        return MAIN.stream().map(this::first).flatMap(Optional::stream).toList();
    }

    /** {@return those and one page of each other kind} */
    List<Path> pagesOfEachKind() {
        return Stream.concat(MAIN.stream(), OTHERS.stream())
                .map(this::first)
                .flatMap(Optional::stream)
                .toList();
    }

    /** {@return the first page whose path, as seen from the folder, matches {@code pattern}} */
    Optional<Path> first(String pattern) {
        return pages.stream()
                .filter(page -> root.relativize(page).toString().matches(pattern))
                .findFirst();
    }
}
