package growspurt.lincheck;

import growspurt.api.GrowthPoint;
import growspurt.api.Property;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An endless row of programs with two threads of two calls each, aimed at given growths. The same seed and the same
 * growths give the same row: in turn every aim asked for, each time at one of the growths.
 *
 * <p>Every program gets every key at the end, which turns lost entries into violations.
 */
final class Programs {

    /** Threads of every program. */
    static final int THREADS = 2;

    /** Calls of every thread at most. */
    static final int CALLS_PER_THREAD = 2;

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
        /** The removal that starts a shrink, beside an update and lookups of an entry that stays. */
        SHRINK,
        /** Keys whose hash codes are no good numbers: the lowest has no absolute value. */
        ODD_KEY,
        /** The size while there are inserts only. */
        SIZES,
        /** An iteration beside inserts, the first of which starts a resize. */
        ITERATES,
        /** A copy taken beside an insert and a removal. */
        COPIES,
        /** A clear beside the insert that starts a resize. */
        CLEARS,
        /** Any operation on single keys: the check on our own aim. */
        RANDOM;

        private static final Set<Aim> OF_THE_WHOLE_MAP = EnumSet.of(SIZES, ITERATES, COPIES, CLEARS);

        /** {@return the aims that do what the litmus test of {@code property} does; none if no program can} */
        static List<Aim> of(Property property) {
            return switch (property) {
                case STABLE_KEY_STAYS_VISIBLE -> List.of(LOOKS, OVERTAKEN, INSERT, CONTEST);
                case SHRINK_KEEPS_ENTRIES -> List.of(SHRINK);
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
                case ITERATION_SEES_STABLE_KEYS_ONCE -> List.of(ITERATES);
                case BULK_COPY_IS_CONSISTENT -> List.of(COPIES);
                case CLEAR_LEAVES_NOTHING_OLD -> List.of(CLEARS);
                case PER_KEY_OPERATIONS_LINEARIZABLE, OPERATIONS_TERMINATE ->
                    Arrays.stream(values())
                            .filter(aim -> !OF_THE_WHOLE_MAP.contains(aim))
                            .toList();
                case WHOLE_MAP_OPERATIONS_LINEARIZABLE -> List.of(values());
                default -> List.of();
            };
        }
    }

    private static final List<String> READS = List.of("get", "containsKey");
    private static final List<String> INSERTS = List.of("put", "putIfAbsent", "computeIfAbsent");
    private static final List<String> CONDITIONAL_INSERTS = List.of("putIfAbsent", "computeIfAbsent");
    private static final List<String> UPDATES =
            List.of("remove", "removeValue", "replace", "replaceValue", "merge", "compute", "computeIfPresent");
    private static final List<List<String>> ALL = List.of(READS, INSERTS, UPDATES);

    private static final Call SIZE = Call.of("size");
    private static final Call IS_EMPTY = Call.of("isEmpty");
    private static final Call KEYS = Call.of("keys");
    static final Call KEYS_AT_REST = Call.of("keysAtRest");
    private static final Call COPY = Call.of("copy");
    static final Call CLEAR = Call.of("clear");

    private static final int MOST_APART = 4;
    private static final long LOWEST_HASH = 0x8000_0000L;

    private final Random random;
    private final List<Growth> growths;
    private final List<Shrink> shrinks;
    private final List<Aim> aims;
    private final boolean wholeMap;
    private int made;

    /**
     * A row for {@code growths} that goes through {@code aims}, one at least of each; but for shrinks if there are none.
     *
     * @param wholeMap whether the size and all keys are asked for at the end
     */
    Programs(long seed, List<Growth> growths, List<Shrink> shrinks, List<Aim> aims, boolean wholeMap) {
        this.wholeMap = wholeMap;
        this.random = new Random(seed);
        this.growths = List.copyOf(growths);
        this.shrinks = List.copyOf(shrinks);
        this.aims = aims.stream()
                .filter(aim -> aim != Aim.SHRINK || !shrinks.isEmpty())
                .toList();
    }

    /** {@return the next program of the row} */
    Program next() {
        Aim aim = aims.get(made++ % aims.size());
        if (aim == Aim.SHRINK) {
            return shrinking(pick(shrinks));
        }
        Growth growth = pick(growths);
        return aimed(aim, aim == Aim.CONTEST ? growth.crowded(random.nextBoolean()) : growth);
    }

    /** {@return a program with this aim; for tests that look at one aim} */
    Program aimed(Aim aim, Growth growth) {
        List<Call> init = aim == Aim.RANDOM ? fill(growth, random.nextInt(growth.entries() + 1)) : before(aim, growth);
        List<List<Call>> threads = threads(aim, growth, init);
        return new Program(init, threads, after(growth, init, threads));
    }

    /** {@return a program at {@code shrink}} */
    Program shrinking(Shrink shrink) {
        List<Call> init = new ArrayList<>();
        shrink.puts().forEach(key -> init.add(put(key)));
        shrink.removed().forEach(key -> init.add(Call.of("remove", key)));
        List<Long> left = shrink.left();
        long stays = left.get(1 + random.nextInt(left.size() - 1));
        List<List<Call>> threads = List.of(
                List.of(Call.of("remove", left.get(0)), get(stays)),
                List.of(random.nextBoolean() ? get(stays) : call(pick(UPDATES), stays, init), get(stays)));
        List<Call> post = left.stream().map(Programs::get).toList();
        return new Program(init, threads, post);
    }

    /** Up to the growth, or into it if it stays open and an insert there would find nothing new. */
    private List<Call> before(Aim aim, Growth growth) {
        List<Call> init = fill(growth, growth.entries());
        init.addAll(lookups(growth));
        boolean inserts = aim == Aim.INSERT || aim == Aim.CONTEST || aim == Aim.ONE_WINNER || aim == Aim.OVERTAKEN;
        if (growth.point().staysOpen() && !inserts && (aim == Aim.LOOKS || random.nextBoolean())) {
            init.add(put(growth.key(growth.entries())));
            init.addAll(lookups(growth));
        }
        return init;
    }

    private List<Call> fill(Growth growth, int entries) {
        List<Call> init = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            init.add(put(growth.key(i)));
        }
        return init;
    }

    private static List<Call> lookups(Growth growth) {
        return Collections.nCopies(growth.point().lookups(), Call.of("get", GrowthPoint.ABSENT));
    }

    private List<List<Call>> threads(Aim aim, Growth growth, List<Call> init) {
        long next = growth.key(growth.entries());
        boolean open = init.stream().anyMatch(call -> call.key() == next);
        long rival = growth.key(growth.entries() + 1);
        long present = growth.key(random.nextInt(growth.entries() + (open ? 1 : 0)));
        Call first = open ? get(present(growth)) : insert(next);
        return switch (aim) {
            case CONTEST -> List.of(List.of(first, any(growth, init)), List.of(insert(rival), get(present)));
            case ONE_WINNER -> {
                List<String> inserts = new ArrayList<>(CONDITIONAL_INSERTS);
                Collections.rotate(inserts, round());
                yield Stream.generate(
                                () -> List.of(call(inserts.get(0), next, init), call(inserts.get(1), rival, init)))
                        .limit(THREADS)
                        .toList();
            }
            case SAME_KEY -> {
                String update = pick(UPDATES);
                yield List.of(
                        List.of(first, call(update, present, init)),
                        List.of(call(update, present, init), get(present)));
            }
            case OWN_KEY -> {
                long own = random.nextBoolean() ? present : rival;
                String update = own == rival ? pick(INSERTS) : pick(UPDATES);
                yield List.of(List.of(first, any(growth, init)), List.of(call(update, own, init), get(own)));
            }
            case RIVALS -> {
                long either = rival + random.nextInt(MOST_APART) * growth.step(); // moved by the growth or not
                yield List.of(List.of(first, put(Growth.beside(either))), List.of(put(either), get(either)));
            }
            case NEIGHBOURS ->
                List.of(List.of(first, Call.of("remove", present)), List.of(put(Growth.beside(present)), get(present)));
            case LOOKS -> List.of(List.of(first, get(next)), List.of(get(next), get(present)));
            case OVERTAKEN -> List.of(List.of(first, get(present)), List.of(get(present), get(present)));
            case INSERT -> {
                List<Call> second = Arrays.asList(get(present), any(growth, init));
                Collections.shuffle(second, random);
                yield List.of(List.of(first, any(growth, init)), second);
            }
            case SHRINK -> throw new IllegalArgumentException("a growth is no shrink");
            case ODD_KEY -> List.of(List.of(first, get(present)), List.of(put(LOWEST_HASH), get(LOWEST_HASH)));
            case SIZES ->
                List.of(
                        List.of(first, insert(rival)),
                        List.of(random.nextBoolean() ? SIZE : get(next), random.nextBoolean() ? SIZE : IS_EMPTY));
            case ITERATES -> List.of(List.of(first, insert(rival)), List.of(KEYS));
            case COPIES -> List.of(List.of(first, Call.of("remove", present)), List.of(COPY));
            case CLEARS -> List.of(List.of(first, get(present)), List.of(CLEAR, get(present)));
            case RANDOM ->
                List.of(List.of(any(growth, init), any(growth, init)), List.of(any(growth, init), any(growth, init)));
        };
    }

    /** {@return how often the row has been through all aims} */
    private int round() {
        return (made - 1) / aims.size();
    }

    /** Every key that a call has named, so that what is lost is missed, and one that nobody has put. */
    private List<Call> after(Growth growth, List<Call> init, List<List<Call>> threads) {
        TreeSet<Long> keys = new TreeSet<>();
        Stream.concat(init.stream(), threads.stream().flatMap(List::stream))
                .filter(Call::isKeyed)
                .forEach(call -> keys.add(call.key()));
        keys.add(growth.key(growth.entries() + 2));
        return Stream.concat(keys.stream().map(Programs::get), wholeMap ? Stream.of(SIZE, KEYS_AT_REST) : Stream.of())
                .toList();
    }

    private long present(Growth growth) {
        return growth.key(random.nextInt(growth.entries() + 1));
    }

    /** One key for a rival insert, so that absent keys are met too. */
    private Call any(Growth growth, List<Call> init) {
        return call(pick(pick(ALL)), growth.key(random.nextInt(growth.entries() + 2)), init);
    }

    private Call call(String operation, long key, List<Call> init) {
        return switch (operation) {
            case "get", "containsKey", "remove" -> Call.of(operation, key);
            case "removeValue" -> Call.of(operation, key, valueOf(key, init));
            case "replaceValue" -> Call.of(operation, key, valueOf(key, init), value());
            default -> Call.of(operation, key, value());
        };
    }

    /** {@return the value that {@code init} has given to {@code key}, or any if it has given none} */
    private long valueOf(long key, List<Call> init) {
        return init.stream()
                .filter(call -> call.key() == key && call.arguments().size() > 1)
                .mapToLong(call -> call.arguments().get(1))
                .findFirst()
                .orElseGet(this::value);
    }

    private Call insert(long key) {
        return Call.of(pick(INSERTS), key, value());
    }

    private Call put(long key) {
        return Call.of("put", key, value());
    }

    private static Call get(long key) {
        return Call.of("get", key);
    }

    private long value() {
        return 1L + random.nextInt(9);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
