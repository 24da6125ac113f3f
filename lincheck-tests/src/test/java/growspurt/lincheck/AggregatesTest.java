package growspurt.lincheck;

import static growspurt.lincheck.Executions.init;
import static growspurt.lincheck.Executions.parallel;
import static growspurt.lincheck.Executions.post;
import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.Property;
import growspurt.results.CounterexampleLine.Op;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One hand-written witness for each claim, and beside it what the claim allows. */
final class AggregatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "1 ! size() returned 1 although the keys found are [0, 4]",
                "2 ! ",
                "3 ! size() returned 3 although the keys found are [0, 4]",
            })
    void sizeAtRest_isTheNumberOfKeysFound(String size, String finding) {
        assertThat(broken(
                        Property.SIZE_EXACT_AT_REST,
                        init("put(0, 1)", "null"),
                        parallel(0, "put(4, 2)", "null", 0, 0),
                        parallel(1, "get(8)", "null", 0, 0),
                        post("get(0)", "1"),
                        post("get(4)", "2"),
                        post("get(8)", "null"),
                        post("size()", size)))
                .isEqualTo(Optional.ofNullable(finding));
    }

    @Test
    void sizeAtRest_isNotJudged_whereAKeyWasNotLookedUp() {
        assertThat(broken(Property.SIZE_EXACT_AT_REST, init("put(0, 1)", "null"), post("size()", "1")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "[0] ! ",
                "[0, 0] ! keysAtRest() returned [0, 0] although the keys found are [0]",
                "[] ! keysAtRest() returned [] although the keys found are [0]",
                "ConcurrentModificationException ! keysAtRest() threw ConcurrentModificationException",
            })
    void keysAtRest_areThoseFound(String keys, String finding) {
        assertThat(broken(
                        Property.KEY_APPEARS_ONCE,
                        init("put(0, 1)", "null"),
                        post("get(0)", "1"),
                        post("keysAtRest()", keys)))
                .isEqualTo(Optional.ofNullable(finding));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "size() ! 1 ! size() ! 1 ! ",
                "size() ! 2 ! size() ! 1 ! size() returned 1 although there were 2 entries before",
                "size() ! 0 ! size() ! 1 ! size() returned 0 although there were 1 entries before",
                "size() ! 1 ! isEmpty() ! true ! isEmpty() returned true although there were 1 entries before",
                "isEmpty() ! false ! size() ! 1 ! ",
            })
    void sizeOfOneThread_neverFalls(String first, String one, String second, String other, String finding) {
        assertThat(broken(
                        Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY,
                        init("put(0, 1)", "null"),
                        parallel(0, "put(4, 2)", "null", 0, 0),
                        parallel(1, first, one, 0, 0),
                        parallel(1, second, other, 0, 1)))
                .isEqualTo(Optional.ofNullable(finding));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "[0, 4] ! ",
                "[0] ! ",
                "[4] ! keys() returned [4], and key 0, which nobody touched, is not in it",
                "[0, 0, 4] ! keys() returned [0, 0, 4], and key 0, which nobody touched, is in it more than once",
                "ConcurrentModificationException ! keys() threw ConcurrentModificationException",
            })
    void iteration_showsStableKeysOnce(String keys, String finding) {
        assertThat(broken(
                        Property.ITERATION_SEES_STABLE_KEYS_ONCE,
                        init("put(0, 1)", "null"),
                        init("put(8, 1)", "null"),
                        parallel(0, "put(4, 2)", "null", 0, 0),
                        parallel(0, "remove(8)", "1", 1, 0),
                        parallel(1, "keys()", keys, 0, 0)))
                .isEqualTo(Optional.ofNullable(finding));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "[1, 2] ! ",
                "[1] ! ",
                "[1, 1, 2] ! copy() returned [1, 1, 2], and a value 1, which nobody touched, is in it more than once for a key",
                "[1, 7] ! copy() returned [1, 7], and a value 7, which no key ever had, is in it",
                "[1, 3, 3] ! ",
                "[null, 1] ! copy() returned [null, 1], and there is a hole in it",
                "NegativeArraySizeException ! copy() threw NegativeArraySizeException",
                "[2] ! copy() returned [2], and a value 1, which nobody touched, is not in it",
            })
    void copy_hasStableValues_andNoHole(String values, String finding) {
        assertThat(broken(
                        Property.BULK_COPY_IS_CONSISTENT,
                        init("put(0, 1)", "null"),
                        init("put(8, 3)", "null"),
                        parallel(0, "put(4, 2)", "null", 0, 0),
                        parallel(0, "replace(8, 3)", "3", 1, 0),
                        parallel(1, "copy()", values, 0, 0)))
                .isEqualTo(Optional.ofNullable(finding));
    }

    @Test
    void copy_mayShowAKeyTwice_thatWasRemovedAndPutAgainBesideIt() {
        assertThat(broken(
                        Property.BULK_COPY_IS_CONSISTENT,
                        init("put(0, 1)", "null"),
                        parallel(0, "remove(0)", "1", 0, 0),
                        parallel(0, "put(0, 1)", "null", 1, 0),
                        parallel(1, "copy()", "[1, 1]", 0, 0)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "null ! ",
                "1 ! get(0) returned 1 although clear() had returned and nobody had put it again",
            })
    void clear_leavesNothingOld(String left, String finding) {
        assertThat(broken(
                        Property.CLEAR_LEAVES_NOTHING_OLD,
                        init("put(0, 1)", "null"),
                        parallel(0, "put(4, 2)", "null", 0, 0),
                        parallel(1, "clear()", "void", 0, 0),
                        post("get(0)", left),
                        post("get(4)", "2")))
                .isEqualTo(Optional.ofNullable(finding));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "null ! 0 ! ",
                "1 ! 0 ! get(0) returned 1 although clear() had returned and nobody had put it again",
                "1 ! 1 ! get(0) returned 1 although clear() had returned and nobody had put it again",
            })
    void clear_leavesNothingOld_forALookupBesideTheOtherThread(String left, int thread, String finding) {
        Op lookup = thread == 1 ? parallel(1, "get(0)", left, 0, 1) : parallel(0, "get(0)", left, 0, 1);
        assertThat(broken(
                        Property.CLEAR_LEAVES_NOTHING_OLD,
                        init("put(0, 1)", "null"),
                        parallel(1, "clear()", "void", 0, 0),
                        lookup,
                        post("get(0)", "null")))
                .isEqualTo(Optional.ofNullable(finding));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "ConcurrentModificationException ! clear() threw ConcurrentModificationException",
                "UnsupportedOperationException ! ",
            })
    void clear_mayBeRefused_butNotThrowAnythingElse(String thrown, String finding) {
        assertThat(broken(
                        Property.CLEAR_LEAVES_NOTHING_OLD,
                        init("put(0, 1)", "null"),
                        parallel(0, "put(4, 2)", "null", 0, 0),
                        parallel(1, "clear()", thrown, 0, 0),
                        post("get(0)", "1")))
                .isEqualTo(Optional.ofNullable(finding));
    }

    @Test
    void lookupThatBeganBeforeTheClearEnded_mayFindWhatWasThere() {
        assertThat(broken(
                        Property.CLEAR_LEAVES_NOTHING_OLD,
                        init("put(0, 1)", "null"),
                        parallel(0, "get(0)", "1", 0, 0),
                        parallel(1, "clear()", "void", 0, 0),
                        post("get(0)", "null")))
                .isEmpty();
    }

    @Test
    void whatIsAtRest_isJudgedOnlyByAProgramThatAsksForIt() {
        assertThat(Aggregates.judgedBy(Program.parse("put(0, 1) / put(4, 2) | get(0) / get(0)")))
                .doesNotContain(Property.SIZE_EXACT_AT_REST, Property.KEY_APPEARS_ONCE);
        assertThat(Aggregates.judgedBy(Program.parse("put(0, 1) / put(4, 2) | get(0) / get(0); size(); keysAtRest()")))
                .contains(Property.SIZE_EXACT_AT_REST, Property.KEY_APPEARS_ONCE);
    }

    @Test
    void programWithClear_isNotAskedForSingleKeys() {
        assertThat(Aggregates.judgedBy(Program.parse("put(0, 1) / put(4, 2) | clear() / get(0)")))
                .contains(Property.CLEAR_LEAVES_NOTHING_OLD, Property.WHOLE_MAP_OPERATIONS_LINEARIZABLE)
                .doesNotContain(Property.PER_KEY_OPERATIONS_LINEARIZABLE, Property.BULK_COPY_IS_CONSISTENT);
    }

    private static Optional<String> broken(Property property, Op... ops) {
        return Aggregates.broken(History.of(Arrays.asList(ops)), Set.of(property))
                .map(Aggregates.Breach::finding);
    }
}
