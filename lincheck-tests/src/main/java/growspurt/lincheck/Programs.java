package growspurt.lincheck;

import static growspurt.lincheck.Draw.get;

import growspurt.api.GrowthPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An endless row of programs with two threads of two calls each, aimed at given resizes. The same seed and turn and the same
 * resizes give the same row: in turn every aim asked for, each time at one of the resizes.
 *
 * <p>Every program gets every key at the end, which turns lost entries into violations.
 */
final class Programs {

    /** Threads of every program. */
    static final int THREADS = 2;

    /** Calls of every thread at most. */
    static final int CALLS_PER_THREAD = 2;

    static final Call SIZE = Call.of("size");
    private static final Call IS_EMPTY = Call.of("isEmpty");
    private static final Call KEYS = Call.of("keys");
    static final Call KEYS_AT_REST = Call.of("keysAtRest");
    private static final Call COPY = Call.of("copy");
    static final Call CLEAR = Call.of("clear");

    private static final int MOST_APART = 4;
    private static final long LOWEST_HASH = 0x8000_0000L;

    private final Random random;
    private final Draw draw;
    private final Resizes resizes;
    private final List<Aim> aims;
    private final int turn;
    private final boolean wholeMap;
    private int made;

    /**
     * A row for {@code resizes} that goes through {@code aims}, but for those that have no resize.
     *
     * @param turn which of the rare aims comes first, and which of the conditional inserts; a row is seldom gone through twice
     * @param wholeMap whether the size and all keys are asked for at the end
     */
    Programs(long seed, int turn, Resizes resizes, List<Aim> aims, boolean wholeMap) {
        this.turn = turn;
        this.wholeMap = wholeMap;
        this.random = new Random(seed);
        this.draw = new Draw(random);
        this.resizes = resizes;
        this.aims = Aim.row(aims.stream().filter(resizes::allow).toList(), turn);
    }

    /** {@return the next program of the row} */
    Program next() {
        Aim aim = aims.get(made++ % aims.size());
        return switch (aim) {
            case SHRINK -> shrinking(draw.pick(resizes.shrinks()));
            case REBUILD -> rebuilding(draw.pick(resizes.rebuilds()));
            case CONTEST -> aimed(aim, draw.pick(resizes.growths()).crowded(random.nextBoolean()));
            default -> aimed(aim, draw.pick(resizes.growths()));
        };
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
        shrink.puts().forEach(key -> init.add(draw.put(key)));
        shrink.removed().forEach(key -> init.add(Call.of("remove", key)));
        List<Long> left = shrink.left();
        return resizing(init, Call.of("remove", left.get(0)), left.subList(1, left.size()));
    }

    /** {@return a program at {@code rebuild}} */
    Program rebuilding(Rebuild rebuild) {
        List<Call> init = new ArrayList<>();
        for (int i = 0; i < rebuild.entries(); i++) {
            init.add(draw.put(rebuild.key(i)));
        }
        for (int i = 0; i < rebuild.replaced(); i++) {
            init.add(Call.of("remove", rebuild.key(i)));
            init.add(draw.put(rebuild.key(i + rebuild.entries())));
        }
        init.add(Call.of("remove", rebuild.removed()));
        return resizing(init, draw.insert(rebuild.next()), rebuild.staying());
    }

    /** {@return what {@code first} starts, beside an update or a lookup of an entry that stays} */
    private Program resizing(List<Call> init, Call first, List<Long> staying) {
        long stays = draw.pick(staying);
        List<List<Call>> threads = List.of(
                List.of(first, get(stays)),
                List.of(
                        random.nextBoolean() ? get(stays) : draw.call(draw.pick(Draw.UPDATES), stays, init),
                        get(stays)));
        Stream<Long> keys =
                Stream.concat(init.stream(), Stream.of(first)).map(Call::key).distinct();
        return new Program(init, threads, looks(keys));
    }

    /** Up to the growth, or into it if it stays open and an insert there would find nothing new. */
    private List<Call> before(Aim aim, Growth growth) {
        List<Call> init = fill(growth, growth.entries());
        init.addAll(lookups(growth));
        boolean inserts = aim == Aim.INSERT || aim == Aim.CONTEST || aim == Aim.ONE_WINNER || aim == Aim.OVERTAKEN;
        if (growth.point().staysOpen() && !inserts && (aim == Aim.LOOKS || random.nextBoolean())) {
            init.add(draw.put(growth.key(growth.entries())));
            init.addAll(lookups(growth));
        }
        return init;
    }

    private List<Call> fill(Growth growth, int entries) {
        List<Call> init = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            init.add(draw.put(growth.key(i)));
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
        Call first = open ? get(present(growth)) : draw.insert(next);
        return switch (aim) {
            case CONTEST -> List.of(List.of(first, any(growth, init)), List.of(draw.insert(rival), get(present)));
            case ONE_WINNER -> {
                List<String> inserts = new ArrayList<>(Draw.CONDITIONAL_INSERTS);
                Collections.rotate(inserts, turn + round());
                yield Stream.generate(() ->
                                List.of(draw.call(inserts.get(0), next, init), draw.call(inserts.get(1), rival, init)))
                        .limit(THREADS)
                        .toList();
            }
            case SAME_KEY -> {
                String update = draw.pick(Draw.UPDATES);
                yield List.of(
                        List.of(first, draw.call(update, present, init)),
                        List.of(draw.call(update, present, init), get(present)));
            }
            case OWN_KEY -> {
                long own = random.nextBoolean() ? present : rival;
                String update = own == rival ? draw.pick(Draw.INSERTS) : draw.pick(Draw.UPDATES);
                yield List.of(List.of(first, any(growth, init)), List.of(draw.call(update, own, init), get(own)));
            }
            case RIVALS -> {
                long either = rival + random.nextInt(MOST_APART) * growth.step(); // moved by the growth or not
                yield List.of(List.of(first, draw.put(Growth.beside(either))), List.of(draw.put(either), get(either)));
            }
            case NEIGHBOURS ->
                List.of(
                        List.of(first, Call.of("remove", present)),
                        List.of(draw.put(Growth.beside(present)), get(present)));
            case AGAIN ->
                List.of(List.of(first, Call.of("remove", present)), List.of(draw.insert(present), get(present)));
            case LOOKS -> List.of(List.of(first, get(next)), List.of(get(next), get(present)));
            case OVERTAKEN -> List.of(List.of(first, get(present)), List.of(get(present), get(present)));
            case INSERT -> {
                List<Call> second = Arrays.asList(get(present), any(growth, init));
                Collections.shuffle(second, random);
                yield List.of(List.of(first, any(growth, init)), second);
            }
            case SHRINK, REBUILD -> throw new IllegalArgumentException("a growth is no " + aim);
            case ODD_KEY -> List.of(List.of(first, get(present)), List.of(draw.put(LOWEST_HASH), get(LOWEST_HASH)));
            case SIZES ->
                List.of(
                        List.of(first, draw.insert(rival)),
                        List.of(random.nextBoolean() ? SIZE : get(next), random.nextBoolean() ? SIZE : IS_EMPTY));
            case VALUES -> {
                long value = draw.valueOf(present, init);
                yield List.of(
                        List.of(Call.of("put", open ? rival : next, value), Call.of("remove", present)),
                        List.of(Call.of(Call.CONTAINS_VALUE, value)));
            }
            case ITERATES ->
                List.of(
                        List.of(first, random.nextBoolean() ? draw.insert(rival) : Call.of("remove", present)),
                        List.of(KEYS));
            case COPIES -> List.of(List.of(first, Call.of("remove", present)), List.of(COPY));
            case CLEARS -> List.of(List.of(first, get(present)), List.of(CLEAR, get(present)));
            case FAILS -> {
                long either = random.nextBoolean() ? present : rival;
                yield List.of(
                        List.of(first, any(growth, init)), List.of(Call.of("computeFailing", either), get(either)));
            }
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
        return looks(keys.stream());
    }

    private List<Call> looks(Stream<Long> keys) {
        return Stream.concat(keys.map(Draw::get), wholeMap ? Stream.of(SIZE, KEYS_AT_REST) : Stream.of())
                .toList();
    }

    private long present(Growth growth) {
        return growth.key(random.nextInt(growth.entries() + 1));
    }

    /** One key for a rival insert, so that absent keys are met too. */
    private Call any(Growth growth, List<Call> init) {
        return draw.call(draw.operation(), growth.key(random.nextInt(growth.entries() + 2)), init);
    }
}
