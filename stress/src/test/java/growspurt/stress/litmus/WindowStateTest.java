package growspurt.stress.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Which samples count as a hit: those in which both actors were on the map while its table changed. */
class WindowStateTest {

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @Test
    void growthBesideBoth_isAHit() {
        Sample sample = new Sample();
        long first = sample.arriveFirst();
        long second = sample.arriveSecond();
        sample.grow();
        sample.leaveFirst(first);
        sample.leaveSecond(second);

        assertThat(sample.window()).isEqualTo("in");
    }

    @Test
    void growthBesideOneAlone_isNone() {
        Sample late = new Sample();
        long first = late.arriveFirst();
        late.grow();
        late.leaveFirst(first);
        late.leaveSecond(late.arriveSecond());
        Sample early = new Sample();
        early.leaveFirst(early.arriveFirst());
        long second = early.arriveSecond();
        early.grow();
        early.leaveSecond(second);

        assertThat(late.window()).isEqualTo("out");
        assertThat(early.window()).isEqualTo("out");
    }

    @Test
    void twoGrowths_oneForEach_areNone() {
        Sample sample = new Sample();
        long first = sample.arriveFirst();
        sample.grow();
        sample.leaveFirst(first);
        long second = sample.arriveSecond();
        sample.growAgain();
        sample.leaveSecond(second);

        assertThat(sample.window()).isEqualTo("out");
    }

    @Test
    void twoGrowths_ofWhichBothMetTheFirst_areAHit() {
        Sample sample = new Sample();
        long first = sample.arriveFirst();
        long second = sample.arriveSecond();
        sample.grow();
        sample.leaveFirst(first);
        sample.growAgain();
        sample.leaveSecond(second);

        assertThat(sample.window()).isEqualTo("in");
    }

    @Test
    void clear_isNone_thoughItLeavesAShorterTable() {
        Sample sample = new Sample();
        sample.grow();
        long first = sample.arriveFirst();
        long second = sample.arriveSecond();
        sample.map.clear();
        sample.leaveFirst(first);
        sample.leaveSecond(second);

        assertThat(sample.window()).isEqualTo("out");
    }

    @Test
    void noGrowthAtAll_isNone() {
        Sample sample = new Sample();
        sample.leaveFirst(sample.arriveFirst());
        sample.leaveSecond(sample.arriveSecond());

        assertThat(sample.window()).isEqualTo("out");
    }

    @Test
    void windowThatIsOpenAllTheTime_isAHit_thoughNoTableWasReplaced() {
        Sample sample = new Sample();
        Scripted.growing = true;
        sample.leaveFirst(sample.arriveFirst());
        sample.leaveSecond(sample.arriveSecond());

        assertThat(sample.window()).isEqualTo("in");
    }

    @Test
    void windowThatOpensOrClosesBesideAnActor_isMetByIt() {
        Sample sample = new Sample();
        long first = sample.arriveFirst();
        Scripted.growing = true;
        sample.leaveFirst(first);
        long second = sample.arriveSecond();
        Scripted.growing = false;
        sample.grow();
        sample.leaveSecond(second);

        assertThat(sample.window()).isEqualTo("in");
    }

    @Test
    void sampleOfTheEstimator_countsAsNeither() throws InterruptedException {
        Sample sample = new Sample();
        List<String> windows = new ArrayList<>();
        Thread estimator = new Thread(
                () -> {
                    long first = sample.arriveFirst();
                    long second = sample.arriveSecond();
                    sample.grow();
                    sample.leaveFirst(first);
                    sample.leaveSecond(second);
                    windows.add(sample.window());
                },
                "JcstressThread_ResourceCheck_first");
        estimator.start();
        estimator.join();

        assertThat(windows).containsExactly("est");
    }

    @Test
    void pulse_movesWithEachStepOfASample_butNotForOneThatWaitedInVain() {
        long before = Pulse.now();
        Sample sample = new Sample();
        long made = Pulse.now();
        sample.leaveFirst(sample.arriveFirst());
        long alone = Pulse.now();
        sample.leaveSecond(sample.arriveSecond());
        long met = Pulse.now();
        sample.window();

        assertThat(List.of(before, made, met, Pulse.now())).doesNotHaveDuplicates();
        assertThat(alone).isEqualTo(made);
    }

    private static final class Sample extends WindowState {

        private static final int ENOUGH = 9;
        private static final int MORE = 17;

        void grow() {
            LongStream.range(0, ENOUGH).forEach(key -> map.put(key, key));
        }

        void growAgain() {
            LongStream.range(ENOUGH, MORE).forEach(key -> map.put(key, key));
        }

        String window() {
            LL_Result result = new LL_Result();
            report(result, Words.OK);
            return (String) result.r2;
        }
    }
}
