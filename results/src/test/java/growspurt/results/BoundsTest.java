package growspurt.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {

    @ParameterizedTest
    @CsvSource({"3, 63.2", "5, 45.1", "10, 25.9", "20, 13.9", "60, 4.9", "100, 3.0", "1000, 0.30"})
    void noneInLaunches_boundsTheRate(long launches, double percent) {
        assertThat(100 * Bounds.none(launches)).isCloseTo(percent, within(percent < 1 ? 0.005 : 0.05));
    }

    @ParameterizedTest
    @CsvSource({"1, 60, 0.04, 8.9", "3, 60, 1.0, 13.9", "58, 60, 88.5, 99.6", "60, 60, 94.0, 100", "3, 200, 0.3, 4.3"})
    void clopperPearson_matchesPublishedIntervals(long k, long n, double low, double high) {
        assertThat(100 * Bounds.lower(k, n)).isCloseTo(low, within(0.06));
        assertThat(100 * Bounds.upper(k, n)).isCloseTo(high, within(0.06));
    }

    @ParameterizedTest
    @CsvSource({"3, 200, 0.41", "3, 60, 1.38", "60, 60, 95.1", "0, 60, 0"})
    void atLeast_isTheOneSidedLowerBound(long k, long n, double percent) {
        assertThat(100 * Bounds.atLeast(k, n)).isCloseTo(percent, within(percent < 2 ? 0.006 : 0.06));
    }

    @Test
    void clopperPearson_ofNone_startsAtZero() {
        assertThat(Bounds.lower(0, 10)).isZero();
        assertThat(Bounds.upper(0, 10)).isCloseTo(1 - Math.pow(0.025, 0.1), within(1e-9));
    }

    @Test
    void nonePerHit_isTheRuleOfThree() {
        assertThat(Bounds.nonePerHit(412_006)).isCloseTo(7.28e-6, within(1e-8));
        assertThat(Bounds.nonePerHit(1)).isEqualTo(1);
    }

    @Test
    void zeroEvidence_hasNoBound() {
        assertThatThrownBy(() -> Bounds.none(0)).hasMessage("launches: 0 (expected: >= 1)");
        assertThatThrownBy(() -> Bounds.nonePerHit(0)).hasMessage("windowHits: 0 (expected: >= 1)");
    }
}
