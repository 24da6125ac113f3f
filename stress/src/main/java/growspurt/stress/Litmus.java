package growspurt.stress;

import growspurt.api.Property;
import growspurt.stress.litmus.BulkCopyIsConsistent;
import growspurt.stress.litmus.ClearLeavesNothingOld;
import growspurt.stress.litmus.ConcurrentInsertSurvives;
import growspurt.stress.litmus.IterationSeesStableKeysOnce;
import growspurt.stress.litmus.OperationsTerminate;
import growspurt.stress.litmus.SizeExactAtRest;
import growspurt.stress.litmus.SizeNeverFallsOnInsertOnly;
import growspurt.stress.litmus.StableKeyStaysVisible;
import java.util.Arrays;
import java.util.Optional;

/** The litmus test of each property that jcstress judges. */
enum Litmus {
    STABLE_KEY_STAYS_VISIBLE(Property.STABLE_KEY_STAYS_VISIBLE, StableKeyStaysVisible.class),
    CONCURRENT_INSERT_SURVIVES(Property.CONCURRENT_INSERT_SURVIVES, ConcurrentInsertSurvives.class),
    ITERATION_SEES_STABLE_KEYS_ONCE(Property.ITERATION_SEES_STABLE_KEYS_ONCE, IterationSeesStableKeysOnce.class),
    BULK_COPY_IS_CONSISTENT(Property.BULK_COPY_IS_CONSISTENT, BulkCopyIsConsistent.class),
    CLEAR_LEAVES_NOTHING_OLD(Property.CLEAR_LEAVES_NOTHING_OLD, ClearLeavesNothingOld.class),
    SIZE_NEVER_FALLS_ON_INSERT_ONLY(Property.SIZE_NEVER_FALLS_ON_INSERT_ONLY, SizeNeverFallsOnInsertOnly.class),
    SIZE_EXACT_AT_REST(Property.SIZE_EXACT_AT_REST, SizeExactAtRest.class),
    OPERATIONS_TERMINATE(Property.OPERATIONS_TERMINATE, OperationsTerminate.class);

    private final Property property;
    private final Class<?> type;

    @SuppressWarnings("ImmutableEnumChecker") // a record of unmodifiable lists
    private final Vocabulary vocabulary;

    Litmus(Property property, Class<?> type) {
        this.property = property;
        this.type = type;
        this.vocabulary = Vocabulary.of(type);
    }

    /** {@return the test of {@code property}, or empty if jcstress does not judge it} */
    static Optional<Litmus> of(Property property) {
        return Arrays.stream(values()).filter(l -> l.property == property).findFirst();
    }

    /** {@return the test of the property with this id, or empty if jcstress does not judge it} */
    static Optional<Litmus> of(String property) {
        return Arrays.stream(values())
                .filter(l -> l.property.id().equals(property))
                .findFirst();
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
