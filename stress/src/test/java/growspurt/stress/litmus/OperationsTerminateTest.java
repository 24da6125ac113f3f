package growspurt.stress.litmus;

import static growspurt.stress.litmus.Scripted.fails;
import static growspurt.stress.litmus.Scripted.sound;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.infra.results.LL_Result;

class OperationsTerminateTest {

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @Test
    void word_isOk_whenEverythingEnds() {
        assertThat(word(List.of(), List.of())).isEqualTo("ok");
    }

    @Test
    void word_isCycle_whenAnInsertDoesNotEnd() {
        assertThat(word(List.of(sound(), fails(new EndlessTraversal(9))), List.of()))
                .isEqualTo("cycle");
    }

    @Test
    void word_isCycle_whenALookupOfAnAbsentKeyDoesNotEnd() {
        assertThat(word(List.of(), List.of(fails(new EndlessTraversal(9))))).isEqualTo("cycle");
    }

    @Test
    void word_isCycle_whenTheOtherInsertThrewSomethingElse() {
        assertThat(word(List.of(fails(new NullPointerException()), fails(new EndlessTraversal(9))), List.of()))
                .isEqualTo("cycle");
    }

    @Test
    void word_namesTheException_whenAnOperationEndsByOne() {
        assertThat(word(List.of(), List.of(sound(), fails(new IllegalStateException()))))
                .isEqualTo("ex:ISE");
    }

    @Test
    void word_isOfTheMachine_whenAnInsertOverflowsTheStack() {
        assertThat(word(List.of(fails(new StackOverflowError())), List.of())).isEqualTo("vm:StackOverflowError");
    }

    @Test
    void prefill_isOneChain() {
        assertThat(GrowthState.OneChain.PLANS)
                .allSatisfy(keys -> assertThat(keys.prefill())
                        .allSatisfy(key ->
                                assertThat(key % 64).isEqualTo(keys.prefill().get(0) % 64)));
    }

    private static String word(
            List<UnaryOperator<@Nullable Long>> inserts, List<UnaryOperator<@Nullable Long>> lookups) {
        OperationsTerminate sample = new OperationsTerminate();
        Scripted.INSERTS.addAll(inserts);
        Scripted.LOOKUPS.addAll(lookups);
        LL_Result result = new LL_Result();
        sample.first();
        sample.second();
        sample.arbiter(result);
        return (String) result.r1;
    }
}
