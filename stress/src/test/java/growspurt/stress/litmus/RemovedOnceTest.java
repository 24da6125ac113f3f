package growspurt.stress.litmus;

import static growspurt.stress.litmus.Scripted.answers;
import static growspurt.stress.litmus.Scripted.fails;
import static growspurt.stress.litmus.Scripted.sound;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jcstress.infra.results.LL_Result;

class RemovedOnceTest {

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isOk_whenOneRemovesTheEntry(boolean byEntry) {
        RemovedOnce sample = sample(byEntry);

        assertThat(word(sample)).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isBoth_whenBothAreTold(boolean byEntry) {
        RemovedOnce sample = sample(byEntry);
        Scripted.REMOVALS.addAll(List.of(sound(), answers(sample.keys.present())));

        assertThat(word(sample)).isEqualTo("both");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isNone_whenNoneIsTold(boolean byEntry) {
        RemovedOnce sample = sample(byEntry);
        Scripted.REMOVALS.addAll(List.of(answers(null), answers(null)));

        assertThat(word(sample)).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isKept_whenTheEntryIsStillThere(boolean byEntry) {
        RemovedOnce sample = sample(byEntry);
        Scripted.LOOKUPS.addAll(List.of(answers(sample.keys.present())));

        assertThat(word(sample)).isEqualTo("kept");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isWrong_whenTheValueOfAnotherKeyIsThere(boolean byEntry) {
        RemovedOnce sample = sample(byEntry);
        Scripted.LOOKUPS.addAll(List.of(answers(-1000L)));

        assertThat(word(sample)).isEqualTo("wrong");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isCycle_whenARemovalDoesNotEnd(boolean byEntry) {
        RemovedOnce sample = sample(byEntry);
        Scripted.REMOVALS.addAll(List.of(sound(), fails(new EndlessTraversal(9))));

        assertThat(word(sample)).isEqualTo("cycle");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isCycle_whenTheLookupAtRestDoesNotEnd(boolean byEntry) {
        RemovedOnce sample = sample(byEntry);
        Scripted.LOOKUPS.addAll(List.of(fails(new EndlessTraversal(9))));

        assertThat(word(sample)).isEqualTo("cycle");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isCyclePut_whenOnlyTheGrowingInsertDoesNotEnd(boolean byEntry) {
        RemovedOnce sample = sample(byEntry);
        Scripted.INSERTS.add(fails(new EndlessTraversal(9)));

        assertThat(word(sample)).isEqualTo("cycle-put");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_namesTheException_whenTheGrowersRemovalThrows(boolean byEntry) {
        RemovedOnce sample = sample(byEntry);
        Scripted.REMOVALS.addAll(List.of(fails(new ArrayIndexOutOfBoundsException())));

        assertThat(word(sample)).isEqualTo("ex:IOOBE");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void word_isOfTheMachine_whenARemovalRunsOutOfMemory(boolean byEntry) {
        RemovedOnce sample = sample(byEntry);
        Scripted.REMOVALS.addAll(List.of(sound(), fails(new OutOfMemoryError())));

        assertThat(word(sample)).isEqualTo("vm:OutOfMemoryError");
    }

    @Test
    void word_isWrong_whenARemovalReturnsTheValueOfAnotherKey() {
        RemovedOnce sample = sample(false);
        Scripted.REMOVALS.add(answers(-1000L));

        assertThat(word(sample)).isEqualTo("wrong");
    }

    private static RemovedOnce sample(boolean byEntry) {
        return Stream.generate(RemovedOnce::new)
                .filter(sample -> sample.byEntry == byEntry)
                .findFirst()
                .orElseThrow();
    }

    private static String word(RemovedOnce sample) {
        LL_Result result = new LL_Result();
        sample.grower();
        sample.remover();
        sample.arbiter(result);
        return (String) result.r1;
    }
}
