package growspurt.stress;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.stress.driver.Returned;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void reason_isTheInnermostCause() {
        assertThat(reason(
                        "CHECK_TEST_ERROR",
                        "Check test failed",
                        "java.lang.ExceptionInInitializerError",
                        "\tat growspurt.Here.there(Here.java:1)",
                        "Caused by: java.lang.RuntimeException: outer",
                        "Caused by: java.lang.IllegalStateException: no growth point found"))
                .isEqualTo("CHECK_TEST_ERROR: java.lang.IllegalStateException: no growth point found");
    }

    @Test
    void reason_saysWhatAnEndWithoutResultMeans() {
        assertThat(reason("VM_ERROR", "Harness error, no result generated"))
                .startsWith("VM_ERROR: the JVM ended without a result, as after System.exit(0)");
    }

    @Test
    void reason_namesTheExitCode() {
        assertThat(reason("VM_ERROR", "Failed with error code 134")).contains("ended with code 134");
    }

    @Test
    void reason_isOneLineOfBoundedLength() {
        assertThat(reason("TEST_ERROR", "one\ntwo " + "long ".repeat(1000)))
                .hasSizeLessThanOrEqualTo(300)
                .doesNotContain("\n");
    }

    @Test
    void reason_isThere_whenNothingWasSaid() {
        assertThat(reason("VM_ERROR")).isEqualTo("VM_ERROR: nothing was said");
    }

    private static String reason(String status, String... messages) {
        return Reason.of(new Returned(status, Map.of(), List.of(messages), List.of(), Optional.empty(), Duration.ZERO));
    }
}
