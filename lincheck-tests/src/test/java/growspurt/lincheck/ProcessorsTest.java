package growspurt.lincheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ProcessorsTest {

    @Test
    void lists_areReadAsLinuxWritesThem() {
        assertThat(Processors.numbers("0")).containsExactly(0);
        assertThat(Processors.numbers("0-2,5")).containsExactly(0, 1, 2, 5);
    }

    @Test
    void placesOfTwoChildren_differ_whereThereAreTwoProcessors() {
        List<List<String>> places = Processors.places(2);

        assertThat(places).hasSize(2);
        assertThat(places.get(0).isEmpty() || !places.get(0).equals(places.get(1)))
                .isTrue();
    }
}
