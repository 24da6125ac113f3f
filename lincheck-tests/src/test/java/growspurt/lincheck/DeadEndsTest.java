package growspurt.lincheck;

import static growspurt.lincheck.Executions.init;
import static growspurt.lincheck.Executions.parallel;
import static growspurt.lincheck.Executions.post;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.CounterexampleLine.DeadEnd;
import growspurt.results.CounterexampleLine.Op;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeadEndsTest {

    @Test
    void everyOrder_isFollowedToWhereItGetsStuck() {
        assertThat(deadEnds(
                        parallel(0, "get(3)", "4", 0, 0),
                        parallel(0, "get(3)", "null", 1, 0),
                        parallel(1, "put(3, 4)", "null", 0, 0)))
                .containsExactly(new DeadEnd(List.of(0), "null"), new DeadEnd(List.of(2, 0, 1), "4"));
    }

    @Test
    void historyWithAClear_hasNone() {
        assertThat(deadEnds(
                        init("put(8, 3)", "null"),
                        parallel(0, "clear()", "void", 0, 0),
                        parallel(1, "get(8)", "null", 1, 0)))
                .isEmpty();
    }

    @Test
    void twoWinners_areTwoOrders() {
        assertThat(deadEnds(
                        parallel(0, "putIfAbsent(12, 1)", "null", 0, 0),
                        parallel(1, "putIfAbsent(12, 5)", "null", 0, 0)))
                .containsExactly(new DeadEnd(List.of(0, 1), "1"), new DeadEnd(List.of(1, 0), "5"));
    }

    @Test
    void operationsThatDoNotMatter_areLeftOut() {
        assertThat(deadEnds(
                        init("put(1, 1)", "null"),
                        init("put(0, 2)", "null"),
                        parallel(0, "put(2, 2)", "null", 0, 0),
                        parallel(1, "get(0)", "null", 0, 0),
                        post("get(0)", "2")))
                .containsExactly(new DeadEnd(List.of(1, 3), "2"));
    }

    @Test
    void explainedAndUnfinishedAndThrown_haveNone() {
        assertThat(deadEnds(init("put(1, 1)", "null"), post("get(1)", "1"))).isEmpty();
        assertThat(deadEnds(init("put(1, 1)", "null"), parallel(0, "get(1)", null, 0, 0), post("get(1)", "null")))
                .isEmpty();
        assertThat(deadEnds(init("put(1, 1)", "null"), post("get(1)", "IllegalStateException")))
                .isEmpty();
    }

    private static List<DeadEnd> deadEnds(Op... ops) {
        return DeadEnds.of(History.of(List.of(ops)));
    }
}
