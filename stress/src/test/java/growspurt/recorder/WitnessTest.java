package growspurt.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WitnessTest {

    @Test
    void witness_isWhatMatters_withTheValueBefore() {
        Witness witness = Witness.of(
                7,
                Operation.ABSENT,
                List.of(
                        List.of(
                                op(Operation.PUT, 1, Operation.ABSENT, 0, 1),
                                op(Operation.PUT, 2, 1, 10, 11),
                                op(Operation.GET, 0, 2, 12, 13),
                                op(Operation.REMOVE, 0, 2, 90, 91)),
                        List.of(
                                op(Operation.GET, 0, 1, 4, 5),
                                op(Operation.GET, 0, Operation.ABSENT, 20, 21),
                                op(Operation.GET, 0, 2, 30, 31)),
                        List.of(op(Operation.GET, 0, Operation.ABSENT, 200, 200))));

        assertThat(witness.initial()).isEqualTo(2);
        assertThat(witness.ops())
                .extracting(op -> op.call() + " = " + op.result())
                .containsExactly("put(7, 2) = null", "get(7) = null");
        assertThat(witness.deadEnds()).singleElement().satisfies(end -> {
            assertThat(end.ops()).containsExactly(1);
            assertThat(end.expected()).isEqualTo("2");
        });
        assertThat(witness.program()).isEqualTo("put(7, 2) / get(7) /");
        assertThat(witness.finding())
                .isEqualTo("no order of the operations on key 7 explains their results: get(7) = null");
    }

    @Test
    void overlappingOperations_stay() {
        Witness witness = Witness.of(
                1,
                Operation.ABSENT,
                List.of(
                        List.of(op(Operation.PUT_IF_ABSENT, 1, Operation.ABSENT, 0, 9)),
                        List.of(op(Operation.PUT_IF_ABSENT, 2, Operation.ABSENT, 0, 9)),
                        List.of(op(Operation.GET, 0, 1, 100, 100))));

        assertThat(witness.program()).isEqualTo("/ putIfAbsent(1, 1) | putIfAbsent(1, 2) /");
        assertThat(witness.ops()).allSatisfy(op -> assertThat(op.doneBefore()).containsExactly(0, 0));
        assertThat(witness.deadEnds()).hasSize(2);
    }

    @Test
    void updateThatWasStillGoingOn_stays_sinceItMayBeWhatOthersSaw() {
        Witness witness = Witness.of(
                1,
                Operation.ABSENT,
                List.of(
                        List.of(op(Operation.PUT, 5, Operation.ABSENT, 0, 100)),
                        List.of(op(Operation.GET, 0, 5, 10, 11), op(Operation.GET, 0, Operation.ABSENT, 12, 13)),
                        List.of(op(Operation.GET, 0, 5, 200, 200))));

        assertThat(witness.program()).isEqualTo("/ put(1, 5) | get(1); get(1) /");
        assertThat(witness.finding()).endsWith("put(1, 5) = has not ended, get(1) = 5, get(1) = null");
        assertThat(witness.deadEnds())
                .extracting(end -> end.ops() + " " + end.expected())
                .contains("[1] null", "[0, 1, 2] 5");
    }

    @Test
    void entryThatIsGoneAtRest_isToldAsTheEnd() {
        Witness witness = Witness.of(
                1, 5, List.of(List.of(), List.of(), List.of(op(Operation.GET, 0, Operation.ABSENT, 100, 100))));

        assertThat(witness.program()).isEqualTo("put(1, 5) /  / get(1)");
        assertThat(witness.ops()).extracting(op -> op.phase().id()).containsExactly("init", "post");
    }

    private static Recorded op(Operation operation, long given, long result, long start, long end) {
        return new Recorded(operation, given, 0, result, start, end, false);
    }
}
