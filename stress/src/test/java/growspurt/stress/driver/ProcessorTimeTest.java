package growspurt.stress.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    private static final String MACHINE = "cpu  100 10 50 800 5 3 2 30 0 0\ncpu0 1 2 3\n";

    @Test
    void ofFiles_addsUpWhatLinuxCounts() {
        ProcessorTime time = ProcessorTime.of(process(40, 2, 30, 8), MACHINE);

        assertThat(time).isEqualTo(new ProcessorTime(80, 165, 30, 1000));
    }

    @Test
    void delivery_tellsOfOthers_whenTheyHadATenthOfTheProcessors() {
        assertThat(contention(new ProcessorTime(80, 165, 30, 1000))).isEmpty();
        assertThat(contention(new ProcessorTime(80, 300, 150, 1000)))
                .containsExactly("-othersOnProcessors=22%", "-stolenFromProcessors=15%");
    }

    @Test
    void now_countsThisProcess_whereTheMachineTells() {
        Optional<ProcessorTime> before = ProcessorTime.now();
        long end = System.nanoTime() + 100_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }

        before.ifPresent(then ->
                assertThat(ProcessorTime.now().orElseThrow().since(then).own()).isPositive());
    }

    private static List<String> contention(ProcessorTime used) {
        return new Delivery(List.of(), Optional.of(used)).contention();
    }

    private static String process(long user, long system, long userOfChildren, long systemOfChildren) {
        return "7 (a) b) S 1 2 3 4 5 6 7 8 9 10 " + user + " " + system + " " + userOfChildren + " " + systemOfChildren
                + " 20 0 1 0 99";
    }
}
