package growspurt.reports.gate.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a violation that is not seen any more may be called gone. */
class RateTest {

    @ParameterizedTest
    @CsvSource({"3, 200, 1121", "3, 60, 333", "60, 60, 2"})
    void launchesToSayGone_areThoseAfterWhichOnePerCentIsLeft(long seen, long launches, long needed) {
        Rate rate = new Rate(seen, launches);

        assertThat(rate.launchesToSayGone()).isEqualTo(needed);
        assertThat(rate.goneAfter(needed)).isTrue();
        assertThat(rate.goneAfter(needed - 1)).isFalse();
    }

    @Test
    void chanceOfMissing_countsOnTheLowerBound() {
        assertThat(new Rate(3, 200).chanceOfMissing(60)).isCloseTo(0.78, within(0.005));
        assertThat(new Rate(3, 200).chanceOfMissing(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"3, 200, 3, 60, true", "3, 200, 40, 60, false", "58, 60, 3, 60, false", "3, 60, 3, 60, true"})
    void rates_agree_whereTheirIntervalsOverlap(long k, long n, long j, long m, boolean agree) {
        assertThat(new Rate(k, n).agreesWith(new Rate(j, m))).isEqualTo(agree);
        assertThat(new Rate(j, m).agreesWith(new Rate(k, n))).isEqualTo(agree);
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "11, 10"})
    void rate_isOfSomethingSeen(long seen, long launches) {
        assertThatThrownBy(() -> new Rate(seen, launches)).hasMessageContaining("is not k/n with 1 <= k <= n");
    }

    @Test
    void rate_canBeAll() {
        assertThat(new Rate(1, 1)).hasToString("1/1");
    }
}
