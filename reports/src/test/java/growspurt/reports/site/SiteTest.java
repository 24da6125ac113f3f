package growspurt.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import growspurt.reports.gate.Standard;
import growspurt.reports.gate.expect.Expectations;
import growspurt.results.Engine;
import growspurt.results.RunResults;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
            assertThat(page.select("table, pre, svg[role=img]").stream().filter(SiteTest::wideWithoutRegion))
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
            assertThat(site.files()).as(path + " -> " + href).containsKey(file);
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
    void page_loadsNothing_andRunsNothingButItsOwn(RunFixture fixture) throws IOException {
        Pages.of(fixture, temp).each((path, page) -> {
            assertThat(page.select("img, link, iframe, object, [src], [style], base, form"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("script")).as(path).hasSize(path.endsWith("index.html") ? 1 : 0);
            assertThat(page.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .filter(attribute -> attribute.getKey().startsWith("on")))
                    .as(path)
                    .isEmpty();
        });
    }

    @Test
    void page_letsOnlyItsOwnStyleAndScriptIn() throws IOException {
        Pages.of(Runs.allClear(), temp).each((path, page) -> {
            String style = Inline.of(page.select("style").get(0).data()).hash();
            String script = page.select("script").stream()
                    .map(code -> " script-src '" + Inline.of(code.data()).hash() + "';")
                    .collect(Collectors.joining());
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .as(path)
                    .isEqualTo("default-src 'none'; style-src '" + style + "';" + script
                            + " img-src data:; base-uri 'none'; form-action 'none'");
        });
    }

    @Test
    void site_isTheSameBytes_whenRenderedTwice() throws IOException {
        RunResults run = Pages.written(Runs.violated(), temp);
        Site.publish(run, Optional.of(run), Standard.bare(), temp.resolve("a"));
        Site.publish(run, Optional.of(run), Standard.bare(), temp.resolve("b"));
        Site.publish(run, Optional.of(run), Standard.bare(), temp.resolve("b"));

        Map<String, String> files = Pages.read(temp.resolve("a")).files();
        assertThat(files).isEqualTo(Pages.read(temp.resolve("b")).files());
        files.forEach((path, text) ->
                assertThat(text.contains("\r") && path.endsWith("l")).as(path).isFalse());
    }

    @Test
    void violationThatIsKnown_isKnownOnTheSite() throws IOException {
        RunFixture fixture = Runs.allClear()
                .subject("mine", RunFixture.VISIBLE)
                .cell(Engine.JCSTRESS, "mine", RunFixture.VISIBLE, Launch.violated());
        Expectations known = Expectations.parse(
                "e.txt",
                List.of(
                        Expectations.HEADER,
                        "gh#1 [ ] mine/" + RunFixture.VISIBLE + "/* [ Violated ] expires=2027-11-29"));
        Standard standard = new Standard(known, LocalDate.of(2026, 11, 29), Optional.empty(), Standard.Partial.MISSING);
        RunResults run = Pages.written(fixture, temp);

        Site.publish(run, Optional.empty(), Standard.bare(), temp.resolve("bare"));
        Site.publish(run, Optional.empty(), standard, temp.resolve("known"));

        assertThat(findings("bare")).contains("Exit 1: ");
        assertThat(findings("known")).contains("Exit 0: ");
    }

    private String findings(String site) throws IOException {
        return Pages.read(temp.resolve(site)).page(Pages.RUN + "findings.html").text();
    }

    @Test
    void picture_isThreeClicksFromTheFrontPage_withTheCommandBesideIt() throws IOException {
        Pages site = Pages.of(Runs.violated(), temp);

        String box = site.page("index.html")
                .select("#naive--stable-key-stays-visible a")
                .attr("href");
        String picture = site.page(box).select("#counterexamples ~ ul a").attr("href");
        Document page = site.page(relative(box, picture));

        assertThat(page.select("svg rect.op")).isNotEmpty();
        assertThat(page.select("#repeat ~ pre").text()).startsWith("bin/growspurt run");
    }

    @Test
    void site_showsHostileTextAsText_andCutsIt() throws IOException {
        Pages site = Pages.of(Runs.hostile(), temp);

        Document index = site.page("index.html");
        assertThat(index.text())
                .contains("</script><img src=x onerror=alert(1)>\\u202Eevil\\u0000\\u2028")
                .contains("… 98");
        assertThat(index.text().length()).isLessThan(80_000);
        assertThat(site.files().keySet()).allMatch(path -> path.matches("([a-z0-9-]+/){0,3}[a-z0-9.-]+"));
    }
}
