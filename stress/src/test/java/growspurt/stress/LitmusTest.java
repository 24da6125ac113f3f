package growspurt.stress;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.api.Property;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

class LitmusTest {

    @ParameterizedTest
    @EnumSource
    void testList_hasEveryLitmus(Litmus litmus) throws IOException {
        try (InputStream list = LitmusTest.class.getResourceAsStream("/META-INF/TestList")) {
            assertThat(list).isNotNull();
            assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(litmus.type().getName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void wordSet_isClosed(Litmus litmus) {
        assertThat(outcomes(litmus))
                .filteredOn(outcome -> outcome.id()[0].isEmpty())
                .singleElement()
                .satisfies(rest -> assertThat(rest.expect()).isEqualTo(Expect.FORBIDDEN));
        assertThat(litmus.vocabulary().words()).hasSize(outcomes(litmus).size() - 1);
        assertThat(litmus.vocabulary().find("anything")).isEmpty();
        assertThat(litmus.vocabulary().find("null")).isEmpty();
        assertThat(litmus.vocabulary().find("okay")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyWord_isDescribedByASentence(Litmus litmus) {
        assertThat(outcomes(litmus))
                .extracting(Outcome::desc)
                .allMatch(note -> note.endsWith(".") && note.length() > 15);
    }

    @ParameterizedTest
    @EnumSource
    void litmus_isPublicNonFinalAndWithoutStaticState(Litmus litmus) {
        Class<?> type = litmus.type();

        assertThat(Modifier.isPublic(type.getModifiers())).isTrue();
        assertThat(Modifier.isFinal(type.getModifiers())).isFalse();
        assertThat(type.getDeclaredFields()).noneMatch(field -> Modifier.isStatic(field.getModifiers()));
    }

    @Test
    void cycle_isForbidden_whereALookupDidNotEnd_butNotWhereOnlyAnInsertDidNot() {
        for (Litmus litmus : Litmus.values()) {
            assertThat(forbidden(litmus, "cycle")).isEqualTo(litmus != Litmus.ONLY_DOCUMENTED_EXCEPTIONS);
        }
        assertThat(EnumSet.complementOf(EnumSet.of(Litmus.OPERATIONS_TERMINATE)))
                .noneMatch(
                        litmus -> litmus.vocabulary().find("cycle-put").stream().anyMatch(Vocabulary.Word::forbidden));
    }

    @Test
    void hang_isAnOutcome_ofOperationsTerminateAlone() {
        assertThat(Litmus.values())
                .filteredOn(litmus -> litmus.vocabulary().find(Hang.WORD).isPresent())
                .containsExactly(Litmus.OPERATIONS_TERMINATE);
    }

    @Test
    void engine_judgesThePropertiesThatHaveALitmus() {
        assertThat(JcstressEngine.judges())
                .containsExactly(
                        Property.STABLE_KEY_STAYS_VISIBLE,
                        Property.CONCURRENT_INSERT_SURVIVES,
                        Property.UPDATE_SURVIVES,
                        Property.REMOVE_STAYS_REMOVED,
                        Property.REMOVED_ONCE,
                        Property.PUT_IF_ABSENT_ONE_WINNER,
                        Property.COMPUTE_IF_ABSENT_ONCE,
                        Property.COMPARE_AND_SET_ACROSS_MOVE,
                        Property.MERGE_LOSES_NOTHING,
                        Property.KEY_APPEARS_ONCE,
                        Property.ONLY_DOCUMENTED_EXCEPTIONS,
                        Property.ITERATION_SEES_STABLE_KEYS_ONCE,
                        Property.BULK_COPY_IS_CONSISTENT,
                        Property.CLEAR_LEAVES_NOTHING_OLD,
                        Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY,
                        Property.SIZE_EXACT_AT_REST,
                        Property.OPERATIONS_TERMINATE,
                        Property.GROWERS_AGREE,
                        Property.SHRINK_KEEPS_ENTRIES,
                        Property.FAIL_FAST_DETECTS);
        assertThat(JcstressEngine.testOf(Property.OPERATIONS_TERMINATE)).isEqualTo("OperationsTerminate");
    }

    private static boolean forbidden(Litmus litmus, String word) {
        return litmus.vocabulary().find(word).orElseThrow().forbidden();
    }

    private static List<Outcome> outcomes(Litmus litmus) {
        return Arrays.asList(litmus.type().getAnnotationsByType(Outcome.class));
    }
}
