package growspurt.reports.gate.surface;

import static growspurt.reports.fixture.RunFixture.VISIBLE;
import static growspurt.results.Engine.JCSTRESS;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import java.io.StringReader;
import java.util.Collection;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The document, read back by an XML parser. */
class JunitXmlTest {

    static Collection<RunFixture> runs() {
        return Runs.all().values();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyRun_givesADocument_whoseTotalsAreRight(RunFixture run) throws Exception {
        Element suites = parse(Cases.of(run)).getDocumentElement();

        assertThat(suites.getTagName()).isEqualTo("testsuites");
        assertThat(number(suites, "tests")).isEqualTo(count(suites, "testcase"));
        assertThat(number(suites, "failures")).isEqualTo(count(suites, "failure"));
        assertThat(number(suites, "errors")).isEqualTo(count(suites, "error"));
        assertThat(number(suites, "skipped")).isEqualTo(count(suites, "skipped"));
    }

    @Test
    void violation_isAFailure_withHistoryReplayAndPage() throws Exception {
        Element test = testcase(Cases.of(Runs.violated()), "naive." + VISIBLE, "lincheck");
        Element failure = (Element) test.getElementsByTagName("failure").item(0);

        assertThat(failure.getAttribute("type")).isEqualTo("VIOLATION");
        assertThat(failure.getAttribute("message"))
                .startsWith("naive / stable-key-stays-visible / lincheck: Violated.");
        assertThat(failure.getTextContent())
                .startsWith("bin/growspurt replay x-4b7d00112233\nbin/growspurt run --engine=lincheck")
                .contains("put(2, 4)", "why no order fits");
        assertThat(property(test, "reportUrl")).isEqualTo("c/naive.html");
        assertThat(property(test, "runId")).isEqualTo("2026-11-20-224251-1a2b3c4");
        assertThat(property(test, "launches")).isEqualTo("1");
        assertThat(property(test, "windowHits")).isEqualTo("40");
        assertThat(property(test, "bound")).contains("57 interleavings");
        assertThat(property(test, "repro")).startsWith("bin/growspurt run");
    }

    @Test
    void errorsSkipsAndCleanCells_areToldApart() throws Exception {
        Case sleepy = Cases.of(Runs.notExercised());

        assertThat(child(testcase(sleepy, "sleepy." + VISIBLE, "jcstress"))).isEqualTo("skipped");
        assertThat(child(testcase(sleepy, "sleepy.operations-terminate", "jcstress")))
                .isEqualTo("error");
        assertThat(child(testcase(sleepy, "striped." + VISIBLE, "jcstress"))).isEqualTo("none");
        assertThat(child(testcase(Cases.of(Runs.asDocumented()), "java-util-hashmap." + VISIBLE, "jcstress")))
                .isEqualTo("skipped");
        assertThat(child(testcase(
                        Cases.of(Runs.violated(), "gh#1 [ ] naive/" + VISIBLE + "/* [ Violated ] expires=2027-01-01"),
                        "naive." + VISIBLE,
                        "jcstress")))
                .isEqualTo("skipped");
    }

    @Test
    void blindness_isAFailure_ofTheControlAndOfTheGate() throws Exception {
        Case blind = Cases.of(Runs.controlMissed());

        assertThat(child(testcase(blind, "head-insert-transfer.operations-terminate", "jcstress")))
                .isEqualTo("failure");
        assertThat(child(testcase(blind, "growspurt.gate", "decision"))).isEqualTo("failure");
        assertThat(child(testcase(Cases.of(Runs.allClear()), "growspurt.gate", "decision")))
                .isEqualTo("none");
    }

    @Test
    void findingsOfTheWholeRun_areCasesOfTheGate() throws Exception {
        Case partial = Cases.of(Runs.allClear().unfinished(JCSTRESS));

        assertThat(parse(partial).getDocumentElement().getTextContent()).contains("run again with --resume");
        assertThat(JunitXml.of(partial)).contains("name=\"incomplete: Partial run: jcstress did not finish;");
    }

    @Test
    void hostileText_isOnlyText() throws Exception {
        RunFixture run = Runs.hostile()
                .subject("a\"/><x>\u0001\ufffe\ud800]]>", VISIBLE)
                .cell(JCSTRESS, "a\"/><x>\u0001\ufffe\ud800]]>", VISIBLE, Launch.violated());

        assertThat(testcase(Cases.of(run), "a\"/><x>\\u0001\\uFFFE\\uD800]]>." + VISIBLE, "jcstress"))
                .isNotNull();
        assertThat(JunitXml.of(Cases.of(run))).doesNotContain("\u202e", "\u0000", "\u0001", "<img");
    }

    private static Document parse(Case judged) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(JunitXml.of(judged))));
    }

    private static Element testcase(Case judged, String classname, String name) throws Exception {
        NodeList all = parse(judged).getElementsByTagName("testcase");
        for (int i = 0; i < all.getLength(); i++) {
            Element test = (Element) all.item(i);
            if (test.getAttribute("classname").equals(classname)
                    && test.getAttribute("name").equals(name)) {
                return test;
            }
        }
        throw new AssertionError("no " + classname + " / " + name);
    }

    /** {@return how {@code test} ended: the tag of its child, "none" if there is none} */
    private static String child(Element test) {
        for (String tag : new String[] {"failure", "error", "skipped"}) {
            if (count(test, tag) == 1) {
                return tag;
            }
        }
        return "none";
    }

    private static String property(Element test, String name) {
        NodeList all = test.getElementsByTagName("property");
        for (int i = 0; i < all.getLength(); i++) {
            Element property = (Element) all.item(i);
            if (property.getAttribute("name").equals(name)) {
                return property.getAttribute("value");
            }
        }
        throw new AssertionError("no property " + name);
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    private static int count(Element element, String tag) {
        return element.getElementsByTagName(tag).getLength();
    }
}
