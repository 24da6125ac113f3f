package growspurt.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which calls are said to have been in the window of another. */
final class SharedWindowsTest {

    private static final ConcurrentMap<Long, Object> MAP = new ConcurrentHashMap<>();

    @Test
    void growthsOfTwoThreads_oneAfterTheOther_areNotShared() {
        assertThat(oneAfterTheOther("0 1", "1 2")).containsExactly(false, false);
        assertThat(oneAfterTheOther("0 0+ 0+ 1", "1 1+ 1+ 2")).containsOnly(false);
    }

    @Test
    void callsThatSawTheSameTableGrow_shareItsWindow_whetherOrNotTheyMet() {
        assertThat(oneAfterTheOther("0 0+", "0+ 1")).containsExactly(true, true);
        assertThat(oneAfterTheOther("0 0 0 0+ 1 1", "0+ 1")).containsExactly(false, true, false, true);
    }

    @Test
    void callsAtTheSameTime_shareTheWindowThatBothWereThereFor() {
        assertThat(oneInTheOther("0 1", "0 1")).containsExactly(true, true);
        assertThat(oneInTheOther("0 2", "1 2")).containsExactly(true, true);
        assertThat(oneInTheOther("0 1", "0+ 0+")).containsExactly(true, true);
        assertThat(oneInTheOther("0 1", "1 2")).containsExactly(false, false);
        assertThat(oneInTheOther("0 1", "0 0")).containsExactly(false, false);
    }

    private static List<Boolean> oneAfterTheOther(String first, String second) {
        return shared(played(first, MAP), played(second, MAP));
    }

    private static List<Boolean> oneInTheOther(String outer, String inner) {
        Tape[] within = new Tape[1];
        Tape around = played(outer, new ConcurrentHashMap<>() {
            @Override
            public @Nullable Object get(Object key) {
                within[0] = played(inner, MAP);
                return null;
            }
        });
        return shared(around, within[0]);
    }

    /** {@return for each call of the one tape, and then of the other, whether its window is shared} */
    private static List<Boolean> shared(Tape... tapes) {
        SharedWindows windows = new SharedWindows(tapes);
        List<Boolean> shared = new ArrayList<>();
        for (int t = 0; t < tapes.length; t++) {
            for (int i = 0; i < tapes[t].done(); i++) {
                shared.add(windows.has(t, i));
            }
        }
        assertThat(windows.any()).isEqualTo(shared.contains(true));
        return shared;
    }

    /** A tape of as many lookups as there are pairs of looks at the gauge. */
    private static Tape played(String looks, ConcurrentMap<Long, Object> map) {
        List<String> script = Arrays.asList(looks.split(" ", -1));
        Tape tape = new Tape(script.size() / 2, false);
        tape.rewind(0);
        for (int i = 0; i < script.size() / 2; i++) {
            tape.plan(Operation.GET, 0, 1L, 1L);
        }
        tape.play(map, new Long[] {1L}, new Script(script));
        return tape;
    }
}
