package growspurt.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

final class DeviationsTest {

    private final Deviations deviations = Deviations.of("weak-hash-map");

    @Test
    void deviation_isRed_whenItsTestsAreStood() {
        deviations.run("testIterator_unknownOrderRemoveSupported", () -> {});

        assertThatThrownBy(() -> last().getExecutable().execute()).isInstanceOf(AssertionError.class);
    }

    @Test
    void deviation_isExpected_whenOneOfItsTestsFails() {
        deviations.run("testIterator_unknownOrderRemoveSupported", () -> {});
        deviations.run(
                "testIterator_unknownOrderRemoveSupported", () -> assertThat(1).isZero());

        assertThatCode(() -> last().getExecutable().execute()).doesNotThrowAnyException();
    }

    @Test
    void deviations_includeWhatIsListed_andNothingElse() {
        assertThat(deviations.include("testIterator_unknownOrderRemoveSupported"))
                .isTrue();
        assertThat(deviations.include("testPut")).isFalse();
        assertThat(Deviations.of("lock-striped").areStillThere()).isEmpty();
    }

    private DynamicTest last() {
        return deviations.areStillThere().findFirst().orElseThrow();
    }
}
