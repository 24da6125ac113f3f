package growspurt.lincheck;

import growspurt.api.GrowthPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * An endless row of programs with two threads of two calls each, aimed at given growths. The same seed and the same
 * growths give the same row.
 *
 * <p>Every program reads in the second thread and gets every key at the end, which turns lost entries into violations.
 */
final class Programs {

    /** Threads of every program. */
    static final int THREADS = 2;

    /** Calls of every thread. */
    static final int CALLS_PER_THREAD = 2;

    /** What a program begins with, those that find most first. */
    enum Aim {
        /** An insert of colliding keys in each thread, the first of which starts a resize: rival movers, late writers. */
        CONTEST,
        /** Any operation inside a window that an insert before the threads has opened. */
        MIDWAY,
        /** The insert that starts a resize, beside a lookup. */
        INSERT,
        /** Anything at all: the check on our own aim. */
        RANDOM
    }

    private static final List<String> READS = List.of("get", "containsKey");
    private static final List<String> REMOVALS = List.of("remove");
    private static final List<String> INSERTS = List.of("put", "putIfAbsent", "computeIfAbsent");
    private static final List<List<String>> ALL = List.of(READS, REMOVALS, INSERTS, List.of("replace"), INSERTS, READS);

    /** An aim at a growth. */
    private record Turn(Aim aim, Growth growth) {}

    private final Random random;
    private final List<Turn> turns;
    private int made;

    /** A row that takes turns between every aim that makes sense at every growth of {@code growths}, one at least. */
    Programs(long seed, List<Growth> growths) {
        this.random = new Random(seed);
        this.turns = new ArrayList<>();
        for (Growth growth : growths) {
            turns.add(new Turn(Aim.INSERT, growth));
            if (growth.point().staysOpen()) {
                turns.add(new Turn(Aim.MIDWAY, growth));
            }
        }
        turns.add(new Turn(Aim.CONTEST, pick(growths).crowded()));
        turns.add(new Turn(Aim.RANDOM, pick(growths)));
        Collections.shuffle(turns, random);
        turns.sort(Comparator.comparing(Turn::aim));
    }

    Program next() {
        Turn turn = turns.get(made++ % turns.size());
        return aimed(turn.aim, turn.growth);
    }

    /** {@return a program with this aim; for tests that look at one aim} */
    Program aimed(Aim aim, Growth growth) {
        List<Call> init = new ArrayList<>();
        Call first = begin(aim, growth, init);
        List<Call> second = second(aim, growth);
        List<List<Call>> threads = List.of(List.of(first, any(growth)), second);
        return new Program(init, threads, after(aim, growth, init, threads));
    }

    /** Every key that a call has named, so that what is lost is missed; and after a contest one that nobody has put. */
    private static List<Call> after(Aim aim, Growth growth, List<Call> init, List<List<Call>> threads) {
        TreeSet<Long> keys = new TreeSet<>();
        init.forEach(call -> keys.add(call.key()));
        threads.forEach(thread -> thread.forEach(call -> keys.add(call.key())));
        if (aim == Aim.CONTEST) {
            keys.add(growth.key(growth.entries() + 2));
        }
        return keys.stream().map(key -> Call.of("get", key)).toList();
    }

    /** {@return the first call of the first thread, after the calls that it needs are in {@code init}} */
    private Call begin(Aim aim, Growth growth, List<Call> init) {
        int prefill = switch (aim) {
            case INSERT, CONTEST -> growth.entries();
            case MIDWAY -> growth.entries() + 1;
            case RANDOM -> random.nextInt(growth.entries() + 1);
        };
        for (int i = 0; i <= prefill; i++) {
            if (i == growth.entries()) {
                init.addAll(Collections.nCopies(growth.point().lookups(), Call.of("get", GrowthPoint.ABSENT)));
            }
            if (i < prefill) {
                init.add(Call.of("put", growth.key(i), value()));
            }
        }
        return switch (aim) {
            case INSERT, CONTEST -> Call.of(pick(INSERTS), growth.key(prefill), value());
            case MIDWAY -> random.nextBoolean() ? present(growth) : any(growth);
            case RANDOM -> any(growth);
        };
    }

    private List<Call> second(Aim aim, Growth growth) {
        return switch (aim) {
            case INSERT, MIDWAY -> {
                Call read = present(growth);
                yield random.nextBoolean() ? List.of(read, any(growth)) : List.of(any(growth), read);
            }
            case CONTEST -> List.of(Call.of(pick(INSERTS), growth.key(growth.entries() + 1), value()), present(growth));
            case RANDOM -> List.of(any(growth), any(growth));
        };
    }

    private Call present(Growth growth) {
        return Call.of("get", growth.key(random.nextInt(growth.entries() + 1)));
    }

    /** One key for a rival insert, so that absent keys are met too. */
    private static int keys(Growth growth) {
        return growth.entries() + 2;
    }

    private Call any(Growth growth) {
        String operation = pick(pick(ALL));
        long key = growth.key(random.nextInt(keys(growth)));
        boolean bare = READS.contains(operation) || REMOVALS.contains(operation);
        return bare ? Call.of(operation, key) : Call.of(operation, key, value());
    }

    private long value() {
        return 1L + random.nextInt(9);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
