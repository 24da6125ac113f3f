package growspurt.reports.words;

import static growspurt.reports.fixture.RunFixture.VISIBLE;
import static growspurt.results.Engine.LINCHECK;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.reports.fixture.Launch;
import growspurt.reports.fixture.RunFixture;
import growspurt.results.CellVerdict;
import growspurt.results.ResultLine;
import growspurt.results.RunResults;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandTest {

    @Test
    void command_isQuotedForTheShell() {
        assertThat(new Command(List.of("bin/growspurt", "--candidate=a b", "it's", "$(x)", "")).toString())
                .isEqualTo("bin/growspurt '--candidate=a b' 'it'\\''s' '$(x)' ''");
    }

    @Test
    void launchThatIsRepeated_isOneWithAViolationThatIsWanted_elseTheFirstWithAny() {
        RunResults run = new RunFixture()
                .subject("mine", VISIBLE)
                .cell(LINCHECK, "mine", VISIBLE, Launch.explored(), Launch.broken("x-1"), Launch.broken("x-2"))
                .run();
        CellVerdict cell = run.cells().iterator().next();
        List<ResultLine> launches = cell.launches().stream()
                .map(launch -> launch.repeatedBy(List.of("repeat", "" + launch.launch())))
                .toList();
        CellVerdict told = CellVerdict.of(cell.key(), cell.planned(), launches);

        assertThat(Command.repeating(run, told)).hasToString("repeat 1");
        assertThat(Command.repeating(run, told, Set.of("x-2"))).hasToString("repeat 2");
    }
}
