package growspurt.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
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
            "ConcurrentMap: \"thread safety and atomicity guarantees\"; ConcurrentHashMap: retrievals reflect the results of the most recently completed update operations holding upon their onset.",
            Guarantee.PER_KEY_LINEARIZABLE),

    /** Inserts that overlap a growth. */
    CONCURRENT_INSERT_SURVIVES(
            Group.SAFETY,
            "An insert that returned is found afterwards, whatever growth overlapped it.",
            "ConcurrentMap: \"thread safety and atomicity guarantees\".",
            Guarantee.PER_KEY_LINEARIZABLE),

    /** Updates of a key that is being moved. */
    UPDATE_SURVIVES(
            Group.SAFETY,
            "An update of an existing key that returned is never undone by a move.",
            "ConcurrentMap: \"thread safety and atomicity guarantees\".",
            Guarantee.PER_KEY_LINEARIZABLE),

    /** Removals of a key that is being moved. */
    REMOVE_STAYS_REMOVED(
            Group.SAFETY,
            "A key whose removal returned is not seen again without a new put.",
            "Map.remove; ConcurrentMap: \"thread safety and atomicity guarantees\".",
            Guarantee.PER_KEY_LINEARIZABLE),

    /** Two removals of one entry. */
    REMOVED_ONCE(
            Group.SAFETY,
            "Of several that remove one entry, exactly one is told that it did.",
            "ConcurrentMap.remove(key, value): \"performed atomically\"; for remove(key) the general claim of the type.",
            Guarantee.PER_KEY_LINEARIZABLE),

    /** Two conditional inserts of one key. */
    PUT_IF_ABSENT_ONE_WINNER(
            Group.SAFETY,
            "Concurrent putIfAbsent of one absent key has exactly one winner, and its value is the one that stays.",
            "ConcurrentMap.putIfAbsent: \"performed atomically\".",
            Guarantee.PER_KEY_LINEARIZABLE),

    /** Two computations of one absent key. */
    COMPUTE_IF_ABSENT_ONCE(
            Group.SAFETY,
            "For one absent key the function runs once, and all callers get its value.",
            "ConcurrentHashMap.computeIfAbsent: \"the entire method invocation is performed atomically\"; promised by some maps only.",
            Guarantee.PER_KEY_LINEARIZABLE,
            Guarantee.ATOMIC_COMPUTE),

    /** Conditional updates of a key that is being moved. */
    COMPARE_AND_SET_ACROSS_MOVE(
            Group.SAFETY,
            "replace(key, old, new) and remove(key, old) decide and act on the same entry, also while it is being moved.",
            "ConcurrentMap.replace and remove: \"performed atomically\".",
            Guarantee.PER_KEY_LINEARIZABLE),

    /** Read-modify-write of one key. */
    MERGE_LOSES_NOTHING(
            Group.SAFETY,
            "Concurrent read-modify-write calls of one key add up exactly.",
            "ConcurrentHashMap.merge: \"performed atomically\"; elsewhere the loop of ConcurrentMap.merge around atomic operations.",
            Guarantee.PER_KEY_LINEARIZABLE),

    /** All operations on single keys, judged against a sequential map. */
    PER_KEY_OPERATIONS_LINEARIZABLE(
            Group.SAFETY,
            "The results of concurrent operations on single keys are those of some order of the same operations, one after the other, that respects real time.",
            "Herlihy and Wing, Linearizability, 1990; ConcurrentMap: \"thread safety and atomicity guarantees\".",
            Guarantee.PER_KEY_LINEARIZABLE),

    /** All operations, those on the whole map too, judged against a sequential map. */
    WHOLE_MAP_OPERATIONS_LINEARIZABLE(
            Group.SAFETY,
            "The results of all concurrent operations, size and clear among them, are those of some order of the same operations.",
            "Herlihy and Wing, Linearizability, 1990; promised by few maps: ConcurrentMap leaves size and clear weaker.",
            Guarantee.PER_KEY_LINEARIZABLE,
            Guarantee.WHOLE_MAP_LINEARIZABLE),

    /** Iteration when everything is over. */
    KEY_APPEARS_ONCE(
            Group.SAFETY,
            "At rest, iteration shows each key exactly once and agrees with get.",
            "Map: \"a map cannot contain duplicate keys\".",
            Guarantee.PER_KEY_LINEARIZABLE,
            Guarantee.WEAK_ITERATION),

    /** Exceptions out of any operation. */
    ONLY_DOCUMENTED_EXCEPTIONS(
            Group.SAFETY,
            "No operation throws what its contract does not name.",
            "Map and ConcurrentMap name what each operation throws; package java.util.concurrent: iterators never throw ConcurrentModificationException.",
            Guarantee.PER_KEY_LINEARIZABLE),

    /** Iteration beside a growth. */
    ITERATION_SEES_STABLE_KEYS_ONCE(
            Group.SAFETY,
            "A key present from before the iterator was made until its end is shown exactly once.",
            "Package java.util.concurrent: weakly consistent iterators \"traverse elements as they existed upon construction exactly once\".",
            Guarantee.WEAK_ITERATION),

    /** Iteration beside a growth, judged against one instant. */
    ITERATION_IS_SNAPSHOT(
            Group.SAFETY,
            "An iterator shows the keys as they were at one instant after it was asked for and before it ended.",
            "Promised by few maps: package java.util.concurrent, weakly consistent iterators \"may reflect any modifications subsequent to construction\", and need not.",
            Guarantee.PER_KEY_LINEARIZABLE,
            Guarantee.SNAPSHOT_ITERATION),

    /** Copies taken beside a growth. */
    BULK_COPY_IS_CONSISTENT(
            Group.SAFETY,
            "toArray, copy constructors and putAll from a growing map give every stable key once, with no hole and no exception.",
            "Collection.toArray, on top of what the iterators promise.",
            Guarantee.WEAK_ITERATION),

    /** Clear beside a growth. */
    CLEAR_LEAVES_NOTHING_OLD(
            Group.SAFETY,
            "What was put before clear began, and not since, is gone after it returned.",
            "Map.clear: \"the map will be empty after this call returns\".",
            Guarantee.PER_KEY_LINEARIZABLE),

    /** The size while keys are only added. */
    SIZE_NEVER_FALLS_ON_INSERT_ONLY(
            Group.SAFETY,
            "While only inserts run, the size seen by one thread never falls, and isEmpty is never true of a map that had entries.",
            "Promised by some maps only; it follows for any count that grows with the inserts.",
            Guarantee.SIZE_EXACT_AT_REST),

    /** The size when everything is over. */
    SIZE_EXACT_AT_REST(
            Group.SAFETY,
            "When all writers are done, size equals the number of keys iterated and found.",
            "Map.size: \"the number of key-value mappings in this map\".",
            Guarantee.SIZE_EXACT_AT_REST),

    /** Plain fields of a value. */
    SAFE_PUBLICATION(
            Group.SAFETY,
            "Plain fields of a value written before its put are seen by whoever gets that value, also after it was moved.",
            "ConcurrentMap: memory consistency effects; JLS 17.4.5.",
            Guarantee.SAFE_PUBLICATION),

    /** Plain writes beside the map. */
    HAPPENS_BEFORE_THROUGH_MAP(
            Group.SAFETY,
            "What a thread did before it placed an object is seen by a thread that got or removed that object.",
            "ConcurrentMap: memory consistency effects; JLS 17.4.5.",
            Guarantee.SAFE_PUBLICATION),

    /** Progress of every operation. */
    OPERATIONS_TERMINATE(
            Group.PROGRESS,
            "Every operation ends, also while the map grows.",
            "Promised by the documentation of some maps only.",
            Guarantee.TERMINATES),

    /** Operations beside threads that have stopped inside theirs. */
    STOPPED_THREAD_BLOCKS_NOBODY(
            Group.PROGRESS,
            "Wherever other threads have stopped, in the window too, an operation that runs alone from there ends.",
            "Obstruction freedom: Herlihy, Luchangco and Moir, 2003; promised by some maps only.",
            Guarantee.NON_BLOCKING),

    /** Several inserts that find the map full. */
    GROWERS_AGREE(
            Group.SAFETY,
            "Several inserts at the growth point agree on one table, and none of their keys is lost.",
            "Promised by some maps only: by an election, a lock or an owner mark.",
            Guarantee.PER_KEY_LINEARIZABLE),

    /** Growth after a growth that failed. */
    KEEPS_GROWING_AFTER_FAILURE(
            Group.PROGRESS,
            "After an allocation or a user's function failed in the window, later inserts still grow the table.",
            "Promised by some maps only.",
            Guarantee.SURVIVES_FAILED_GROWTH),

    /** The state after a growth that failed. */
    FAILED_GROWTH_LOSES_NOTHING(
            Group.SAFETY,
            "A growth that failed leaves all older entries, an exact size, and no lock or flag behind.",
            "Promised by some maps only.",
            Guarantee.SURVIVES_FAILED_GROWTH),

    /** Everything above while the table gets smaller. */
    SHRINK_KEEPS_ENTRIES(
            Group.SAFETY,
            "Keys stay visible, once each, while the table gets smaller or is rebuilt at its size.",
            "ConcurrentMap: \"thread safety and atomicity guarantees\".",
            Guarantee.PER_KEY_LINEARIZABLE,
            Guarantee.SHRINKS),

    /** Reports of misuse. */
    FAIL_FAST_DETECTS(
            Group.SAFETY,
            "Concurrent misuse is reported at least sometimes, and a history without it never.",
            "Promised by some maps only, as best effort.",
            Guarantee.FAILS_FAST);

    /** The heading under which a property is listed. */
    public enum Group {
        /** Nothing bad happens. */
        SAFETY,
        /** Something good happens in the end. */
        PROGRESS
    }

    /** What a map does or does not do at all; the other guarantees say how well it does what every map does. */
    private static final Set<Guarantee> FEATURES =
            Set.of(Guarantee.SHRINKS, Guarantee.FAILS_FAST, Guarantee.NON_BLOCKING);

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
     * {@return the property called {@code id}}
     *
     * @param id the name that {@link #id()} gives it
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Property called(String id) {
        return Arrays.stream(values())
                .filter(property -> property.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no property '" + id + "'"));
    }

    /**
     * {@return whether {@code candidate} promises this property}
     *
     * @param candidate the map in question
     */
    public boolean promisedBy(MapCandidate candidate) {
        return Guarantee.withImplied(candidate.promises()).containsAll(needs)
                && !candidate.knownToBreak().contains(this);
    }

    /**
     * {@return what {@code candidate} does not promise and without which there is nothing to try} Empty for most properties: an
     * operation can be tried on any map, whatever it promises, but a map that does not shrink has no shrink point, one
     * that does not report misuse makes no false report, and that a lock blocks needs no search.
     *
     * @param candidate the map in question
     */
    public Optional<Guarantee> mootWithout(MapCandidate candidate) {
        Set<Guarantee> promised = Guarantee.withImplied(candidate.promises());
        return needs.stream()
                .filter(FEATURES::contains)
                .filter(feature -> !promised.contains(feature))
                .findFirst();
    }
}
