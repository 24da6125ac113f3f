package growspurt.stress;

import growspurt.api.Property;
import growspurt.stress.litmus.BulkCopyIsConsistent;
import growspurt.stress.litmus.ClearLeavesNothingOld;
import growspurt.stress.litmus.CompareAndSetAcrossMove;
import growspurt.stress.litmus.ComputeIfAbsentOnce;
import growspurt.stress.litmus.ConcurrentInsertSurvives;
import growspurt.stress.litmus.FailFastDetects;
import growspurt.stress.litmus.GrowersAgree;
import growspurt.stress.litmus.IterationSeesStableKeysOnce;
import growspurt.stress.litmus.KeyAppearsOnce;
import growspurt.stress.litmus.MergeLosesNothing;
import growspurt.stress.litmus.OnlyDocumentedExceptions;
import growspurt.stress.litmus.OperationsTerminate;
import growspurt.stress.litmus.PutIfAbsentOneWinner;
import growspurt.stress.litmus.RemoveStaysRemoved;
import growspurt.stress.litmus.RemovedOnce;
import growspurt.stress.litmus.ShrinkKeepsEntries;
import growspurt.stress.litmus.SizeExactAtRest;
import growspurt.stress.litmus.SizeNeverFallsOnInsertOnly;
import growspurt.stress.litmus.StableKeyStaysVisible;
import growspurt.stress.litmus.UpdateSurvives;
import java.util.Arrays;
import java.util.List;

/** The litmus tests of each property that jcstress judges. */
enum Litmus {
    STABLE_KEY_STAYS_VISIBLE(Property.STABLE_KEY_STAYS_VISIBLE, StableKeyStaysVisible.class),
    CONCURRENT_INSERT_SURVIVES(Property.CONCURRENT_INSERT_SURVIVES, ConcurrentInsertSurvives.class),
    UPDATE_SURVIVES(Property.UPDATE_SURVIVES, UpdateSurvives.class),
    REMOVE_STAYS_REMOVED(Property.REMOVE_STAYS_REMOVED, RemoveStaysRemoved.class),
    REMOVED_ONCE(Property.REMOVED_ONCE, RemovedOnce.class),
    PUT_IF_ABSENT_ONE_WINNER(Property.PUT_IF_ABSENT_ONE_WINNER, PutIfAbsentOneWinner.class),
    COMPUTE_IF_ABSENT_ONCE(Property.COMPUTE_IF_ABSENT_ONCE, ComputeIfAbsentOnce.class),
    COMPARE_AND_SET_ACROSS_MOVE(Property.COMPARE_AND_SET_ACROSS_MOVE, CompareAndSetAcrossMove.class),
    MERGE_LOSES_NOTHING(Property.MERGE_LOSES_NOTHING, MergeLosesNothing.class),
    KEY_APPEARS_ONCE(Property.KEY_APPEARS_ONCE, KeyAppearsOnce.class),
    ONLY_DOCUMENTED_EXCEPTIONS(Property.ONLY_DOCUMENTED_EXCEPTIONS, OnlyDocumentedExceptions.class),
    ITERATION_SEES_STABLE_KEYS_ONCE(Property.ITERATION_SEES_STABLE_KEYS_ONCE, IterationSeesStableKeysOnce.class),
    BULK_COPY_IS_CONSISTENT(Property.BULK_COPY_IS_CONSISTENT, BulkCopyIsConsistent.class),
    CLEAR_LEAVES_NOTHING_OLD(Property.CLEAR_LEAVES_NOTHING_OLD, ClearLeavesNothingOld.class),
    SIZE_NEVER_FALLS_ON_INSERT_ONLY(Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY, SizeNeverFallsOnInsertOnly.class),
    SIZE_EXACT_AT_REST(Property.SIZE_EXACT_AT_REST, SizeExactAtRest.class),
    OPERATIONS_TERMINATE(Property.OPERATIONS_TERMINATE, OperationsTerminate.class),
    GROWERS_AGREE(Property.GROWERS_AGREE, GrowersAgree.class),
    SHRINK_KEEPS_ENTRIES(Property.SHRINK_KEEPS_ENTRIES, ShrinkKeepsEntries.class),
    FAIL_FAST_DETECTS(Property.FAIL_FAST_DETECTS, FailFastDetects.class);

    private final Property property;
    private final Class<?> type;

    @SuppressWarnings("ImmutableEnumChecker") // a record of unmodifiable lists
    private final Vocabulary vocabulary;

    Litmus(Property property, Class<?> type) {
        this.property = property;
        this.type = type;
        this.vocabulary = Vocabulary.of(type);
    }

    /** {@return the tests of the property with this id, none if jcstress does not judge it} */
    static List<Litmus> of(String property) {
        return Arrays.stream(values())
                .filter(l -> l.property.id().equals(property))
                .toList();
    }

    Property property() {
        return property;
    }

    /** {@return the name of the test for people and files} */
    String title() {
        return type.getSimpleName();
    }

    Class<?> type() {
        return type;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }
}
