package growspurt.stress;

import static growspurt.stress.Configuration.FREE_C2;
import static growspurt.stress.Configuration.RENDEZVOUS_C1;
import static growspurt.stress.Configuration.RENDEZVOUS_C2;
import static growspurt.stress.Lines.cell;
import static growspurt.stress.Lines.clean;
import static growspurt.stress.Lines.enough;
import static growspurt.stress.Lines.error;
import static growspurt.stress.Lines.hit;
import static growspurt.stress.Lines.hung;
import static growspurt.stress.Lines.violated;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.CellKey;
import growspurt.results.Engine;
import growspurt.results.Extent;
import growspurt.results.ResultLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RotationTest {

    private static final CellKey MAP = cell("map");
    private static final CellKey BUG = cell("bug");

    @Test
    void next_givesEveryCellItsFirstConfiguration_controlsFirst() {
        Rotation rotation = new Rotation(List.of(MAP, BUG), Set.of("bug"), Extent.LAUNCHES, 2);

        assertThat(play(rotation, configuration -> violated(configuration, 99)))
                .containsExactly(turn(RENDEZVOUS_C2, BUG), turn(RENDEZVOUS_C2, MAP), turn(RENDEZVOUS_C1, BUG));
    }

    @Test
    void next_triesAControlThatIsNotFound_fifteenTimesBeforeTheRest() {
        Rotation rotation = new Rotation(List.of(MAP, BUG), Set.of("bug"), Extent.LAUNCHES, 16);

        assertThat(play(rotation, Lines::clean))
                .extracting(Turn::candidate)
                .startsWith(Collections.nCopies(15, "bug").toArray(String[]::new))
                .element(15)
                .isEqualTo("map");
    }

    @Test
    void next_beginsAnew_afterTheLastConfiguration() {
        Rotation rotation = new Rotation(List.of(MAP), Set.of(), Extent.LAUNCHES, 8);

        assertThat(play(rotation, Lines::clean))
                .extracting(Turn::configuration)
                .startsWith(Configuration.values())
                .endsWith(RENDEZVOUS_C2, RENDEZVOUS_C1);
    }

    @Test
    void next_leavesAViolatedCell_onlyWithTenForbiddenSamples() {
        assertThat(play(new Rotation(List.of(MAP), Set.of(), Extent.LAUNCHES, 20), c -> violated(c, 10)))
                .hasSize(1);
        assertThat(play(new Rotation(List.of(MAP), Set.of(), Extent.LAUNCHES, 20), c -> violated(c, 9)))
                .hasSize(2);
    }

    @Test
    void next_keepsAViolatedControl_forFourLaunches() {
        assertThat(play(new Rotation(List.of(BUG), Set.of("bug"), Extent.LAUNCHES, 20), c -> violated(c, 99)))
                .hasSize(4);
        assertThat(play(new Rotation(List.of(BUG), Set.of("bug"), Extent.LAUNCHES, 3), c -> violated(c, 99)))
                .hasSize(3);
    }

    @Test
    void next_leavesACell_whenAnAnswerIsAllThatIsWanted() {
        assertThat(play(new Rotation(List.of(MAP), Set.of(), Extent.ANSWERS, 20), Lines::enough))
                .hasSize(1);
        assertThat(play(new Rotation(List.of(BUG), Set.of("bug"), Extent.ANSWERS, 20), c -> violated(c, 1)))
                .hasSize(1);
        assertThat(play(new Rotation(List.of(MAP), Set.of(), Extent.ANSWERS, 20), Lines::clean))
                .hasSize(Progress.TRIES_FOR_AN_ANSWER);
    }

    @Test
    void next_repeatsTheWayThatMeetsTheWindowMost_whenHitsAreAllThatLacks() {
        Map<Configuration, Long> hits = Map.of(RENDEZVOUS_C2, 100L, RENDEZVOUS_C1, 300L);
        Function<Configuration, ResultLine> result = c -> hit(c, hits.getOrDefault(c, 0L));

        assertThat(play(new Rotation(List.of(MAP), Set.of(), Extent.ANSWERS, 20), result))
                .extracting(Turn::configuration)
                .containsExactly(RENDEZVOUS_C2, RENDEZVOUS_C1, RENDEZVOUS_C1, RENDEZVOUS_C1);
        assertThat(play(new Rotation(List.of(MAP), Set.of(), Extent.LAUNCHES, 3), result))
                .extracting(Turn::configuration)
                .containsExactly(RENDEZVOUS_C2, RENDEZVOUS_C1, FREE_C2);
        assertThat(play(new Rotation(List.of(BUG), Set.of("bug"), Extent.ANSWERS, 3), result))
                .extracting(Turn::configuration)
                .containsExactly(RENDEZVOUS_C2, RENDEZVOUS_C1, FREE_C2);
    }

    @Test
    void next_repeatsAnErrorOnce_andGivesUpWhenTwoConfigurationsFail() {
        assertThat(play(new Rotation(List.of(MAP), Set.of(), Extent.LAUNCHES, 20), Lines::error))
                .extracting(Turn::configuration)
                .containsExactly(RENDEZVOUS_C2, RENDEZVOUS_C2, RENDEZVOUS_C1, RENDEZVOUS_C1);
    }

    @Test
    void next_leavesOutAFailingConfiguration_whileOthersAnswer() {
        Rotation rotation = new Rotation(List.of(MAP), Set.of(), Extent.LAUNCHES, 4);

        assertThat(play(rotation, c -> c == RENDEZVOUS_C1 ? error(c) : clean(c)))
                .extracting(Turn::configuration)
                .startsWith(RENDEZVOUS_C2, RENDEZVOUS_C1, RENDEZVOUS_C1, FREE_C2)
                .hasSize(6);
    }

    @Test
    void next_leavesACell_afterTwoHangs() {
        assertThat(play(new Rotation(List.of(MAP), Set.of(), Extent.LAUNCHES, 20), Lines::hung))
                .hasSize(2);
        assertThat(Hang.in(hung(FREE_C2))).isTrue();
    }

    @Test
    void next_leavesACellThatAHangKeepsFromItsAnswer_afterOne_butNotAControl() {
        assertThat(play(new Rotation(List.of(MAP), Set.of(), Extent.ANSWERS, 20), Lines::kept))
                .hasSize(1);
        assertThat(play(new Rotation(List.of(BUG), Set.of("bug"), Extent.ANSWERS, 20), Lines::kept))
                .hasSize(2);
    }

    @Test
    void next_goesOnWhereAnInterruptedRunEnded() {
        Rotation rotation = new Rotation(List.of(MAP, BUG), Set.of(), Extent.LAUNCHES, 2);
        rotation.add(MAP, clean(RENDEZVOUS_C2));
        rotation.add(cell("not planned"), clean(RENDEZVOUS_C2));

        assertThat(rotation.next()).contains(turn(RENDEZVOUS_C2, BUG));
        rotation.add(BUG, clean(RENDEZVOUS_C2));
        assertThat(rotation.next()).contains(turn(RENDEZVOUS_C1, MAP));
    }

    @Test
    void next_putsCellsOfOneCandidateIntoOneLaunch() {
        List<CellKey> cells = Stream.of(Litmus.values())
                .limit(3)
                .map(litmus -> new CellKey("map", litmus.property().id(), Engine.JCSTRESS))
                .toList();
        List<CellKey> planned = new ArrayList<>(cells);
        planned.add(1, BUG);

        Turn first = new Rotation(planned, Set.of(), Extent.LAUNCHES, 2).next().orElseThrow();

        assertThat(first.parts()).extracting(Turn.Part::cell).containsExactlyElementsOf(cells);
        assertThat(first.candidate()).isEqualTo("map");
    }

    @Test
    void next_comesBackSooner_toACellThatLacksEvidence() {
        CellKey settled = cell("settled");
        Rotation rotation = new Rotation(List.of(settled, MAP), Set.of(), Extent.LAUNCHES, 20);
        rotation.add(settled, enough(RENDEZVOUS_C2));
        rotation.add(MAP, clean(RENDEZVOUS_C2));
        rotation.add(MAP, clean(RENDEZVOUS_C1));

        assertThat(rotation.next()).contains(turn(FREE_C2, MAP));
    }

    private static Turn turn(Configuration configuration, CellKey cell) {
        return new Turn(configuration, List.of(new Turn.Part(cell, Litmus.OPERATIONS_TERMINATE)));
    }

    private static List<Turn> play(Rotation rotation, Function<Configuration, ResultLine> result) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 100 && rotation.next().isPresent(); i++) {
            Turn turn = rotation.next().orElseThrow();
            turns.add(turn);
            for (Turn.Part part : turn.parts()) {
                rotation.add(part.cell(), result.apply(turn.configuration()));
            }
        }
        return turns;
    }
}
