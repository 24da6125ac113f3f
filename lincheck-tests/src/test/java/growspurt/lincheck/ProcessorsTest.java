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
    void placesOfTwoChildren_differ_whereThereAreTwoProcessors() throws InterruptedException {
        Processors processors = new Processors(2);
        List<String> one = processors.take();
        List<String> other = processors.take();

        assertThat(one.isEmpty() || !one.equals(other)).isTrue();
        processors.giveBack(one);
        assertThat(processors.take()).isEqualTo(one);
    }
}
