package growspurt.stress.litmus;

import static growspurt.stress.litmus.Scripted.answers;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoneGrowthTest {

    private final Keys keys = new Keys(Keys.sequence(0, 8, 1), 0, 3L, 8L, 9L, 99L);

    @BeforeEach
    void script() {
        Scripted.takeThePlace();
    }

    @Test
    void highest_isTheGenerationAfterBothInserts() {
        assertThat(highest()).hasValue(8);
    }

    @Test
    void highest_isUnknown_whenTheNumbersFall() {
        Stream.generate(() -> generations(9, 8, 7)).limit(4).forEach(Scripted.GENERATIONS::addAll);

        assertThat(highest()).isEmpty();
    }

    @Test
    void highest_isUnknown_whenTheNumbersAreOthersTheNextTime() {
        Scripted.GENERATIONS.addAll(generations(1, 2, 2));
        Scripted.GENERATIONS.addAll(generations(1, 2, 2));
        Scripted.GENERATIONS.addAll(generations(1, 2, 3));

        assertThat(highest()).isEmpty();
    }

    @Test
    void highest_isUnknown_ofKeysThatWereNotTried() {
        assertThat(new LoneGrowth(new Scripted()).highest(keys)).isEmpty();
    }

    @Test
    void pulse_movesWithEachMapThatIsTried() {
        long before = Pulse.now();
        highest();

        assertThat(Pulse.now() - before).isEqualTo(4);
    }

    private OptionalInt highest() {
        return new LoneGrowth(new Scripted(), keys).highest(keys);
    }

    private static List<UnaryOperator<Integer>> generations(int before, int between, int after) {
        return List.of(answers(before), answers(between), answers(after));
    }
}
