package growspurt.recorder;

import growspurt.api.GrowthGauge;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one thread does in one round, and what came of it. Everything is laid out before: recording writes plainly into arrays of
 * this thread, so that it allocates nothing and orders nothing.
 */
final class Tape {

    private final Operation[] operations;
    private final int[] keys;
    private final Long[] given;
    private final Long[] others;
    private final @Nullable Object[] results;
    private final long[] starts;
    private final long[] ends;
    private final long[] before;
    private final long[] after;
    private int planned;
    private int done;

    /** A tape for {@code most} operations. */
    Tape(int most) {
        operations = new Operation[most];
        keys = new int[most];
        given = new Long[most];
        others = new Long[most];
        results = new Object[most];
        starts = new long[most];
        ends = new long[most];
        before = new long[most];
        after = new long[most];
    }

    /** Forgets what was planned and done. */
    void rewind() {
        planned = 0;
        done = 0;
    }

    int most() {
        return operations.length;
    }

    /** Plans one more operation on the key with number {@code key}. */
    void plan(Operation operation, int key, Long value, Long other) {
        operations[planned] = operation;
        keys[planned] = key;
        given[planned] = value;
        others[planned] = other;
        planned++;
    }

    /** Does what is planned. The stamps lie outside the operation, and so do the looks at the gauge. */
    void play(ConcurrentMap<Long, Object> map, Long[] named, GrowthGauge gauge) {
        for (int i = 0; i < planned; i++) {
            Operation operation = operations[i];
            Long key = named[keys[i]];
            before[i] = look(gauge);
            starts[i] = System.nanoTime();
            Object result;
            try {
                result = operation.on(map, key, given[i], others[i]);
            } catch (RuntimeException | StackOverflowError e) {
                result = e;
            }
            ends[i] = System.nanoTime();
            after[i] = look(gauge);
            results[i] = result;
            done = i + 1;
        }
    }

    int done() {
        return done;
    }

    int key(int i) {
        return keys[i];
    }

    @Nullable Object result(int i) {
        return results[i];
    }

    /** {@return call {@code i}, as the beginning of a sentence} */
    String told(int i, Long[] named) {
        return operations[i].call(named[keys[i]], given[i], others[i]);
    }

    long end(int i) {
        return ends[i];
    }

    long nanos(int i) {
        return ends[i] - starts[i];
    }

    boolean isLookup(int i) {
        return operations[i].isLookup();
    }

    /** {@return operation {@code i}, with {@code uncertainty} of the clock; one that threw may have had its effect or not} */
    Recorded recorded(int i, long uncertainty) {
        boolean threw = results[i] instanceof Throwable;
        return new Recorded(
                operations[i],
                given[i],
                others[i],
                Operation.number(results[i]),
                starts[i] - uncertainty,
                threw ? Recorded.NEVER : ends[i] + uncertainty,
                touched(i));
    }

    /** {@return whether operation {@code i} overlapped an open window} */
    boolean touched(int i) {
        return before[i] != after[i] || (before[i] & 1) == 1;
    }

    /** {@return whether an operation overlapped an open window} */
    boolean touched() {
        return IntStream.range(0, done).anyMatch(this::touched);
    }

    private static long look(GrowthGauge gauge) {
        return (long) gauge.generation() << 1 | (gauge.growing() ? 1 : 0);
    }
}
