package growspurt.lincheck;

import growspurt.api.Property;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the threads do in the window, those first that find most. Where a window stays open, it is open before they start. */
enum Aim {
    /** The same conditional inserts in both threads, of the same two keys: two winners. */
    ONE_WINNER,
    /** An insert of colliding keys in each thread, the first of which starts a resize: rival movers, late writers. */
    CONTEST,
    /** The same update in both threads, of the same key: old decisions. */
    SAME_KEY,
    /** An update and a look by the same thread, beside anything: what one thread does must hold for itself. */
    OWN_KEY,
    /** Inserts of both threads into one bin, to which they may have come in different ways. */
    RIVALS,
    /** The removal of a key, and an insert beside it. */
    NEIGHBOURS,
    /** Lookups alone, one of which may be the one that moves or promotes. */
    LOOKS,
    /** Lookups of an entry beside the thread that starts a resize and goes on to that entry, and so to its bin. */
    OVERTAKEN,
    /** The insert that starts a resize, beside a lookup. */
    INSERT,
    /** The size while there are inserts only. */
    SIZES,
    /** A search for a value that is there all the time: the insert that starts a resize puts it again, and then its old key is removed. */
    VALUES,
    /** An iteration beside an insert that starts a resize, and another insert or a removal. */
    ITERATES,
    /** A copy taken beside an insert and a removal. */
    COPIES,
    /** A clear beside the insert that starts a resize. */
    CLEARS,
    /** The removal of a key, and an insert of the same key: who waits for a removal to be completed? */
    AGAIN,
    /** The removal that starts a shrink, beside an update and lookups of an entry that stays. */
    SHRINK,
    /** The insert that makes a table be rebuilt because of what has been removed, beside an update and lookups of an entry that stays. */
    REBUILD,
    /** Keys whose hash codes are no good numbers: the lowest has no absolute value. */
    ODD_KEY,
    /** A function that throws, and a look at what it leaves behind, beside the insert that starts a resize. */
    FAILS,
    /** Any operation on single keys: the check on our own aim. */
    RANDOM;

    private static final Set<Aim> OF_THE_WHOLE_MAP = EnumSet.of(SIZES, VALUES, ITERATES, COPIES, CLEARS);

    /** These find little that the others do not; a launch has room for one or two of them. */
    private static final Set<Aim> RARE = EnumSet.of(AGAIN, SHRINK, REBUILD, ODD_KEY, FAILS, RANDOM);

    /** {@return the aims that do what the litmus test of {@code property} does; none if no program can} */
    static List<Aim> of(Property property) {
        return switch (property) {
            case STABLE_KEY_STAYS_VISIBLE -> List.of(LOOKS, OVERTAKEN, INSERT, CONTEST);
            case SHRINK_KEEPS_ENTRIES -> List.of(SHRINK, REBUILD);
            case CONCURRENT_INSERT_SURVIVES -> List.of(CONTEST, RIVALS, NEIGHBOURS);
            case PUT_IF_ABSENT_ONE_WINNER, COMPUTE_IF_ABSENT_ONCE -> List.of(ONE_WINNER);
            case UPDATE_SURVIVES,
                    REMOVE_STAYS_REMOVED,
                    REMOVED_ONCE,
                    COMPARE_AND_SET_ACROSS_MOVE,
                    MERGE_LOSES_NOTHING -> List.of(SAME_KEY, OWN_KEY);
            case ONLY_DOCUMENTED_EXCEPTIONS -> List.of(INSERT, ODD_KEY);
            case KEY_APPEARS_ONCE, SIZE_EXACT_AT_REST -> List.of(CONTEST, RIVALS, NEIGHBOURS, INSERT);
            case SIZE_NEVER_FALLS_ON_INSERT_ONLY -> List.of(SIZES);
            case ITERATION_SEES_STABLE_KEYS_ONCE, ITERATION_IS_SNAPSHOT -> List.of(ITERATES);
            case BULK_COPY_IS_CONSISTENT -> List.of(COPIES);
            case CLEAR_LEAVES_NOTHING_OLD -> List.of(CLEARS);
            case STOPPED_THREAD_BLOCKS_NOBODY -> List.of(CONTEST, SAME_KEY, RIVALS, NEIGHBOURS, AGAIN);
            case PER_KEY_OPERATIONS_LINEARIZABLE, OPERATIONS_TERMINATE ->
                Arrays.stream(values())
                        .filter(aim -> !OF_THE_WHOLE_MAP.contains(aim))
                        .toList();
            case WHOLE_MAP_OPERATIONS_LINEARIZABLE -> List.of(values());
            default -> List.of();
        };
    }

    /** {@return those of {@code aims} that can answer one of {@code questions}; all of them if none can} */
    static List<Aim> worthwhile(Collection<Property> questions, List<Aim> aims) {
        List<Aim> wanted = aims.stream()
                .filter(aim ->
                        questions.stream().anyMatch(property -> of(property).contains(aim)))
                .toList();
        return wanted.isEmpty() ? aims : wanted;
    }

    /** {@return {@code aims} in the order of launch number {@code turn}, from 0: what is rare comes last, in turns} */
    static List<Aim> row(List<Aim> aims, int turn) {
        List<Aim> often = new ArrayList<>(aims);
        often.removeAll(RARE);
        List<Aim> rare = new ArrayList<>(aims);
        rare.retainAll(RARE);
        Collections.rotate(rare, -turn);
        often.addAll(rare);
        return often;
    }

    /** {@return with how many programs a launch has tried all of {@code aims} but the rare ones, and one of these} */
    static int programs(List<Aim> aims) {
        return 1 + (int) aims.stream().filter(aim -> !RARE.contains(aim)).count();
    }
}
