package growspurt.lincheck;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.GrowthGauge;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two threads at a map whose growth is what the test says. */
final class WindowProbeTest {

    private static final Program PROGRAM = Program.parse("/ put(0, 1); put(4, 2) | put(8, 3) /");

    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private int generation;
    private boolean growing;

    @BeforeEach
    void begin() {
        WindowProbe.begin(new Staged(), new ConcurrentHashMap<>());
    }

    @AfterEach
    void end() {
        other.shutdown();
    }

    @Test
    void growthBesideWhichBothWork_isAHit() throws Exception {
        int first = WindowProbe.enter();
        int second = enterElsewhere();
        generation++;
        WindowProbe.exit(second);
        WindowProbe.exit(first);

        assertThat(WindowProbe.hit(PROGRAM)).isTrue();
    }

    @Test
    void growthOfOne_whichIsOverWhenTheOtherComes_isNoHit() throws Exception {
        grow(WindowProbe.enter());
        WindowProbe.exit(enterElsewhere());

        assertThat(WindowProbe.grew(PROGRAM)).isTrue();
        assertThat(WindowProbe.hit(PROGRAM)).isFalse();
    }

    @Test
    void twoGrowths_oneAfterTheOther_areNoHit() throws Exception {
        grow(WindowProbe.enter());
        grow(enterElsewhere());

        assertThat(WindowProbe.hit(PROGRAM)).isFalse();
    }

    @Test
    void growthThatIsOver_whenTheOtherBeginsBesideIt_isAnotherOne() throws Exception {
        int first = WindowProbe.enter();
        generation++;
        int second = enterElsewhere();
        WindowProbe.exit(first);
        grow(second);

        assertThat(WindowProbe.hit(PROGRAM)).isFalse();
    }

    @Test
    void growthsWithAnotherBetween_areNoHit() throws Exception {
        grow(WindowProbe.enter());
        grow(WindowProbe.enter());
        grow(enterElsewhere());

        assertThat(WindowProbe.hit(PROGRAM)).isFalse();
    }

    @Test
    void clearThatLeavesAShorterTable_isNoGrowth() throws Exception {
        generation = 2;
        int first = WindowProbe.enter();
        int second = enterElsewhere();
        generation = 1;
        WindowProbe.exit(second);
        WindowProbe.exit(first);

        assertThat(WindowProbe.grew(PROGRAM)).isFalse();
        assertThat(WindowProbe.hit(PROGRAM)).isFalse();
    }

    @Test
    void windowThatStaysOpen_isOneForBoth() throws Exception {
        int first = WindowProbe.enter();
        growing = true;
        WindowProbe.exit(first);
        WindowProbe.exit(enterElsewhere());

        assertThat(WindowProbe.hit(PROGRAM)).isTrue();
    }

    @Test
    void windowOfOneThread_isNoHit() {
        int first = WindowProbe.enter();
        growing = true;
        WindowProbe.exit(first);
        WindowProbe.exit(WindowProbe.enter());

        assertThat(WindowProbe.hit(PROGRAM)).isFalse();
    }

    private void grow(int operation) {
        generation++;
        WindowProbe.exit(operation);
    }

    private int enterElsewhere() throws Exception {
        return other.submit(WindowProbe::enter).get();
    }

    /** A candidate that shows what the test says. */
    private final class Staged extends Hostile {

        @Override
        void lookup() {}

        @Override
        public Optional<GrowthGauge> gauge(ConcurrentMap<Long, ?> map) {
            return Optional.of(new GrowthGauge() {
                @Override
                public int generation() {
                    return generation;
                }

                @Override
                public boolean growing() {
                    return growing;
                }
            });
        }
    }
}
