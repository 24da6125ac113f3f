package growspurt.stress;

import static growspurt.stress.Configuration.FREE_C2;
import static growspurt.stress.Configuration.RENDEZVOUS_C1;
import static growspurt.stress.Configuration.RENDEZVOUS_C2;
import static growspurt.stress.Configuration.RENDEZVOUS_INT;
import static growspurt.stress.Lines.cell;
import static growspurt.stress.Lines.clean;
import static growspurt.stress.Lines.error;
import static growspurt.stress.Lines.hung;
import static growspurt.stress.Lines.violated;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.CellKey;
import growspurt.results.ResultLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RotationTest {

    private static final CellKey MAP = cell("map");
    private static final CellKey BUG = cell("bug");

    @Test
    void next_givesEveryCellItsFirstConfiguration_controlsFirst() {
        Rotation rotation = new Rotation(List.of(MAP, BUG), Set.of("bug"), 2);

        assertThat(play(rotation, Lines::clean))
                .containsExactly(
                        new Rotation.Turn(BUG, RENDEZVOUS_C2),
                        new Rotation.Turn(MAP, RENDEZVOUS_C2),
                        new Rotation.Turn(BUG, FREE_C2),
                        new Rotation.Turn(MAP, FREE_C2));
    }

    @Test
    void next_beginsAnew_afterTheLastConfiguration() {
        Rotation rotation = new Rotation(List.of(MAP), Set.of(), 6);

        assertThat(play(rotation, Lines::clean))
                .extracting(Rotation.Turn::configuration)
                .containsExactly(RENDEZVOUS_C2, FREE_C2, RENDEZVOUS_C1, RENDEZVOUS_INT, RENDEZVOUS_C2, FREE_C2);
    }

    @Test
    void next_leavesAViolatedCell_onlyWithTenForbiddenSamples() {
        assertThat(play(new Rotation(List.of(MAP), Set.of(), 20), c -> violated(c, 10)))
                .hasSize(1);
        assertThat(play(new Rotation(List.of(MAP), Set.of(), 20), c -> violated(c, 9)))
                .hasSize(2);
    }

    @Test
    void next_keepsAViolatedControl_forTenLaunches() {
        assertThat(play(new Rotation(List.of(BUG), Set.of("bug"), 20), c -> violated(c, 99)))
                .hasSize(10);
        assertThat(play(new Rotation(List.of(BUG), Set.of("bug"), 3), c -> violated(c, 99)))
                .hasSize(3);
    }

    @Test
    void next_repeatsAnErrorOnce_andGivesUpWhenTwoConfigurationsFail() {
        assertThat(play(new Rotation(List.of(MAP), Set.of(), 20), Lines::error))
                .extracting(Rotation.Turn::configuration)
                .containsExactly(RENDEZVOUS_C2, RENDEZVOUS_C2, FREE_C2, FREE_C2);
    }

    @Test
    void next_leavesOutAFailingConfiguration_whileOthersAnswer() {
        Rotation rotation = new Rotation(List.of(MAP), Set.of(), 4);

        assertThat(play(rotation, c -> c == FREE_C2 ? error(c) : clean(c)))
                .extracting(Rotation.Turn::configuration)
                .containsExactly(RENDEZVOUS_C2, FREE_C2, FREE_C2, RENDEZVOUS_C1, RENDEZVOUS_INT, RENDEZVOUS_C2);
    }

    @Test
    void next_leavesACell_afterTwoHangs() {
        assertThat(play(new Rotation(List.of(MAP), Set.of(), 20), Lines::hung)).hasSize(2);
        assertThat(Hang.in(hung(FREE_C2))).isTrue();
    }

    @Test
    void next_goesOnWhereAnInterruptedRunEnded() {
        Rotation rotation = new Rotation(List.of(MAP, BUG), Set.of(), 2);
        rotation.add(MAP, clean(RENDEZVOUS_C2));
        rotation.add(cell("not planned"), clean(RENDEZVOUS_C2));

        assertThat(rotation.next()).contains(new Rotation.Turn(BUG, RENDEZVOUS_C2));
        rotation.add(BUG, clean(RENDEZVOUS_C2));
        assertThat(rotation.next()).contains(new Rotation.Turn(MAP, FREE_C2));
    }

    private static List<Rotation.Turn> play(Rotation rotation, Function<Configuration, ResultLine> result) {
        List<Rotation.Turn> turns = new ArrayList<>();
        for (int i = 0; i < 100 && rotation.next().isPresent(); i++) {
            Rotation.Turn turn = rotation.next().orElseThrow();
            turns.add(turn);
            rotation.add(turn.cell(), result.apply(turn.configuration()));
        }
        return turns;
    }
}
