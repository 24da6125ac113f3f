package growspurt.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RecorderEngineTest {

    /** A hang takes seconds to be sure of; what only cold code shows takes many JVMs. */
    @Test
    void plantedBug_isLoadedForLongAtFirst_andNowAndThen_elseBrieflyInManyJvms() {
        List<Duration> launches = IntStream.range(0, 36)
                .mapToObj(launch -> RecorderEngine.ofControl(launch).most())
                .toList();
        Duration hang = Stall.PATIENCE.plusMillis(500);

        assertThat(launches.get(0)).isGreaterThan(hang);
        assertThat(launches).filteredOn(most -> most.compareTo(hang) > 0).hasSizeBetween(2, 4);
        assertThat(launches)
                .filteredOn(most -> most.compareTo(Duration.ofMillis(500)) < 0)
                .hasSizeGreaterThan(30);
    }
}
