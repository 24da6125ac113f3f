package growspurt.stress.litmus;

import static growspurt.stress.litmus.Scripted.fails;
import static growspurt.stress.litmus.Scripted.sound;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jcstress.infra.results.LL_Result;

class OnlyDocumentedExceptionsTest {

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @ParameterizedTest
    @EnumSource
    void word_isOk_whenNothingIsThrown(OnlyDocumentedExceptions.Calls calls) {
        assertThat(word(sample(calls))).isEqualTo("ok");
    }

    @ParameterizedTest
    @EnumSource
    void word_namesTheException_whenTheGrowingInsertThrows(OnlyDocumentedExceptions.Calls calls) {
        OnlyDocumentedExceptions sample = sample(calls);
        Scripted.INSERTS.add(fails(new NullPointerException()));

        assertThat(word(sample)).isEqualTo("ex:NPE");
    }

    @Test
    void word_namesTheException_whenALookupThrows() {
        OnlyDocumentedExceptions sample = sample(OnlyDocumentedExceptions.Calls.LOOKUPS);
        Scripted.LOOKUPS.addAll(List.of(sound(), sound(), sound(), fails(new ArrayIndexOutOfBoundsException())));

        assertThat(word(sample)).isEqualTo("ex:IOOBE");
    }

    @Test
    void word_namesTheException_whenARemovalThrows() {
        Scripted.REMOVALS.addAll(List.of(sound(), fails(new ClassCastException())));

        assertThat(word(sample(OnlyDocumentedExceptions.Calls.REMOVALS))).isEqualTo("ex:CCE");
    }

    @Test
    void word_namesTheException_whenAnotherInsertThrows() {
        OnlyDocumentedExceptions sample = sample(OnlyDocumentedExceptions.Calls.WRITES);
        Scripted.INSERTS.addAll(List.of(sound(), sound(), fails(new IllegalStateException())));

        assertThat(word(sample)).isEqualTo("ex:ISE");
    }

    @Test
    void word_namesTheException_whenAMapReportsMisuseWithoutPromisingTo() {
        OnlyDocumentedExceptions sample = sample(OnlyDocumentedExceptions.Calls.LOOKUPS);
        Scripted.LOOKUPS.add(fails(new ConcurrentModificationException()));

        assertThat(word(sample)).isEqualTo("ex:CME");
    }

    @Test
    void word_namesTheException_whenTheOtherOperationDidNotEnd() {
        OnlyDocumentedExceptions sample = sample(OnlyDocumentedExceptions.Calls.LOOKUPS);
        Scripted.INSERTS.add(fails(new EndlessTraversal(9)));
        Scripted.LOOKUPS.add(fails(new NullPointerException()));

        assertThat(word(sample)).isEqualTo("ex:NPE");
    }

    @Test
    void word_isCycle_whenAnOperationDoesNotEnd() {
        OnlyDocumentedExceptions sample = sample(OnlyDocumentedExceptions.Calls.LOOKUPS);
        Scripted.LOOKUPS.add(fails(new EndlessTraversal(9)));

        assertThat(word(sample)).isEqualTo("cycle");
    }

    @Test
    void word_isOfTheMachine_whenAnInsertRunsOutOfMemory_andALookupThrows() {
        OnlyDocumentedExceptions sample = sample(OnlyDocumentedExceptions.Calls.LOOKUPS);
        Scripted.INSERTS.add(fails(new OutOfMemoryError()));
        Scripted.LOOKUPS.add(fails(new NullPointerException()));

        assertThat(word(sample)).isEqualTo("vm:OutOfMemoryError");
    }

    @Test
    void hashCodes_areTheHostileOnes() {
        assertThat(Keys.LOWEST_HASH.hashCode()).isEqualTo(Integer.MIN_VALUE);
        assertThat(Keys.NEGATIVE_HASH.hashCode()).isEqualTo(-1);
    }

    private static OnlyDocumentedExceptions sample(OnlyDocumentedExceptions.Calls calls) {
        return Stream.generate(OnlyDocumentedExceptions::new)
                .filter(sample -> sample.calls == calls)
                .findFirst()
                .orElseThrow();
    }

    private static String word(OnlyDocumentedExceptions sample) {
        sample.grower();
        sample.caller();
        LL_Result result = new LL_Result();
        sample.arbiter(result);
        return (String) result.r1;
    }
}
