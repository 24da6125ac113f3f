package growspurt.reports.gate;

import static growspurt.reports.fixture.RunFixture.VISIBLE;
import static growspurt.results.Engine.JCSTRESS;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTextTest {

    @Test
    void verdict_comesFirst() {
        assertThat(DecisionText.lines(Gate.decide(Runs.allClear().run())))
                .containsExactly(
                        "GATE  as expected (exit 0)",
                        "      0 of 3 promised properties seen broken, 1 of 1 planted bugs found, 0 of 5 cells without an"
                                + " answer");
    }

    @Test
    void finding_isFollowedByItsCommand() {
        assertThat(DecisionText.lines(Gate.decide(Runs.violated().run())))
                .anyMatch(line -> line.startsWith("fail  naive / stable-key-stays-visible / jcstress: Violated."))
                .anyMatch(line -> line.startsWith("      next: bin/growspurt run --engine=jcstress"));
    }

    @Test
    void missingEvidence_isMarked_andNotesComeLast() {
        assertThat(DecisionText.lines(Gate.decide(Runs.controlMissed().run())))
                .contains("GATE  evidence missing (exit 3)")
                .anyMatch(line -> line.startsWith("lack  The run is blind"));
        assertThat(DecisionText.lines(Gate.decide(Runs.asDocumented().run())))
                .last()
                .asString()
                .startsWith("note  java-util-hashmap");
    }

    @Test
    void findingsOfOneKind_areCut_violationsAreNot() {
        RunFixture run = Runs.allClear();
        for (int i = 0; i < 14; i++) {
            run.cell(JCSTRESS, "unseen" + i, VISIBLE).cell(JCSTRESS, "broken" + i, VISIBLE, Launch.violated());
        }

        List<String> lines = DecisionText.lines(Gate.decide(run.run()));

        assertThat(lines.stream().filter(line -> line.startsWith("lack"))).hasSize(10);
        assertThat(lines.stream().filter(line -> line.startsWith("fail"))).hasSize(14);
        assertThat(lines).contains("      and 4 more like these; the site shows them all");
    }

    @Test
    void text_hidesNothingFromTheTerminal() {
        assertThat(DecisionText.lines(Gate.decide(Runs.hostile().run())))
                .noneMatch(line -> line.contains("\u202e") || line.contains("\u0000"));
    }
}
