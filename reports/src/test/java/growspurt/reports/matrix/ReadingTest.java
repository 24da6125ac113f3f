package growspurt.reports.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingTest {

    @ParameterizedTest
    @CsvSource({
        "PROMISED,VIOLATED,VIOLATION,Violated",
        "NOT_PROMISED,VIOLATED,DOCUMENTED,'Violated, as documented'",
        "PLANTED,VIOLATED,NONE_SEEN,Caught",
        "KNOWN_GOOD,VIOLATED,ERROR,Control violated: suspect the harness first",
        "PROMISED,NONE_SEEN,NONE_SEEN,None seen",
        "NOT_PROMISED,NONE_SEEN,PLAIN,None seen",
        "PLANTED,NONE_IN_BOUND,VIOLATION,Not caught",
        "KNOWN_GOOD,NONE_IN_BOUND,NONE_SEEN,None in bound",
        "PROMISED,NOT_APPLICABLE,PLAIN,Not applicable"
    })
    void verdict_readsByStance(Stance stance, Verdict verdict, Tint tint, String words) {
        Reading reading = Reading.of(stance, verdict);

        assertThat(reading.tint()).isEqualTo(tint);
        assertThat(reading.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(Stance.class)
    void missingAnswer_neverLooksClean(Stance stance) {
        for (Verdict verdict : Verdict.values()) {
            if (!verdict.answers()) {
                assertThat(Reading.of(stance, verdict).tint()).isIn(Tint.INCONCLUSIVE, Tint.ERROR);
            }
        }
    }

    @Test
    void brief_fitsAColumn() {
        for (Stance stance : Stance.values()) {
            for (Verdict verdict : Verdict.values()) {
                assertThat(Reading.of(stance, verdict).brief()).hasSizeLessThanOrEqualTo(16);
            }
        }
    }
}
