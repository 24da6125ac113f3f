package growspurt.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import growspurt.reports.gate.Standard;
import growspurt.reports.gate.Standard.Partial;
import growspurt.reports.gate.expect.Expectations;
import growspurt.results.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexPageTest {

    @TempDir
    private Path temp;

    @Test
    void headline_countsPromisesControlsAndGaps() throws IOException {
        assertThat(index(Runs.allClear()).select("h1").text())
                .isEqualTo("None of 3 promised properties seen broken; 1 of 1 planted bug found");
    }

    @Test
    void headline_saysBlind_whenAControlIsMissed() throws IOException {
        assertThat(index(Runs.controlMissed()).select("h1").text()).contains("blind to 1 of 2 planted bugs");
    }

    @Test
    void headline_countsWhatIsBroken_withACardForEachFinding() throws IOException {
        Document index = index(Runs.violated());

        assertThat(index.select("h1").text()).startsWith("1 of 4 promised properties seen broken");
        assertThat(index.select(".card")).hasSize(2);
        assertThat(index.select(".card pre").text())
                .contains("put(2, 4) / get(3)")
                .contains("--seed=24301");
    }

    @Test
    void violationOtherThanTheKnownOne_isACard_andStaleLinesAreCounted() throws IOException {
        Expectations known = Expectations.parse(
                "e.txt",
                List.of(
                        Expectations.HEADER,
                        "gh#1 [ ] naive/stable-key-stays-visible/lincheck [ Violated ] id=x-ffffffffffff"
                                + " expires=2027-11-29",
                        "gh#2 [ ] striped/p/jcstress [ Violated ] expires=2027-11-29"));
        Standard standard = new Standard(known, LocalDate.of(2026, 11, 29), Optional.empty(), Partial.MISSING);
        Site.publish(Pages.written(Runs.violated(), temp), Optional.empty(), standard, temp.resolve("site"));

        Document index = Pages.read(temp.resolve("site")).page("index.html");

        assertThat(index.select(".card")).hasSize(2);
        assertThat(index.select("#gate ~ ul").text()).contains("1 about expectations that are out of date");
    }

    @Test
    void effort_countsASharedLaunchOnce_andSaysWhoWasNotAsked() throws IOException {
        Pages site = Pages.of(
                Runs.allClear()
                        .cell(Engine.RECORDER, "striped", RunFixture.VISIBLE, Launch.clean())
                        .cell(Engine.RECORDER, "striped", RunFixture.TERMINATES, Launch.clean())
                        .planted("blind-spot", RunFixture.VISIBLE)
                        .cell(Engine.LINCHECK, "blind-spot", RunFixture.VISIBLE),
                temp);

        assertThat(site.page("index.html")
                        .select("tr:contains(looks for an order)")
                        .text())
                .endsWith(
                        "2 of 2 1 1\u202f200\u202f000 0 800\u202f000 66.7\u202f% <\u202f95.0\u202f% of launches 1.2 s");
        assertThat(site.ofRun("effort.html").select("tr:contains(blind-spot)").text())
                .contains("blind-spot not asked no answer");
    }

    @Test
    void banner_namesTheEngine_whenTheRunIsPartial() throws IOException {
        Document index = index(Runs.incomplete());

        assertThat(index.select(".banner").text()).contains("Partial run: lincheck did not finish");
        assertThat(index.select("#gate ~ ul").text()).contains("1 planned and without an answer");
    }

    @Test
    void box_isDashed_whenTheMapDoesNotPromise() throws IOException {
        Document index = index(Runs.asDocumented());

        assertThat(index.select("#java-util-hashmap--stable-key-stays-visible").hasClass("documented"))
                .isTrue();
        assertThat(index.select(".card")).isEmpty();
    }

    @Test
    void box_looksUnanswered_whenNothingWasInTheWindow() throws IOException {
        Document index = index(Runs.notExercised());

        assertThat(index.select("#sleepy--stable-key-stays-visible").hasClass("inconclusive"))
                .isTrue();
        assertThat(index.select("#sleepy--stable-key-stays-visible").text())
                .contains("Not exercised")
                .doesNotContain("○");
    }

    @Test
    void cleanBox_alwaysHasItsDenominator() throws IOException {
        Document index = index(Runs.allClear());

        assertThat(index.select("#striped--stable-key-stays-visible").text())
                .isEqualTo("○ None seen jcstress 3.6M, 2.4M hits, <\u202f63.2\u202f%"
                        + " lincheck ○ None in bound 12k, 9.0k hits");
    }

    @Test
    void trust_isToldFirst_andTurnsWithTheRun() throws IOException {
        assertThat(index(Runs.allClear()).select(".trust .none-seen dt").eachText())
                .hasSize(4);
        assertThat(index(Runs.controlMissed()).select(".trust .violation").text())
                .isEqualTo("Planted bugs found 1 of 2");
        assertThat(index(Runs.notExercised()).select(".trust .inconclusive").eachText())
                .containsExactly("Cells not exercised 1 of 7", "Cells without an answer 2 of 7");
        assertThat(index(Runs.incomplete()).select(".trust .error").text()).isEqualTo("Engines that finished 2 of 3");
    }

    private Document index(RunFixture fixture) throws IOException {
        return Pages.of(fixture, temp).page("index.html");
    }
}
