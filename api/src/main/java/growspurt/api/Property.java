package growspurt.api;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A claim about the behaviour of a map while it grows, named as the fact that holds. A candidate promises a property
 * when it promises every guarantee that the property needs.
 */
public enum Property {
    /** Lookups of an untouched key, in every phase of a growth. */
    STABLE_KEY_STAYS_VISIBLE(
            Group.SAFETY,
            "A key that was put before the window and that nobody touches is found, with its value, by every lookup.",
            "ConcurrentMap: \"thread safety and atomicity guarantees\"; ConcurrentHashMap: retrievals reflect the results of"
                    + " the most recently completed update operations holding upon their onset.",
            Guarantee.PER_KEY_LINEARIZABLE),

    /** Inserts that overlap a growth. */
    CONCURRENT_INSERT_SURVIVES(
            Group.SAFETY,
            "An insert that returned is found afterwards, whatever growth overlapped it.",
            "ConcurrentMap: \"thread safety and atomicity guarantees\".",
            Guarantee.PER_KEY_LINEARIZABLE),

    /** All operations on single keys, judged against a sequential map. */
    PER_KEY_OPERATIONS_LINEARIZABLE(
            Group.SAFETY,
            "The results of concurrent operations on single keys are those of some order of the same operations, one"
                    + " after the other, that respects real time.",
            "Herlihy and Wing, Linearizability, 1990; ConcurrentMap: \"thread safety and atomicity guarantees\".",
            Guarantee.PER_KEY_LINEARIZABLE),

    /** Progress of every operation. */
    OPERATIONS_TERMINATE(
            Group.PROGRESS,
            "Every operation ends, also while the map grows.",
            "Promised by the documentation of some maps only.",
            Guarantee.TERMINATES);

    /** The heading under which a property is listed. */
    public enum Group {
        /** Nothing bad happens. */
        SAFETY,
        /** Something good happens in the end. */
        PROGRESS
    }

    private final Group group;
    private final String claim;
    private final String contract;

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is immutable
    private final Set<Guarantee> needs;

    Property(Group group, String claim, String contract, Guarantee first, Guarantee... others) {
        this.group = group;
        this.claim = claim;
        this.contract = contract;
        this.needs = Set.copyOf(EnumSet.of(first, others));
    }

    /** {@return the heading under which this property is listed} */
    public Group group() {
        return group;
    }

    /** {@return the claim as one sentence} */
    public String claim() {
        return claim;
    }

    /** {@return the text that the claim rests on, quoted or named} */
    public String contract() {
        return contract;
    }

    /** {@return the guarantees that together promise this property} */
    public Set<Guarantee> needs() {
        return needs;
    }

    /** {@return the name for people, such as {@code StableKeyStaysVisible}} */
    public String title() {
        StringBuilder title = new StringBuilder();
        for (String word : name().split("_", -1)) {
            title.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return title.toString();
    }

    /** {@return the name for files and links, such as {@code stable-key-stays-visible}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * {@return whether {@code candidate} promises this property}
     *
     * @param candidate the map in question
     */
    public boolean promisedBy(MapCandidate candidate) {
        return candidate.promises().containsAll(needs);
    }
}
