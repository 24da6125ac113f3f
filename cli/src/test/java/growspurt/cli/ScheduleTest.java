package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.CellKey;
import growspurt.results.Deadline;
import growspurt.results.Engine;
import growspurt.results.Extent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Duration BUDGET = Duration.ofMinutes(10);

    @Test
    void everyEngineAnswers_thenWhatIsOpenIsAskedAgain_thenTheRestIsShared() throws InterruptedException {
        List<Turn> turns = turns(Engine.values());

        assertThat(turns.subList(0, 3)).allMatch(turn -> turn.extent == Extent.ANSWERS);
        assertThat(turns.subList(0, 3)).extracting(Turn::engine).containsExactlyInAnyOrder(Engine.values());
        assertThat(turns.subList(3, 5))
                .as("Lincheck, which was last, had all the time there was")
                .containsExactly(
                        new Turn(Engine.JCSTRESS, Extent.ANSWERS, true),
                        new Turn(Engine.RECORDER, Extent.ANSWERS, true));
        assertThat(turns.subList(5, 8)).allMatch(turn -> turn.extent == Extent.LAUNCHES);
        assertThat(turns.subList(5, 8)).extracting(Turn::engine).containsExactlyInAnyOrder(Engine.values());
        assertThat(turns).hasSize(8);
    }

    @Test
    void whatComesBeforeLincheck_mayNotTakeAllTime() throws InterruptedException {
        assertThat(turns(Engine.values()).subList(0, 3))
                .filteredOn(Turn::untilTheEnd)
                .extracting(Turn::engine)
                .containsExactly(Engine.LINCHECK);
    }

    @Test
    void engineThatIsAskedNothing_getsNoTurn() throws InterruptedException {
        assertThat(turns(Engine.RECORDER)).extracting(Turn::engine).containsOnly(Engine.RECORDER);
    }

    private record Turn(Engine engine, Extent extent, boolean untilTheEnd) {}

    private static List<Turn> turns(Engine... asked) throws InterruptedException {
        Map<Engine, List<CellKey>> cells = new EnumMap<>(Engine.class);
        for (Engine engine : Engine.values()) {
            cells.put(engine, List.of());
        }
        for (Engine engine : asked) {
            cells.put(engine, List.of(new CellKey("map", "property", engine)));
        }
        List<Turn> turns = new ArrayList<>();
        Deadline end = Deadline.in(BUDGET);
        new Schedule(
                        cells,
                        (engine, keys, extent, deadline) ->
                                turns.add(new Turn(engine, extent, deadline.nanoTime() >= end.nanoTime())))
                .run(end);
        return turns;
    }
}
