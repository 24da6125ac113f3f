package growspurt.lincheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An endless row of programs with two threads of two calls each, aimed at given growths. The same seed and the same
 * growths give the same row.
 *
 * <p>Every program reads in the second thread and gets every key at the end, which turns lost entries into violations.
 */
final class Programs {

    /** What the first thread begins with. */
    enum Aim {
        /** The insert that starts a resize. */
        INSERT,
        /** Any operation inside a window that an insert before the threads has opened. */
        MIDWAY,
        /** Anything at all: the check on our own aim. */
        RANDOM
    }

    /** The turns of maps that resize in one go, and of those whose window outlives the insert. */
    private static final List<Aim> AT_ONCE = List.of(Aim.INSERT, Aim.INSERT, Aim.INSERT, Aim.RANDOM);
    private static final List<Aim> STEPWISE = List.of(Aim.MIDWAY, Aim.INSERT, Aim.MIDWAY, Aim.RANDOM);

    private static final List<String> READS = List.of("get", "containsKey");
    private static final List<String> REMOVALS = List.of("remove");
    private static final List<String> INSERTS = List.of("put", "putIfAbsent", "computeIfAbsent");
    private static final List<List<String>> ALL = List.of(READS, REMOVALS, INSERTS, List.of("replace"), INSERTS, READS);

    private final Random random;
    private final List<Growth> growths;
    private int made;

    Programs(long seed, List<Growth> growths) {
        this.random = new Random(seed);
        this.growths = List.copyOf(growths);
    }

    Program next() {
        Growth growth = pick(growths);
        List<Aim> turns = growth.staysOpen() ? STEPWISE : AT_ONCE;
        return aimed(turns.get(made++ % turns.size()), growth);
    }

    /** {@return a program with this aim; for tests that look at one aim} */
    Program aimed(Aim aim, Growth growth) {
        int entries = growth.entries();
        List<Call> init = new ArrayList<>();
        Call first;
        switch (aim) {
            case INSERT -> {
                fill(init, growth, entries);
                first = insert(growth, entries);
            }
            case MIDWAY -> {
                fill(init, growth, entries + 1);
                first = random.nextBoolean() ? get(growth, random.nextInt(entries + 1)) : any(growth);
            }
            case RANDOM -> {
                init.add(any(growth));
                first = any(growth);
            }
        }
        Call read = aim == Aim.RANDOM ? any(growth) : get(growth, random.nextInt(entries + 1));
        List<Call> second = random.nextBoolean() ? List.of(read, any(growth)) : List.of(any(growth), read);
        List<Call> post = new ArrayList<>();
        for (int i = 0; i < keys(growth); i++) {
            post.add(get(growth, i));
        }
        return new Program(init, List.of(List.of(first, any(growth)), second), post);
    }

    /** One key more than the growth needs, so that absent keys are met too. */
    private static int keys(Growth growth) {
        return growth.entries() + 2;
    }

    private void fill(List<Call> init, Growth growth, int entries) {
        for (int i = 0; i < entries; i++) {
            init.add(Call.of("put", i * growth.step(), value()));
        }
    }

    private Call insert(Growth growth, int i) {
        return Call.of(pick(INSERTS), i * growth.step(), value());
    }

    private Call get(Growth growth, int i) {
        return Call.of("get", i * growth.step());
    }

    private Call any(Growth growth) {
        String operation = pick(pick(ALL));
        long key = random.nextInt(keys(growth)) * growth.step();
        boolean bare = READS.contains(operation) || REMOVALS.contains(operation);
        return bare ? Call.of(operation, key) : Call.of(operation, key, value());
    }

    private long value() {
        return 1 + random.nextInt(9);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
