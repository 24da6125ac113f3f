package growspurt.lincheck;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.Property;
import growspurt.results.CellKey;
import growspurt.results.Engine;
import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ResultsTest {

    private static final Property PROPERTY = Property.PER_KEY_OPERATIONS_LINEARIZABLE;
    private static final Message.Broken BROKEN = new Message.Broken(Executions.failure("IncorrectResultsFailure"));

    @Test
    void enoughInterleavingsInTheWindow_areNoneInBound() {
        ResultLine line = line(explored(64, 30, false), explored(64, 30, false));

        assertThat(line.verdict()).isEqualTo(Verdict.NONE_IN_BOUND);
        assertThat(line.samples()).isEqualTo(128);
        assertThat(line.windowHits()).isEqualTo(60);
    }

    @Test
    void oneVacuousProgram_isInconclusive() {
        ResultLine line = line(explored(64, 30, false), explored(1, 1, true));

        assertThat(line.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(line.reason()).contains("vacuous: 1 of");
    }

    @Test
    void fewHits_areNotExercised() {
        assertThat(line(explored(64, 2, false)).verdict()).isEqualTo(Verdict.NOT_EXERCISED);
    }

    @Test
    void violation_countsWhateverHappenedAfterwards() {
        Heard heard = new Heard(
                List.of(explored(8, 3, false), BROKEN), Optional.of("exit code 7"), Optional.empty(), Duration.ZERO);

        assertThat(Results.of(PROPERTY, heard).verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(Results.of(Property.OPERATIONS_TERMINATE, heard).verdict()).isEqualTo(Verdict.ERROR);
    }

    @Test
    void violationToldLast_isTheOneThatIsShown() {
        Failure smaller = Executions.failure("IncorrectResultsFailure", Executions.init("get(0)", "1"));
        Heard heard = new Heard(
                List.of(BROKEN, new Message.Broken(smaller)), Optional.empty(), Optional.empty(), Duration.ZERO);

        assertThat(Results.of(PROPERTY, heard).broken()).contains(smaller);
    }

    @Test
    void trouble_isNeverClean() {
        Heard heard = new Heard(
                List.of(explored(64, 60, false)), Optional.of("exit code 7"), Optional.empty(), Duration.ZERO);

        assertThat(Results.of(PROPERTY, heard).verdict()).isEqualTo(Verdict.ERROR);
    }

    @Test
    void nothingExplored_isInconclusive() {
        assertThat(line().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(line(new Message.Unable("no gauge")).reason()).isEqualTo("no gauge");
    }

    @Test
    void line_tellsWhatItsLaunchWasAsked() {
        assertThat(Order.questionsOf(line())).containsExactly(PROPERTY);
    }

    private static Message.Explored explored(int interleavings, int hits, boolean vacuous) {
        Program program = Program.parse("put(0, 1) / put(4, 2) | get(0) /");
        return new Message.Explored(Set.of(PROPERTY), new Tally(program, 64, interleavings, hits, hits), vacuous);
    }

    private static ResultLine line(Message... messages) {
        Heard heard = new Heard(List.of(messages), Optional.empty(), Optional.empty(), Duration.ZERO);
        CellKey cell = new CellKey("naive", PROPERTY.id(), Engine.LINCHECK);
        Order order = new Order("naive", Set.of(PROPERTY), Optional.empty(), 1, 0, List.of(Aim.values()), 8, 64, 1000);
        return Results.of(PROPERTY, heard).line(cell, 0, order, List.of(), List.of());
    }
}
