package growspurt.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

    @Test
    void hiddenCharacters_areShown() {
        assertThat(VisibleText.of("a\u0000b\u202ec\u2028d\u001b[31m\r\ufeff"))
                .isEqualTo("a\\u0000b\\u202Ec\\u2028d\\u001B[31m\\u000D\\uFEFF");
        assertThat(VisibleText.of("\ud800")).isEqualTo("\\uD800");
    }

    @Test
    void ordinaryText_staysAsItIs() {
        assertThat(VisibleText.of("x ➜ 3\u202f000\n\tß 😀")).isEqualTo("x ➜ 3\u202f000\n\tß 😀");
    }

    @Test
    void longText_isCut_andSaysSo() {
        assertThat(VisibleText.of("y".repeat(20_000))).hasSizeLessThan(10_300).endsWith("y… 9760 more");
    }
}
