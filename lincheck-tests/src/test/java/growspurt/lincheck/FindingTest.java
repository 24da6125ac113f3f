package growspurt.lincheck;

import static growspurt.lincheck.Executions.failure;
import static growspurt.lincheck.Executions.init;
import static growspurt.lincheck.Executions.parallel;
import static growspurt.lincheck.Executions.post;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FindingTest {

    private static final String WRONG = "IncorrectResultsFailure";

    @Test
    void lostEntry_isToldWithTheInsert() {
        Failure failure = failure(
                WRONG,
                init("put(0, 1)", "null"),
                parallel(0, "put(4, 2)", "null", 0, 0),
                parallel(1, "get(0)", "1", 0, 0),
                post("get(4)", "null"));

        assertThat(Finding.of(failure))
                .isEqualTo("get(4) returned null although put(4, 2) had returned before it began");
    }

    @Test
    void staleValue_isToldWithTheNewerPut() {
        Failure failure = failure(
                WRONG,
                init("put(0, 1)", "null"),
                parallel(0, "put(0, 2)", "1", 0, 0),
                parallel(1, "get(0)", "1", 1, 0));

        assertThat(Finding.of(failure)).isEqualTo("get(0) returned 1 although put(0, 2) had returned before it began");
    }

    @Test
    void otherwise_allResultsOnTheKeyAreTold() {
        Failure failure = failure(
                WRONG, parallel(0, "putIfAbsent(0, 2)", "null", 0, 0), parallel(1, "putIfAbsent(0, 3)", "null", 0, 0));

        assertThat(Finding.of(failure))
                .isEqualTo("no order of the operations on key 0 explains their results:"
                        + " putIfAbsent(0, 2) = null, putIfAbsent(0, 3) = null");
    }

    @Test
    void keyThatWasCleared_isNotBlamed() {
        Failure failure = failure(
                WRONG,
                init("put(4, 7)", "null"),
                parallel(0, "putIfAbsent(8, 3)", "null", 0, 0),
                parallel(1, "clear()", "void", 1, 0),
                post("get(8)", "null"),
                post("get(4)", "7"));

        assertThat(Finding.of(failure)).isEqualTo("no order of the operations explains clear() = void");
    }

    @Test
    void exception_isNamed() {
        Failure failure = failure(WRONG, parallel(0, "get(4)", "ArrayIndexOutOfBoundsException", 0, 0));

        assertThat(Finding.of(failure)).isEqualTo("get(4) threw ArrayIndexOutOfBoundsException");
    }

    @Test
    void cycle_isNamed() {
        Failure failure = failure(WRONG, parallel(0, "get(4)", "EndlessTraversal", 0, 0));

        assertThat(Finding.of(failure)).isEqualTo("get(4) met a chain with a cycle and gave up");
    }

    @Test
    void hang_namesTheOperationsThatNeverEnded() {
        Failure failure = failure(
                "ManagedDeadlockFailure",
                parallel(0, "put(4, 2)", null, 0, 0),
                parallel(1, "get(0)", null, 0, 0),
                post("get(4)", null));

        assertThat(Finding.of(failure)).isEqualTo("put(4, 2) and get(0) never ended: the threads wait for each other");
    }

    @Test
    void hangAfterTheThreads_namesTheFirstOperationThatNeverEnded() {
        Failure failure = failure(
                "ManagedLivelockFailure",
                parallel(0, "put(4, 2)", "null", 0, 0),
                post("get(4)", null),
                post("get(8)", null));

        assertThat(Finding.of(failure)).isEqualTo("get(4) never ended");
    }
}
