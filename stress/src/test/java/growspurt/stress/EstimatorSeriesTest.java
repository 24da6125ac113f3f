package growspurt.stress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EstimatorSeriesTest {

    @Test
    void full_isWhatJcstressWasSeenToTake() {
        assertThat(EstimatorSeries.full(256 * 10)).isEqualTo(1 + 83_140);
        assertThat(EstimatorSeries.full(256 * 40)).isEqualTo(1 + 356_370);
    }
}
