package growspurt.stress;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.stress.driver.Returned;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
        assertThat(Reason.of(died(0))).startsWith("DIED: the JVM ended without a result, as after System.exit(0)");
    }

    @Test
    void reason_namesTheExitCode_andWhatTheJvmPrinted() {
        assertThat(Reason.of(died(134))).contains("ended with code 134");
        assertThat(Reason.of(died(3, "Terminating due to java.lang.OutOfMemoryError: Java heap space")))
                .contains("ended with code 3", "it printed: Terminating due to java.lang.OutOfMemoryError");
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
        return Reason.of(Returns.of(status, Map.of(), messages));
    }

    private static Returned died(int exit, String... output) {
        return new Returned(
                "Litmus",
                Returned.DIED,
                OptionalInt.of(exit),
                Map.of(),
                Map.of(),
                0,
                List.of(),
                List.of(output),
                Optional.empty(),
                Duration.ZERO);
    }
}
