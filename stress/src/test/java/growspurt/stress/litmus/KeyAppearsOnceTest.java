package growspurt.stress.litmus;

import static growspurt.stress.litmus.Scripted.answers;
import static growspurt.stress.litmus.Scripted.fails;
import static growspurt.stress.litmus.Scripted.sound;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.EndlessTraversal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jcstress.infra.results.LL_Result;

class KeyAppearsOnceTest {

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @ParameterizedTest
    @EnumSource
    void word_isOk_whenIterationAndLookupsAgree(KeyAppearsOnce.Move move) {
        assertThat(word(sample(move))).isEqualTo("ok");
    }

    @ParameterizedTest
    @EnumSource
    void word_isDup_whenAKeyIsShownTwice(KeyAppearsOnce.Move move) {
        Scripted.ITERATIONS.add(shown -> {
            shown.add(shown.get(0));
            return shown;
        });

        assertThat(word(sample(move))).isEqualTo("dup");
    }

    @ParameterizedTest
    @EnumSource
    void word_isPhantom_whenAKeyIsShownThatNobodyPut(KeyAppearsOnce.Move move) {
        KeyAppearsOnce sample = sample(move);
        Scripted.ITERATIONS.add(shown -> {
            shown.add(Map.entry(sample.keys.absent(), 1L));
            return shown;
        });

        assertThat(word(sample)).isEqualTo("phantom");
    }

    @Test
    void word_isPhantom_whenTheKeyIsShownThatWasOnlyLookedUp() {
        KeyAppearsOnce sample = sample(KeyAppearsOnce.Move.LOOK_UP);
        sample.map.put(sample.keys.contested(), 1L);

        assertThat(word(sample)).isEqualTo("phantom");
    }

    @Test
    void word_isDisagree_whenTheKeyIsFoundThatNobodyPut() {
        KeyAppearsOnce sample = sample(KeyAppearsOnce.Move.OVERWRITE);
        sample.grower();
        sample.mover();
        sample.map.put(sample.keys.contested(), 1L);
        Scripted.ITERATIONS.add(shown -> {
            shown.removeIf(entry -> entry.getKey().equals(sample.keys.contested()));
            return shown;
        });

        assertThat(wordAtRest(sample)).isEqualTo("disagree");
    }

    @ParameterizedTest
    @EnumSource
    void word_isDisagree_whenIterationLeavesAKeyOut(KeyAppearsOnce.Move move) {
        Scripted.ITERATIONS.add(shown -> {
            shown.remove(0);
            return shown;
        });

        assertThat(word(sample(move))).isEqualTo("disagree");
    }

    @ParameterizedTest
    @EnumSource
    void word_isDisagree_whenAKeyIsShownWithAnotherValue(KeyAppearsOnce.Move move) {
        KeyAppearsOnce sample = sample(move);
        sample.grower();
        sample.mover();
        Scripted.LOOKUPS.add(answers(-1L));

        assertThat(wordAtRest(sample)).isEqualTo("disagree");
    }

    @ParameterizedTest
    @EnumSource
    void word_isMissing_whenAKeyOfThePrefillIsGone(KeyAppearsOnce.Move move) {
        KeyAppearsOnce sample = sample(move);

        assertThat(wordWithout(sample, sample.keys.prefill().get(0))).isEqualTo("missing");
    }

    @ParameterizedTest
    @EnumSource
    void word_isMissing_whenTheGrowthKeyIsGone(KeyAppearsOnce.Move move) {
        KeyAppearsOnce sample = sample(move);

        assertThat(wordWithout(sample, sample.keys.growth())).isEqualTo("missing");
    }

    @Test
    void word_isMissing_whenTheKeyOfTheMoverIsGone() {
        KeyAppearsOnce sample = sample(KeyAppearsOnce.Move.INSERT);

        assertThat(wordWithout(sample, sample.keys.contested())).isEqualTo("missing");
    }

    @Test
    void word_isCyclePut_whenAnInsertDoesNotEndAndIsNotFound() {
        KeyAppearsOnce sample = sample(KeyAppearsOnce.Move.INSERT);
        Scripted.INSERTS.addAll(List.of(sound(), fails(new EndlessTraversal(9))));

        assertThat(wordWithout(sample, sample.keys.contested())).isEqualTo("cycle-put");
    }

    @Test
    void word_namesTheException_whenAKeyIsNotPutAgain() {
        KeyAppearsOnce sample = sample(KeyAppearsOnce.Move.REPUT);
        Scripted.INSERTS.addAll(List.of(sound(), fails(new NullPointerException())));

        assertThat(wordWithout(sample, sample.keys.present())).isEqualTo("ex:NPE");
    }

    @Test
    void word_namesTheException_whenTheGrowthKeyIsNotPut() {
        KeyAppearsOnce sample = sample(KeyAppearsOnce.Move.OVERWRITE);
        Scripted.INSERTS.add(fails(new NullPointerException()));

        assertThat(wordWithout(sample, sample.keys.growth())).isEqualTo("ex:NPE");
    }

    @Test
    void word_isCycle_whenIterationDoesNotEnd() {
        Scripted.ITERATIONS.add(fails(new EndlessTraversal(9)));

        assertThat(word(sample(KeyAppearsOnce.Move.OVERWRITE))).isEqualTo("cycle");
    }

    @Test
    void word_isOfTheMachine_whenALookupOverflowsTheStack() {
        KeyAppearsOnce sample = sample(KeyAppearsOnce.Move.LOOK_UP);
        Scripted.LOOKUPS.add(fails(new StackOverflowError()));

        assertThat(wordWithout(sample, sample.keys.growth())).isEqualTo("vm:StackOverflowError");
    }

    private static KeyAppearsOnce sample(KeyAppearsOnce.Move move) {
        return Stream.generate(KeyAppearsOnce::new)
                .filter(sample -> sample.move == move)
                .findFirst()
                .orElseThrow();
    }

    private static String word(KeyAppearsOnce sample) {
        sample.grower();
        sample.mover();
        return wordAtRest(sample);
    }

    private static String wordWithout(KeyAppearsOnce sample, Long lost) {
        sample.grower();
        sample.mover();
        sample.map.remove(lost);
        return wordAtRest(sample);
    }

    private static String wordAtRest(KeyAppearsOnce sample) {
        LL_Result result = new LL_Result();
        sample.arbiter(result);
        return (String) result.r1;
    }
}
