package growspurt.stress.litmus;

import static growspurt.stress.litmus.Scripted.answers;
import static growspurt.stress.litmus.Scripted.fails;
import static growspurt.stress.litmus.Scripted.sound;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.infra.results.LL_Result;

class ClearLeavesNothingOldTest {

    private final ClearLeavesNothingOld sample = sample();

    @BeforeEach
    void takeThePlace() {
        Scripted.takeThePlace();
    }

    @Test
    void word_isOk_whenNothingOldIsLeft() {
        assertThat(growThenClear(List.of())).isEqualTo("ok");
    }

    @Test
    void word_isOk_whenAnInsertSurvives() {
        assertThat(clearThenGrow(List.of())).isEqualTo("ok");
    }

    @Test
    void word_isOldKept_whenTheClearDidNothing() {
        Scripted.CLEARS.add(answers(false));

        assertThat(growThenClear(List.of())).isEqualTo("old-kept");
    }

    @Test
    void word_isOldKept_whenOneKeyIsLeftAtRest() {
        sample.map.clear();
        Long other = sample.keys.prefill().stream()
                .filter(key -> !key.equals(sample.keys.present()))
                .findFirst()
                .orElseThrow();
        sample.map.put(other, other);
        Scripted.CLEARS.add(answers(false));

        assertThat(growThenClear(List.of())).isEqualTo("old-kept");
    }

    @Test
    void word_isOldBack_whenAKeyIsGoneAndComesBack() {
        assertThat(growThenClear(List.of(sound(), answers(1L)))).isEqualTo("old-back");
    }

    @Test
    void word_isWrong_whenAnInsertSurvivesWithTheValueOfAnother() {
        List<UnaryOperator<@Nullable Long>> lookups = new ArrayList<>();
        lookups.addAll(Collections.nCopies(2 + sample.keys.prefill().size(), sound()));
        lookups.add(answers(-1L));

        assertThat(clearThenGrow(lookups)).isEqualTo("wrong");
    }

    @Test
    void word_isSizeOff_whenTheSizeIsNotThatOfWhatIsFound() {
        Scripted.SIZES.add(answers(7));

        assertThat(growThenClear(List.of())).isEqualTo("size-off");
    }

    @Test
    void word_isCycle_whenTheClearDoesNotEnd() {
        Scripted.CLEARS.add(fails(new EndlessTraversal(9)));

        assertThat(growThenClear(List.of())).isEqualTo("cycle");
    }

    @Test
    void word_isCycle_whenALookupAtRestDoesNotEnd() {
        assertThat(growThenClear(List.of(sound(), fails(new EndlessTraversal(9)))))
                .isEqualTo("cycle");
    }

    @Test
    void word_namesTheException_whenTheClearThrows() {
        Scripted.CLEARS.add(fails(new ArrayIndexOutOfBoundsException()));

        assertThat(growThenClear(List.of())).isEqualTo("ex:IOOBE");
    }

    @Test
    void word_isCyclePut_whenOnlyAnInsertDoesNotEnd() {
        Scripted.INSERTS.add(fails(new EndlessTraversal(9)));

        assertThat(growThenClear(List.of())).isEqualTo("cycle-put");
    }

    @Test
    void word_isOldKept_whenAnInsertFailsToo() {
        Scripted.INSERTS.add(fails(new NullPointerException()));
        Scripted.CLEARS.add(answers(false));

        assertThat(growThenClear(List.of())).isEqualTo("old-kept");
    }

    @Test
    void word_isOfTheMachine_whenAnInsertRunsOutOfMemory() {
        Scripted.INSERTS.add(fails(new OutOfMemoryError()));
        Scripted.CLEARS.add(answers(false));

        assertThat(growThenClear(List.of())).isEqualTo("vm:OutOfMemoryError");
    }

    private static ClearLeavesNothingOld sample() {
        Scripted.takeThePlace();
        return new ClearLeavesNothingOld();
    }

    /** Lookups before the clear are sound; then come the clearer's and those at rest. */
    private void script(List<UnaryOperator<@Nullable Long>> lookups) {
        Scripted.LOOKUPS.addAll(Collections.nCopies(sample.lookupsBefore, sound()));
        Scripted.LOOKUPS.addAll(lookups);
    }

    private String growThenClear(List<UnaryOperator<@Nullable Long>> lookups) {
        script(lookups);
        sample.grower();
        sample.clearer();
        return result();
    }

    private String clearThenGrow(List<UnaryOperator<@Nullable Long>> lookups) {
        script(lookups);
        sample.clearer();
        sample.grower();
        return result();
    }

    private String result() {
        LL_Result result = new LL_Result();
        sample.arbiter(result);
        return (String) result.r1;
    }
}
