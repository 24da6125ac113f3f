package growspurt.lincheck;

import static growspurt.lincheck.Executions.init;
import static growspurt.lincheck.Executions.parallel;
import static growspurt.lincheck.Executions.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NormalizedTest {

    private static final String ONE = Normalized.of(List.of(
            init("put(0, 5)", "null"),
            parallel(0, "put(4, 2)", "null", 0, 0),
            parallel(1, "get(0)", "5", 0, 0),
            post("get(4)", "null")));

    @Test
    void otherKeysValuesAndThreadOrder_giveTheSameText() {
        assertThat(Normalized.of(List.of(
                        init("put(8, 1)", "null"),
                        parallel(0, "get(8)", "1", 0, 1),
                        parallel(1, "put(16, 9)", "null", 0, 0),
                        post("get(16)", "null"))))
                .isEqualTo(ONE);
    }

    @Test
    void anotherResult_givesAnotherText() {
        assertThat(Normalized.of(List.of(
                        init("put(0, 5)", "null"),
                        parallel(0, "put(4, 2)", "null", 0, 0),
                        parallel(1, "get(0)", "null", 0, 0),
                        post("get(4)", "2"))))
                .isNotEqualTo(ONE);
    }

    @Test
    void pendingDiffersFromNull() {
        assertThat(Normalized.of(List.of(parallel(0, "get(0)", null, 0))))
                .isNotEqualTo(Normalized.of(List.of(parallel(0, "get(0)", "null", 0))));
    }
}
