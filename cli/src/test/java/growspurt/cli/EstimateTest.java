package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.CellKey;
import growspurt.results.Engine;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimateTest {

    private static final Map<Engine, List<CellKey>> BOTH =
            Map.of(Engine.JCSTRESS, cells(Engine.JCSTRESS, 20), Engine.LINCHECK, cells(Engine.LINCHECK, 8));

    @Test
    void largeBudget_isSharedAndReachesAll() {
        Estimate estimate = new Estimate(BOTH, Duration.ofMinutes(10));

        assertThat(estimate.lincheck()).isEqualTo(Duration.ofSeconds(204));
        assertThat(estimate.jcstress()).isEqualTo(Duration.ofSeconds(396));
        assertThat(estimate.warning()).isEmpty();
    }

    @Test
    void mediumBudget_givesLincheckWhatItNeeds_whenJcstressCanDoWithout() {
        Estimate estimate = new Estimate(BOTH, Duration.ofSeconds(80));

        assertThat(estimate.lincheck()).isEqualTo(Duration.ofSeconds(32));
        assertThat(estimate.warning()).isEmpty();
    }

    @Test
    void smallBudget_namesTheCellsItWillNotReach_inTheOrderOfThePlan() {
        List<String> warning = new Estimate(BOTH, Duration.ofSeconds(15)).warning();

        assertThat(warning.get(0))
                .isEqualTo("budget 15s is likely too small for these 16 cells; the next run starts"
                        + " with those that stay unanswered:");
        assertThat(warning)
                .contains("  m0 / p / lincheck", "  m19 / p / jcstress")
                .doesNotContain("  m0 / p / jcstress");
    }

    @Test
    void recorder_getsWhatItNeeds_upToItsShare() {
        Map<Engine, List<CellKey>> all = new EnumMap<>(BOTH);
        all.put(Engine.RECORDER, cells(Engine.RECORDER, 10));

        assertThat(new Estimate(all, Duration.ofMinutes(10)).recorder()).isEqualTo(Duration.ofSeconds(20));
        assertThat(new Estimate(all, Duration.ofMinutes(10)).jcstress()).isEqualTo(Duration.ofSeconds(376));
        assertThat(new Estimate(all, Duration.ofSeconds(60)).recorder()).isEqualTo(Duration.ofSeconds(15));
        assertThat(new Estimate(all, Duration.ofSeconds(60)).warning()).contains("  m9 / p / recorder");
    }

    @Test
    void need_isTheSum_whateverTheBudget() {
        Map<Engine, List<CellKey>> all = new EnumMap<>(BOTH);
        all.put(Engine.RECORDER, cells(Engine.RECORDER, 10));

        assertThat(new Estimate(all, Duration.ofSeconds(1)).need()).isEqualTo(Duration.ofSeconds(5 + 8 + 8 + 24 + 20));
    }

    @Test
    void oneEngine_getsTheWholeBudget() {
        Estimate alone = new Estimate(Map.of(Engine.LINCHECK, cells(Engine.LINCHECK, 3)), Duration.ofSeconds(30));

        assertThat(alone.lincheck()).isEqualTo(Duration.ofSeconds(30));
        assertThat(alone.warning()).isEmpty();
    }

    private static List<CellKey> cells(Engine engine, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new CellKey("m" + i, "p", engine))
                .toList();
    }
}
