package growspurt.stress.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApproachTest {

    @Test
    void turns_haveEveryWay() {
        assertThat(IntStream.range(0, 1 << Approach.BITS).mapToObj(Approach::of))
                .hasSize(16)
                .contains(new Approach(false, 0), new Approach(false, 2), new Approach(true, 0), new Approach(true, 2));
    }

    @Test
    void higherBits_doNotMatter() {
        assertThat(Approach.of(7 + (1 << Approach.BITS))).isEqualTo(Approach.of(7));
    }
}
