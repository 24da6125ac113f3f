package growspurt.reports.gate.surface;

import static growspurt.reports.fixture.RunFixture.VISIBLE;
import static growspurt.results.Engine.JCSTRESS;
import static growspurt.results.Engine.LINCHECK;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.reports.fixture.Runs;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotationsTest {

    @Test
    void newViolation_pointsAtTheSource_andTellsHowToSeeItAgain() {
        assertThat(Annotations.lines(Cases.of(Runs.violated())))
                .hasSize(2)
                .last()
                .asString()
                .startsWith(
                        "::error file=maps/src/main/java/java/util/HashMap.java,line=703,"
                                + "title=naive / stable-key-stays-visible::naive / stable-key-stays-visible / lincheck: Violated.")
                .endsWith("%0Abin/growspurt replay x-4b7d00112233%0Asite: c/naive.html");
    }

    @Test
    void violationThatIsKnown_isNotAnnotated() {
        assertThat(Annotations.lines(
                        Cases.of(Runs.violated(), "gh#1 [ ] naive/" + VISIBLE + "/* [ Violated ] expires=2027-01-01")))
                .isEmpty();
        assertThat(Annotations.lines(Cases.of(Runs.controlMissed()))).isEmpty();
    }

    @Test
    void tenAreShown_andOfMoreTheTenthSaysHowMany() {
        assertThat(Annotations.lines(Cases.of(broken(10)))).hasSize(10).noneMatch(line -> line.contains(" more"));
        assertThat(Annotations.lines(Cases.of(broken(14))))
                .hasSize(10)
                .last()
                .isEqualTo("::error title=Growspurt::and 5 more");
    }

    @Test
    void hostileText_staysInItsPlace() {
        RunFixture run = Runs.hostile()
                .subject("a,line=1::\n::stop-commands::x\r%", VISIBLE)
                .cell(LINCHECK, "a,line=1::\n::stop-commands::x\r%", VISIBLE, Launch.broken());

        List<String> lines = Annotations.lines(Cases.of(run));

        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .matches("::error file=[^,:]+,line=[0-9]+,title=[^,:]+::.*")
                        .doesNotContain("\n", "\r", "\u202e", "\u0000"));
        assertThat(lines)
                .anyMatch(line -> line.contains("title=a%2Cline=1%3A%3A%0A%3A%3Astop-commands%3A%3Ax\\u000D%25 / "));
    }

    private static RunFixture broken(int maps) {
        RunFixture run = Runs.allClear();
        for (int i = 0; i < maps; i++) {
            run.subject("map" + i, VISIBLE).cell(JCSTRESS, "map" + i, VISIBLE, Launch.violated());
        }
        return run;
    }
}
