package growspurt.lincheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class GrowthTest {

    @Test
    void concurrentHashMap_growsAtTheSecondEntry() {
        assertThat(Growth.of(Candidates.named("concurrent-hash-map"))).contains(new Growth(1, 1, false));
    }

    @Test
    void incrementalTable_keepsItsWindowOpen() {
        assertThat(Growth.of(Candidates.named("read-write-locked")))
                .isNotEmpty()
                .allMatch(Growth::staysOpen);
    }

    @Test
    void candidateWithoutGauge_hasNoGrowth() {
        assertThat(Growth.of(new Hostile.Blind())).isEmpty();
    }
}
