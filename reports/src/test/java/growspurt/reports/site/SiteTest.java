package growspurt.reports.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SiteTest {

    private static final String FIXTURES = "growspurt.reports.site.Pages#fixtures";

    @TempDir
    private Path temp;

    @ParameterizedTest
    @MethodSource(FIXTURES)
    void page_hasOneHeading_captions_andLabelledRegions(RunFixture fixture) throws IOException {
        Pages.of(fixture, temp).each((path, page) -> {
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
            assertThat(page.select("table:not(:has(> caption)), th:not([scope])"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("table, pre, svg").stream().filter(SiteTest::wideWithoutRegion))
                    .as(path)
                    .isEmpty();
        });
    }

    private static boolean wideWithoutRegion(Element wide) {
        return wide.closest("[tabindex=0][role=region][aria-label]") == null;
    }

    @ParameterizedTest
    @MethodSource(FIXTURES)
    void page_linksOnlyWhatIsThere(RunFixture fixture) throws IOException {
        Pages site = Pages.of(fixture, temp);

        site.each((path, page) -> page.select("a[href]").forEach(link -> {
            String href = link.attr("href");
            String file = href.startsWith("#") ? path : relative(path, href.split("#", -1)[0]);
            assertThat(site.byPath()).as(path + " -> " + href).containsKey(file);
            if (href.contains("#")) {
                String id = href.substring(href.indexOf('#') + 1);
                assertThat(site.page(file).getElementById(id))
                        .as(path + " -> " + href)
                        .isNotNull();
            }
        }));
    }

    private static String relative(String from, String href) {
        return Path.of(from).resolveSibling(href).normalize().toString();
    }

    @ParameterizedTest
    @MethodSource(FIXTURES)
    void page_loadsNothing_andRunsNothing(RunFixture fixture) throws IOException {
        Pages.of(fixture, temp).each((path, page) -> {
            assertThat(page.select("script, img, link, iframe, object, [src], [style], base, form"))
                    .as(path)
                    .isEmpty();
            assertThat(page.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .filter(attribute -> attribute.getKey().startsWith("on")))
                    .as(path)
                    .isEmpty();
        });
    }

    @Test
    void page_letsOnlyItsOwnStyleIn() throws IOException {
        Pages.of(Runs.allClear(), temp).each((path, page) -> {
            String css = page.select("style").get(0).data();
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .as(path)
                    .startsWith("default-src 'none'; style-src '"
                            + StyleSheet.of(css).hash() + "'");
        });
    }

    @Test
    void site_isTheSameBytes_whenRenderedTwice() throws IOException {
        Site.render(Runs.violated().run(), temp.resolve("a"));
        Site.render(Runs.violated().run(), temp.resolve("b"));

        assertThat(Pages.files(temp.resolve("a"))).isEqualTo(Pages.files(temp.resolve("b")));
        assertThat(Pages.files(temp.resolve("a")).values()).noneMatch(html -> html.contains("\r"));
    }

    @Test
    void site_keepsNoOldPages_whenRenderedAgain() throws IOException {
        Path site = temp.resolve("site");

        Site.render(Runs.violated().run(), site);
        Site.render(Runs.allClear().run(), site);

        assertThat(Pages.files(site)).doesNotContainKey("x/" + Runs.X + ".html");
        try (Stream<Path> around = Files.list(temp)) {
            assertThat(around).containsExactly(site);
        }
    }

    @Test
    void site_leavesOtherFoldersAlone() throws IOException {
        Path precious = Files.writeString(
                Files.createDirectories(temp.resolve("home/c")).resolve("main.c"), "");

        assertThatThrownBy(() -> Site.render(Runs.allClear().run(), temp.resolve("home")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds a folder 'c' and no site");
        assertThat(precious).exists();
    }

    @Test
    void draft_isRemoved_whenItCannotBePublished() throws IOException {
        Path site = Files.createFile(temp.resolve("site"));

        assertThatThrownBy(() -> Site.render(Runs.allClear().run(), site)).isInstanceOf(IOException.class);
        try (Stream<Path> around = Files.list(temp)) {
            assertThat(around).containsExactly(site);
        }
    }

    @Test
    void site_showsHostileTextAsText_andCutsIt() throws IOException {
        Pages site = Pages.of(Runs.hostile(), temp);

        Document index = site.page("index.html");
        assertThat(index.text())
                .contains("</script><img src=x onerror=alert(1)>\\u202Eevil\\u0000\\u2028")
                .contains("… 98");
        assertThat(index.text().length()).isLessThan(80_000);
        assertThat(site.byPath().keySet()).allMatch(path -> path.matches("([cx]/)?[a-z0-9-]+\\.html"));
    }
}
