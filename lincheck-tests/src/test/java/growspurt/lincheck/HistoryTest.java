package growspurt.lincheck;

import static growspurt.lincheck.Executions.init;
import static growspurt.lincheck.Executions.parallel;
import static growspurt.lincheck.Executions.post;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.results.CounterexampleLine.Op;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HistoryTest {

    @Test
    void everyOperation_hasTheEffectThatItHasOnAMap() {
        for (String text : List.of(
                "get(0)",
                "containsKey(0)",
                "put(0, 2)",
                "remove(0)",
                "removeValue(0, 1)",
                "removeValue(0, 2)",
                "putIfAbsent(0, 2)",
                "computeIfAbsent(0, 2)",
                "computeIfPresent(0, 2)",
                "compute(0, 2)",
                "merge(0, 2)",
                "replace(0, 2)",
                "replaceValue(0, 1, 2)",
                "replaceValue(0, 2, 3)")) {
            for (Optional<Long> before : List.of(Optional.<Long>empty(), Optional.of(1L))) {
                Call call = Call.parse(text);
                SequentialMap map = new SequentialMap();
                before.ifPresent(value -> map.put(0, value));
                String result = Operations.perform(map, call);
                Long after = map.get(0);

                assertThat(History.Effect.of(call, before.map(String::valueOf).orElse(null)))
                        .as("%s of %s", text, before)
                        .isEqualTo(new History.Effect(result, after == null ? null : "" + after));
            }
        }
    }

    @Test
    void overlappingReadMaySeeTheOldOrTheNewValue() {
        for (String seen : List.of("1", "2")) {
            assertThat(history(
                                    init("put(0, 1)", "null"),
                                    parallel(0, "put(0, 2)", "1", 0, 0),
                                    parallel(1, "get(0)", seen, 0, 0))
                            .hasOrder())
                    .isTrue();
        }
    }

    @Test
    void readAfterTheWrite_mustSeeIt() {
        assertThat(history(
                                init("put(0, 1)", "null"),
                                parallel(0, "put(0, 2)", "1", 0, 0),
                                parallel(1, "get(0)", "1", 1, 0))
                        .hasOrder())
                .isFalse();
    }

    @Test
    void lostInsert_hasNoOrder() {
        assertThat(history(parallel(0, "put(0, 2)", "null", 0, 0), post("get(0)", "null"))
                        .hasOrder())
                .isFalse();
    }

    @Test
    void twoWinnersOfPutIfAbsent_haveNoOrder() {
        assertThat(history(
                                parallel(0, "putIfAbsent(0, 2)", "null", 0, 0),
                                parallel(1, "putIfAbsent(0, 3)", "null", 0, 0))
                        .hasOrder())
                .isFalse();
    }

    @Test
    void operationThatNeverEnded_mayHaveTakenEffectOrNot() {
        for (String seen : List.of("null", "2")) {
            assertThat(history(parallel(0, "put(0, 2)", null, 0, 0), parallel(1, "get(0)", seen, 0, 0))
                            .hasOrder())
                    .isTrue();
        }
    }

    @Test
    void exception_isNeverAResultOfTheMap() {
        assertThat(history(parallel(0, "get(0)", "NullPointerException", 0, 0)).hasOrder())
                .isFalse();
    }

    @Test
    void byKey_separatesKeys() {
        History history = history(init("put(0, 1)", "null"), init("put(4, 2)", "null"), init("get(0)", "1"));

        assertThat(history.byKey().keySet()).containsExactly(0L, 4L);
        assertThat(history.byKey().get(0L))
                .isNotNull()
                .satisfies(h -> assertThat(h.events()).hasSize(2));
    }

    private static History history(Op... ops) {
        return History.of(List.of(ops));
    }
}
