package growspurt.reports.gate.surface;

import static growspurt.reports.fixture.RunFixture.VISIBLE;
import static growspurt.results.Engine.JCSTRESS;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log, read back; the fields are those that GitHub needs. */
class SarifLogTest {

    private static final String KNOWN = "gh#1 [ ] naive/" + VISIBLE + "/* [ Violated ] expires=2027-01-01";

    @Test
    void log_namesVersionToolAndRules() {
        JsonNode log = read(Cases.of(Runs.violated()));

        assertThat(log.at("/version").asString()).isEqualTo("2.1.0");
        assertThat(log.at("/$schema").asString()).endsWith("sarif-2.1.0.json");
        assertThat(log.at("/runs/0/tool/driver/name").asString()).isEqualTo("Growspurt");
        assertThat(log.at("/runs/0/tool/driver/rules/0/id").asString()).isEqualTo(VISIBLE);
        assertThat(log.at("/runs/0/tool/driver/rules/0/shortDescription/text").asString())
                .isEqualTo("StableKeyStaysVisible");
        assertThat(log.at("/runs/0/tool/driver/rules/0/fullDescription/text").asString())
                .startsWith("A key that nobody");
    }

    @Test
    void newViolation_isAnError_withRulePlaceAndFingerprint() {
        JsonNode result = results(Cases.of(Runs.violated())).get(1);

        assertThat(result.at("/ruleId").asString()).isEqualTo(VISIBLE);
        assertThat(result.at("/level").asString()).isEqualTo("error");
        assertThat(result.at("/baselineState").asString()).isEqualTo("new");
        assertThat(result.has("suppressions")).isFalse();
        assertThat(result.at("/partialFingerprints").get("growspurt/v1").asString())
                .isEqualTo(Runs.X);
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("maps/src/main/java/java/util/HashMap.java");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(703);
        assertThat(result.at("/message/text").asString())
                .startsWith("A get misses a key")
                .endsWith("To see it again: bin/growspurt replay x-4b7d00112233; on the site: c/naive.html");
    }

    @Test
    void violationWithoutSource_standsAtTheResults() {
        assertThat(results(Cases.of(Runs.hostile()))
                        .get(0)
                        .at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("runs/2026-11-20-224251-1a2b3c4/lincheck.jsonl");
    }

    @Test
    void knownViolation_isASuppressedNote() {
        JsonNode result = results(Cases.of(Runs.violated(), KNOWN)).get(0);

        assertThat(result.at("/level").asString()).isEqualTo("note");
        assertThat(result.at("/baselineState").asString()).isEqualTo("unchanged");
        assertThat(result.at("/suppressions/0/kind").asString()).isEqualTo("external");
        assertThat(result.at("/suppressions/0/justification").asString()).contains("gh#1, e.txt line 2");
    }

    @Test
    void ofSeveralViolations_thoseThatTheLineNames_areKnown() {
        List<JsonNode> results = results(Cases.otherThanKnown()).stream()
                .filter(result -> result.at("/message/text").asString().contains("otherwise than is known"))
                .toList();

        assertThat(results)
                .extracting(result ->
                        result.at("/partialFingerprints").get("growspurt/v1").asString()
                                + " " + result.at("/level").asString()
                                + " " + result.at("/baselineState").asString()
                                + " " + result.has("suppressions"))
                .containsExactly(Runs.X + " note unchanged true", "x-000000000001 error new false");
    }

    @Test
    void interleaving_isACodeFlow_threadByThread_inOrder() {
        JsonNode flows = results(Cases.of(Runs.violated())).get(1).at("/codeFlows/0/threadFlows");

        assertThat(flows).hasSize(2);
        assertThat(flows.at("/0/id").asString()).isEqualTo("thread 1");
        assertThat(flows.at("/1/locations/1/executionOrder").asInt()).isEqualTo(8);
        assertThat(flows.at("/1/locations/1/nestingLevel").asInt()).isEqualTo(4);
        assertThat(flows.at("/1/locations/1/location/message/text").asString())
                .isEqualTo("table = Array<Node>#2 at HashMap.java:703");
        assertThat(flows.at("/1/locations/1/location/physicalLocation/region/startLine")
                        .asInt())
                .isEqualTo(703);
    }

    @Test
    void longInterleaving_isCutToWhatGitHubShows_andNoneIsNoFlow() {
        JsonNode flows = results(Cases.of(Runs.longTrace(1_600))).get(0).at("/codeFlows/0/threadFlows");

        assertThat(flows.at("/0/locations").size() + flows.at("/1/locations").size())
                .isEqualTo(SarifSteps.MOST);
        assertThat(results(Cases.of(Runs.unparsable())).get(0).has("codeFlows")).isFalse();
    }

    @Test
    void errorsAndMissingEvidence_areNoResults() {
        assertThat(results(Cases.of(Runs.notExercised()))).isEmpty();
        assertThat(results(Cases.of(Runs.asDocumented()))).isEmpty();
    }

    @Test
    void runThatLacksEvidence_isNoSuccess_unlessItHasAViolationToShow() {
        assertThat(invocation(Runs.allClear())).isEqualTo("true 0");
        assertThat(invocation(Runs.controlMissed())).isEqualTo("false 3");
        assertThat(invocation(Runs.incomplete())).isEqualTo("false 3");
        assertThat(invocation(Runs.notExercised())).isEqualTo("false 1");
        assertThat(invocation(Runs.violated().unfinished(JCSTRESS))).isEqualTo("true 1");
    }

    private static String invocation(RunFixture run) {
        JsonNode invocation = read(Cases.of(run)).at("/runs/0/invocations/0");
        return invocation.get("executionSuccessful").asBoolean() + " "
                + invocation.get("exitCode").asInt();
    }

    @Test
    void everyRun_givesPlacesThatAreUris_andTextThatHidesNothing() {
        for (RunFixture run : Runs.all().values()) {
            Case judged = Cases.of(run);
            assertThat(SarifLog.of(judged)).doesNotContain("\u202e", "\u0000");
            assertThat(results(judged))
                    .allSatisfy(result -> assertThat(
                                    URI.create(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                                            .asString()))
                            .satisfies(uri -> assertThat(uri.isAbsolute()).isFalse()));
        }
    }

    private static JsonNode read(Case judged) {
        return JsonMapper.shared().readTree(SarifLog.of(judged));
    }

    private static List<JsonNode> results(Case judged) {
        List<JsonNode> results = new ArrayList<>();
        read(judged).at("/runs/0/results").forEach(results::add);
        return results;
    }
}
