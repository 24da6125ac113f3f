package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.GrowthGauge;
import growspurt.api.MapCandidate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looking at a growth orders nothing, so that it cannot hide what is looked for. */
final class GaugeFencesTest {

    private static final List<String> LOOKS = List.of("generation()I", "growing()Z");

    @ParameterizedTest
    @MethodSource("growspurt.maps.Candidates#withGauge")
    void look_isPlainOrOpaque(MapCandidate candidate) {
        GrowthGauge gauge = candidate.gauge(candidate.newMap()).orElseThrow();

        assertThat(Fences.in(gauge.getClass(), LOOKS)).isEmpty();
    }

    @Test
    void volatileField_monitor_andUnknownCall_areFound() {
        assertThat(Fences.in(Fenced.class, LOOKS))
                .containsExactlyInAnyOrder(
                        "volatile read of growspurt/maps/GaugeFencesTest$Fenced.generation",
                        "synchronized growspurt/maps/GaugeFencesTest$Fenced.growing",
                        "call of java/util/concurrent/atomic/AtomicBoolean.get");
    }

    private static final class Fenced implements GrowthGauge {
        private volatile int generation;
        private final AtomicBoolean growing = new AtomicBoolean();

        @Override
        public int generation() {
            return generation;
        }

        @Override
        public synchronized boolean growing() {
            return growing.get();
        }
    }
}
