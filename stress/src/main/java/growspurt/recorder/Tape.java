package growspurt.recorder;

import growspurt.api.GrowthGauge;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one thread does in one round, and what came of it. Everything is laid out before: recording writes plainly into arrays of
 * this thread, so that it allocates nothing and orders nothing.
 */
final class Tape {

    private static final VarHandle DONE = handle();

    private final Call[] calls;
    private final int[] keys;
    private final Long[] given;
    private final Long[] others;
    private final @Nullable Object[] results;
    private final long[] starts;
    private final long[] ends;
    private final long[] before;
    private final long[] after;
    private final int[] runs;
    private final Runs counter = new Runs();
    private final boolean shrinks;
    private int pace;
    private int planned;
    private int done;

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(Tape.class, "done", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /**
     * A tape for {@code most} operations.
     *
     * @param shrinks whether the table of the map may get shorter by a resize, and not by a clear alone
     */
    Tape(int most, boolean shrinks) {
        this.shrinks = shrinks;
        calls = new Call[most];
        keys = new int[most];
        given = new Long[most];
        others = new Long[most];
        results = new Object[most];
        starts = new long[most];
        ends = new long[most];
        before = new long[most];
        after = new long[most];
        runs = new int[most];
    }

    /**
     * Forgets what was planned and done.
     *
     * @param nanos between the calls that follow, from start to start; one that is late does not wait; 0 if none is to wait
     */
    void rewind(int nanos) {
        pace = nanos;
        planned = 0;
        done = 0;
    }

    int most() {
        return calls.length;
    }

    /** Plans one more call, on the key with number {@code key} if it is on one. */
    void plan(Call call, int key, Long value, Long other) {
        calls[planned] = call;
        keys[planned] = key;
        given[planned] = value;
        others[planned] = other;
        planned++;
    }

    /** Does what is planned. The stamps lie outside the operation, and so do the looks at the gauge. */
    void play(ConcurrentMap<Long, Object> map, Long[] named, GrowthGauge gauge) {
        long next = System.nanoTime();
        for (int i = 0; i < planned; i++) {
            Call call = calls[i];
            Long key = named[keys[i]];
            counter.forget();
            if (isPaced()) {
                next += pace;
                await(next);
            }
            before[i] = look(gauge);
            starts[i] = System.nanoTime();
            Object result;
            try {
                result = call.on(map, key, given[i], others[i], counter);
            } catch (RuntimeException | StackOverflowError e) {
                result = e;
            }
            ends[i] = System.nanoTime();
            after[i] = look(gauge);
            results[i] = result;
            runs[i] = counter.runs();
            done = i + 1;
        }
    }

    /** {@return how many calls have come back, as a thread sees it that does not play, sooner or later} */
    int played() {
        return (int) DONE.getOpaque(this);
    }

    int done() {
        return done;
    }

    Call call(int i) {
        return calls[i];
    }

    /** {@return whether call {@code i} was a clear that the map refuses, as it may} */
    boolean isRefused(int i) {
        return calls[i] == WholeMapOperation.CLEAR && results[i] instanceof UnsupportedOperationException;
    }

    /** {@return whether one of the calls was {@code call}} */
    boolean has(Call call) {
        return IntStream.range(0, done).anyMatch(i -> calls[i] == call);
    }

    /** {@return the calls on the whole map, with {@code uncertainty} of the clock} */
    List<Look> looks(long uncertainty) {
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < done; i++) {
            if (calls[i] instanceof WholeMapOperation operation) {
                looks.add(new Look(this, i, operation, starts[i] - uncertainty, ends[i] + uncertainty));
            }
        }
        return looks;
    }

    /** {@return whether call {@code i} is an operation on a single key} */
    boolean isOnKey(int i) {
        return calls[i] instanceof Operation;
    }

    int key(int i) {
        return keys[i];
    }

    @Nullable Object result(int i) {
        return results[i];
    }

    /** {@return how often the function of call {@code i} has run} */
    int runs(int i) {
        return runs[i];
    }

    /** {@return call {@code i}, as the beginning of a sentence} */
    String told(int i, Long[] named) {
        return calls[i].call(named[keys[i]], given[i], others[i]);
    }

    long start(int i) {
        return starts[i];
    }

    long end(int i) {
        return ends[i];
    }

    /** {@return how long call {@code i} took} */
    long nanos(int i) {
        return ends[i] - starts[i];
    }

    /** {@return whether calls did not only wait for those before} */
    boolean isPaced() {
        return pace > 0;
    }

    /** {@return the operation on a key that call {@code i} was, with {@code uncertainty} of the clock; one that threw may have had its effect or not} */
    Recorded recorded(int i, long uncertainty) {
        boolean threw = results[i] instanceof Throwable;
        return new Recorded(
                (Operation) calls[i],
                given[i],
                others[i],
                Operation.number(results[i]),
                starts[i] - uncertainty,
                threw ? Recorded.NEVER : ends[i] + uncertainty,
                touched(i));
    }

    /** {@return whether operation {@code i} overlapped an open window} */
    boolean touched(int i) {
        return stage(i) != null;
    }

    /** {@return the part of a growth that operation {@code i} overlapped, or null} */
    @Nullable Stage stage(int i) {
        boolean open = (before[i] & 1) == 1;
        if (before[i] == after[i]) {
            return open ? Stage.INSIDE : null;
        }
        if (wasCleared(i)) {
            return null;
        }
        if (open) {
            return Stage.CLOSING;
        }
        return (after[i] & 1) == 1 ? Stage.OPENING : Stage.WHOLE;
    }

    /** {@return whether no window was seen, and a shorter table that no resize made} */
    private boolean wasCleared(int i) {
        return !shrinks && after[i] < before[i] && ((before[i] | after[i]) & 1) == 0;
    }

    /**
     * {@return whether call {@code i} and call {@code j} of {@code other}, which both overlapped a window, overlapped the same one}
     * They did if both saw it open with the same table; or, at the same time, one saw it open all along, or both the same
     * table before it or after it.
     */
    boolean sharesAWindow(int i, Tape other, int j) {
        if (sawOpen(before[i], other, j) || sawOpen(after[i], other, j)) {
            return true;
        }
        boolean together = starts[i] <= other.ends[j] && other.starts[j] <= ends[i];
        return together
                && (stage(i) == Stage.INSIDE
                        || other.stage(j) == Stage.INSIDE
                        || before[i] == other.before[j]
                        || after[i] == other.after[j]);
    }

    private static boolean sawOpen(long look, Tape other, int j) {
        return (look & 1) == 1 && (look == other.before[j] || look == other.after[j]);
    }

    private static void await(long next) {
        while (System.nanoTime() < next) {
            Thread.onSpinWait();
        }
    }

    private static long look(GrowthGauge gauge) {
        return (long) gauge.generation() << 1 | (gauge.growing() ? 1 : 0);
    }
}
