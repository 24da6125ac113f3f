package growspurt.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void counts_areGroupedByNarrowSpaces() {
        assertThat(Numbers.count(3_100_000_000L)).isEqualTo("3\u202f100\u202f000\u202f000");
        assertThat(Numbers.count(1, "launch", "launches")).isEqualTo("1 launch");
        assertThat(Numbers.count(0, "launch", "launches")).isEqualTo("0 launches");
    }

    @Test
    void percentages_keepTheirSignificantDigits() {
        assertThat(Numbers.percent(0)).isEqualTo("0\u202f%");
        assertThat(Numbers.percent(0.0487)).isEqualTo("4.9\u202f%");
        assertThat(Numbers.percent(0.632)).isEqualTo("63.2\u202f%");
        assertThat(Numbers.percent(0.00299)).isEqualTo("0.30\u202f%");
        assertThat(Numbers.percent(0.00001)).isEqualTo("0.0010\u202f%");
        assertThat(Numbers.share(1, 0)).isEqualTo("none");
    }

    @Test
    void percentages_areNotRoundedUpToAll() {
        assertThat(Numbers.percent(0.9999)).isEqualTo(">\u202f99.9\u202f%");
        assertThat(Numbers.percent(1)).isEqualTo("all");
    }

    @Test
    void durations_haveTheUnitThatSuitsThem() {
        assertThat(Numbers.duration(999)).isEqualTo("999 ms");
        assertThat(Numbers.duration(8_123)).isEqualTo("8.1 s");
        assertThat(Numbers.duration(600_000)).isEqualTo("10 min 0 s");
        assertThat(Numbers.duration(7_500_000)).isEqualTo("2 h 5 min");
    }

    @Test
    void times_haveTheUnitThatSuitsThem() {
        assertThat(Numbers.nanos(999)).isEqualTo("999 ns");
        assertThat(Numbers.nanos(1_250)).isEqualTo("1.3 µs");
        assertThat(Numbers.nanos(34_000_000)).isEqualTo("34.0 ms");
    }

    @Test
    void rates_areOneInSoMany() {
        assertThat(Numbers.oneIn(7.3e-6)).isEqualTo("1 in 136\u202f986");
        assertThat(Numbers.oneIn(1)).isEqualTo("1 in 1");
    }
}
