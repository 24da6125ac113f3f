package growspurt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class BudgetTest {

    @ParameterizedTest
    @CsvSource({"90s, 90", "10m, 600", "1h30m, 5400", "2H, 7200"})
    void time_isRead(String text, long seconds) {
        assertThat(new Budget().convert(text)).hasSeconds(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "10", "-5m", "0s", "10 m", "P1D"})
    void anythingElse_isNamedWithTheRule(String text) {
        assertThatThrownBy(() -> new Budget().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("budget '" + text + "' is not a time above zero; write it like 90s, 10m or 1h30m");
    }

    @Test
    void text_isWhatWouldBeReadAgain() {
        assertThat(Budget.text(Duration.ofSeconds(5_430))).isEqualTo("1h30m30s");
        assertThat(Budget.text(Duration.ZERO)).isEqualTo("0s");
    }
}
