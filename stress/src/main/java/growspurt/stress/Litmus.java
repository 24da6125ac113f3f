package growspurt.stress;

import growspurt.api.Property;
import growspurt.stress.litmus.ComputeIfAbsentOnce;
import growspurt.stress.litmus.ConcurrentInsertSurvives;
import growspurt.stress.litmus.OperationsTerminate;
import growspurt.stress.litmus.PutIfAbsentOneWinner;
import growspurt.stress.litmus.RemoveStaysRemoved;
import growspurt.stress.litmus.RemovedOnce;
import growspurt.stress.litmus.StableKeyStaysVisible;
import growspurt.stress.litmus.UpdateSurvives;
import java.util.Arrays;
import java.util.Optional;

/** The litmus test of each property that jcstress judges. */
enum Litmus {
    STABLE_KEY_STAYS_VISIBLE(Property.STABLE_KEY_STAYS_VISIBLE, StableKeyStaysVisible.class),
    CONCURRENT_INSERT_SURVIVES(Property.CONCURRENT_INSERT_SURVIVES, ConcurrentInsertSurvives.class),
    UPDATE_SURVIVES(Property.UPDATE_SURVIVES, UpdateSurvives.class),
    REMOVE_STAYS_REMOVED(Property.REMOVE_STAYS_REMOVED, RemoveStaysRemoved.class),
    REMOVED_ONCE(Property.REMOVED_ONCE, RemovedOnce.class),
    PUT_IF_ABSENT_ONE_WINNER(Property.PUT_IF_ABSENT_ONE_WINNER, PutIfAbsentOneWinner.class),
    COMPUTE_IF_ABSENT_ONCE(Property.COMPUTE_IF_ABSENT_ONCE, ComputeIfAbsentOnce.class),
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
