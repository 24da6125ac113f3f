package growspurt.stress.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CensusTest {

    private static final Keys KEYS = new Keys(List.of(0L, 1L), 0, 1L, 2L, 3L, 4L);

    @Test
    void nothingIsWrong_withAnInsertedKeyOrWithout() {
        assertThat(findings(0L, 1L)).containsExactly(false, false, false);
        assertThat(findings(2L, 1L, 0L)).containsExactly(false, false, false);
    }

    @Test
    void keyOfThePrefill_isLacking() {
        assertThat(findings(0L, 2L)).containsExactly(true, false, false);
    }

    @Test
    void keyOfThePrefill_isRepeated() {
        assertThat(findings(0L, 1L, 0L)).containsExactly(false, true, false);
    }

    @Test
    void insertedKey_mayBeRepeated() {
        assertThat(findings(0L, 1L, 2L, 2L)).containsExactly(false, false, false);
    }

    @Test
    void keyThatWasNotPut_isAStranger_andNullToo() {
        assertThat(findings(0L, 1L, 3L)).containsExactly(false, false, true);
        assertThat(findings(0L, 1L, null)).containsExactly(false, false, true);
    }

    private static List<Boolean> findings(@Nullable Long... shown) {
        Census census = new Census(Arrays.asList(shown), KEYS, KEYS.growth());
        return List.of(census.lacksAny(), census.repeatsAny(), census.hasStranger());
    }
}
