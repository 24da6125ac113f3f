package growspurt.lincheck;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.CandidateLookup;
import growspurt.api.GrowthPoint;
import org.junit.jupiter.api.Test;

final class GrowthTest {

    @Test
    void concurrentHashMap_growsAtTheSecondEntry() {
        assertThat(Growth.of(CandidateLookup.called("concurrent-hash-map")))
                .contains(new Growth(0, 1, new GrowthPoint(1, 0, false)));
    }

    @Test
    void incrementalTable_keepsItsWindowOpen() {
        assertThat(Growth.of(CandidateLookup.called("read-write-locked")))
                .isNotEmpty()
                .allMatch(growth -> growth.point().staysOpen());
    }

    @Test
    void goHmap_isAimedAt_whereItsWindowStaysOpen() {
        assertThat(Growth.of(CandidateLookup.called("go-hmap")))
                .contains(new Growth(0, 1, new GrowthPoint(26, 0, true)));
    }

    @Test
    void syncMap_growsAgain_onceLookupsHavePromotedIt() {
        assertThat(Growth.of(CandidateLookup.called("go-sync-map")))
                .contains(new Growth(0, 1, new GrowthPoint(2, 2, true)));
    }

    @Test
    void candidateWithoutGauge_hasNoGrowth() {
        assertThat(Growth.of(new Hostile.Blind())).isEmpty();
    }
}
