package growspurt.reports.gate.surface;

import static growspurt.reports.fixture.RunFixture.VISIBLE;
import static growspurt.results.Engine.JCSTRESS;
import static growspurt.results.Engine.LINCHECK;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepSummaryTest {

    @Test
    void verdictComesFirst_thenCounts_thenFindings_thenTheMatrix() {
        assertThat(StepSummary.of(Cases.of(Runs.violated())))
                .startsWith("# Growspurt: violation (exit 1)\n\n1 of 4 promised properties seen broken, 1 of 1 planted")
                .contains(
                        "- **fail** naive / stable-key-stays-visible / jcstress: Violated.",
                        "A get misses a key that an earlier get has already returned.",
                        "\nbin/growspurt replay x-4b7d00112233\nbin/growspurt run --engine=lincheck",
                        "On the site: c/naive.html")
                .endsWith("</details>\n");
    }

    @Test
    void violationThatIsNews_isToldRatherThanTheKnownOne() {
        Case judged = Cases.otherThanKnown();

        assertThat(StepSummary.of(judged))
                .contains("of " + Runs.X + ", this is x-000000000001).", "replay x-000000000001")
                .doesNotContain("replay " + Runs.X);
        assertThat(Annotations.lines(judged)).last().asString().contains("replay x-000000000001");
        assertThat(JunitXml.of(judged)).contains("replay x-000000000001").doesNotContain("replay " + Runs.X);
    }

    @Test
    void notesAndGaps_areLines() {
        assertThat(StepSummary.of(Cases.of(Runs.asDocumented()))).contains("- **note** java-util-hashmap / ");
        assertThat(StepSummary.of(Cases.of(Runs.allClear().unfinished(LINCHECK))))
                .contains("- **lack** Partial run: lincheck did not finish", "  Next: run again with --resume\n");
        assertThat(StepSummary.of(Cases.of(Runs.allClear(), "gh#1 [ ] striped/p/* [ Violated ] expires=2027-01-01")))
                .contains("- **stale** Known violation striped/p/&#42; (gh&#35;1, e.txt line 2) matches no cell");
    }

    @Test
    void summary_isCut_beforeGitHubDropsIt() {
        RunFixture run = Runs.allClear();
        for (int i = 0; i < 900; i++) {
            run.subject("map" + i, VISIBLE).cell(JCSTRESS, "map" + i, VISIBLE, Launch.violated());
        }
        String summary = StepSummary.of(Cases.of(run));

        assertThat(summary.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(StepSummary.MOST_BYTES);
        assertThat(summary).containsPattern("- and [0-9]+ more; the site shows them all\n");
    }

    @Test
    void hostileText_doesNothing() {
        String summary = StepSummary.of(Cases.of(Runs.hostile()));

        assertThat(summary.replaceAll("(?s)```text\n.*?\n```\n", ""))
                .doesNotContain("<img", "</script>", "\u202e", "\u0000", "\u2028");
        assertThat(summary).doesNotContain("\u202e", "\u0000", "\u2028");
    }

    @ParameterizedTest
    @CsvSource({
        "<img src=x>, &#60;img src=x&#62;",
        "[a](b), &#91;a&#93;(b)",
        "`code`, &#96;code&#96;",
        "@someone, &#64;someone",
        "see https://evil.example, see https&#58;//evil.example",
        "see WWW.evil.example, see WWW&#46;evil.example",
        "a & b, a &#38; b",
        "plain text; with 3.5 %, plain text; with 3.5 %"
    })
    void text_saysWhatItSays(String text, String markdown) {
        assertThat(Markdown.text(text)).isEqualTo(markdown);
    }

    @Test
    void text_staysOnItsLine() {
        assertThat(Markdown.text("a\n# b")).isEqualTo("a &#35; b");
    }

    @Test
    void fence_isLongerThanAnyInside() {
        assertThat(Markdown.fenced(List.of("a", "`````", "b"))).isEqualTo("``````text\na\n`````\nb\n``````\n");
        assertThat(Markdown.fenced(List.of("``"))).isEqualTo("```text\n``\n```\n");
    }
}
