package growspurt.recorder;

import growspurt.recorder.KeyChecker.Answer;
import growspurt.results.CounterexampleLine.DeadEnd;
import growspurt.results.CounterexampleLine.Op;
import growspurt.results.CounterexampleLine.Phase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The smallest history of one key that was found to have no order: cut off after the first end that makes it impossible, and
 * before the last moment at which nothing was going on and the value was certain, but not what a value came from that was seen, and
 * without the lookups that do not matter. An update that
 * was still going on stays: it may be what another operation saw.
 *
 * @param key the key
 * @param initial its value before all operations
 * @param threads the operations of each thread; the last one stands for the look at rest
 */
record Witness(long key, long initial, List<List<Recorded>> threads) {

    private static final int STATES = 200_000;
    /** Above this many operations the orders are too many to tell, or to explore. */
    private static final int TOLD = 12;

    /** {@return the witness in a history that has no order} */
    static Witness of(long key, long initial, List<List<Recorded>> history) {
        return new Witness(key, initial, copy(history))
                .withoutEnd()
                .withoutBeginning()
                .withoutIdle();
    }

    /** {@return when the first operation had not begun yet, in nanoseconds} */
    long start() {
        return threads.stream()
                .flatMap(List::stream)
                .mapToLong(Recorded::start)
                .min()
                .orElseThrow();
    }

    /** {@return whether one of the operations has this start} */
    boolean hasBegunAt(long start) {
        return threads.stream().flatMap(List::stream).anyMatch(op -> op.start() == start);
    }

    /** {@return the operations as lines of a counterexample: the initial value is put first} */
    List<Op> ops() {
        List<Op> ops = new ArrayList<>();
        if (initial != Operation.ABSENT) {
            ops.add(new Op(0, Phase.INIT, "put(" + key + ", " + initial + ")", "null", List.of()));
        }
        for (int t = 0; t < threads.size(); t++) {
            for (Recorded recorded : threads.get(t)) {
                ops.add(
                        t == threads.size() - 1
                                ? new Op(0, Phase.POST, call(recorded), result(recorded), List.of())
                                : new Op(
                                        t,
                                        Phase.PARALLEL,
                                        call(recorded),
                                        result(recorded),
                                        doneBefore(recorded),
                                        recorded.inWindow()));
            }
        }
        return ops;
    }

    /** {@return where each order gets stuck; empty if they are too many to tell} */
    List<DeadEnd> deadEnds() {
        List<DeadEnd> found = new ArrayList<>();
        if (size() <= TOLD && threads.stream().allMatch(Witness::mayNotEndButTheLast)) {
            walk(List.of(), new int[threads.size()], initial, found);
        }
        return found;
    }

    private static boolean mayNotEndButTheLast(List<Recorded> thread) {
        return thread.stream().limit(Math.max(0, thread.size() - 1)).allMatch(Recorded::ended);
    }

    /** {@return the program of the operations, as Lincheck's programs are written; empty if they are too many to be explored} */
    String program() {
        if (size() > TOLD) {
            return "";
        }
        String init = initial == Operation.ABSENT ? "" : "put(" + key + ", " + initial + ")";
        List<String> parts = threads.stream().map(this::text).toList();
        int last = parts.size() - 1;
        String middle =
                parts.subList(0, last).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" | "));
        return (init + " / " + middle + " / " + parts.get(last)).strip();
    }

    private String text(List<Recorded> thread) {
        return thread.stream().map(this::call).collect(Collectors.joining("; "));
    }

    /** {@return what is wrong, as a sentence without a full stop} */
    String finding() {
        return "no order of the operations on key " + key + " explains their results: "
                + String.join(
                        ", ",
                        ops().stream()
                                .filter(op -> op.phase() != Phase.INIT)
                                .map(op -> op.call() + " = " + (op.result() == null ? "has not ended" : op.result()))
                                .limit(TOLD)
                                .toList());
    }

    private Witness withoutEnd() {
        long[] ends = threads.stream()
                .flatMap(List::stream)
                .filter(Recorded::ended)
                .mapToLong(Recorded::end)
                .sorted()
                .toArray();
        int low = 0;
        int high = ends.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (until(ends[middle]).isImpossible()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return until(ends[high]);
    }

    private Witness until(long end) {
        return with(threads.stream()
                .map(thread -> thread.stream()
                        .filter(op -> op.start() <= end)
                        .map(op -> op.end() <= end ? op : op.cut())
                        .toList())
                .toList());
    }

    /** Where nothing is going on, the value is certain if every other one leaves what came before without an order. */
    private Witness withoutBeginning() {
        long[] starts = threads.stream()
                .flatMap(List::stream)
                .mapToLong(Recorded::start)
                .sorted()
                .toArray();
        List<Witness> unexplained = new ArrayList<>();
        for (int i = starts.length - 1; i > 0; i--) {
            long start = starts[i];
            boolean quiet =
                    threads.stream().flatMap(List::stream).noneMatch(op -> op.start() < start && op.end() >= start);
            List<Long> values = quiet ? valuesAt(start) : List.of();
            if (values.size() == 1) {
                Witness rest = new Witness(key, values.get(0), from(start));
                if (rest.isImpossible()) {
                    if (rest.isExplained()) {
                        return rest;
                    }
                    unexplained.add(rest);
                }
            }
        }
        return isExplained() || unexplained.isEmpty() ? this : unexplained.get(0);
    }

    /**
     * {@return whether each value that was seen is the initial one or one that was given} A value that comes back is told from
     * where it came.
     */
    private boolean isExplained() {
        List<Recorded> all = threads.stream().flatMap(List::stream).toList();
        Set<Long> known = new HashSet<>(List.of(initial, Operation.ABSENT));
        all.stream().filter(op -> !op.isLookup()).map(Recorded::given).forEach(known::add);
        all.stream().filter(op -> !op.tellsValueOfKey()).map(Recorded::result).forEach(known::add);
        return all.stream()
                .filter(Recorded::tellsValueOfKey)
                .map(Recorded::result)
                .allMatch(known::contains);
    }

    private List<List<Recorded>> from(long start) {
        return threads.stream()
                .map(thread -> thread.stream().filter(op -> op.start() >= start).toList())
                .toList();
    }

    /** {@return the values that the key may have had when those before {@code start} had ended} */
    private List<Long> valuesAt(long start) {
        List<List<Recorded>> before = new ArrayList<>(threads.stream()
                .map(thread -> thread.stream().filter(op -> op.start() < start).toList())
                .toList());
        LongStream named = before.stream()
                .flatMap(List::stream)
                .flatMapToLong(op -> LongStream.of(op.given(), op.result(), op.after(op.result())));
        return LongStream.concat(named, LongStream.of(initial, Operation.ABSENT))
                .distinct()
                .filter(value -> {
                    List<List<Recorded>> asked = new ArrayList<>(before);
                    asked.add(List.of(new Recorded(Operation.GET, 0, 0, value, start - 1, start - 1, false)));
                    return KeyChecker.check(asked, initial, STATES) == Answer.ORDER;
                })
                .boxed()
                .toList();
    }

    private Witness withoutIdle() {
        for (int t = 0; t < threads.size(); t++) {
            for (int i = threads.get(t).size() - 1; i >= 0; i--) {
                Recorded op = threads.get(t).get(i);
                if (op.isLookup()) {
                    List<List<Recorded>> fewer = copy(threads);
                    fewer.get(t).remove(i);
                    if (with(fewer).isImpossible()) {
                        return with(fewer).withoutIdle();
                    }
                }
            }
        }
        return this;
    }

    private boolean isImpossible() {
        return KeyChecker.check(threads, initial, STATES) == Answer.NO_ORDER;
    }

    private Witness with(List<List<Recorded>> others) {
        return new Witness(key, initial, others);
    }

    private int size() {
        return threads.stream().mapToInt(List::size).sum();
    }

    private void walk(List<Integer> order, int[] placed, long value, List<DeadEnd> found) {
        for (int t = 0; t < placed.length; t++) {
            if (placed[t] == threads.get(t).size()) {
                continue;
            }
            Recorded next = threads.get(t).get(placed[t]);
            boolean first = IntStream.range(0, placed.length)
                    .noneMatch(o -> placed[o] < threads.get(o).size()
                            && threads.get(o).get(placed[o]).precedes(next));
            if (first) {
                List<Integer> longer = new ArrayList<>(order);
                longer.add(ordinal(t, placed[t]));
                if (next.fits(value)) {
                    int[] more = placed.clone();
                    more[t]++;
                    walk(longer, more, next.after(value), found);
                } else {
                    found.add(new DeadEnd(Collections.unmodifiableList(longer), text(next, next.expected(value))));
                }
            }
        }
    }

    private int ordinal(int thread, int index) {
        int before = threads.subList(0, thread).stream().mapToInt(List::size).sum();
        return (initial == Operation.ABSENT ? 0 : 1) + before + index;
    }

    private List<Integer> doneBefore(Recorded op) {
        return threads.stream()
                .limit(threads.size() - 1L)
                .map(thread -> (int)
                        thread.stream().filter(other -> other.precedes(op)).count())
                .toList();
    }

    private String call(Recorded op) {
        return op.operation().call(key, op.given(), op.other());
    }

    private static @Nullable String result(Recorded op) {
        if (op.result() == Operation.THREW) {
            return "threw";
        }
        return op.ended() ? text(op, op.result()) : null;
    }

    private static String text(Recorded op, long result) {
        return switch (op.operation()) {
            case CONTAINS_KEY, REMOVE_VALUE, REPLACE_VALUE -> "" + (result == 1);
            default -> result == Operation.ABSENT ? "null" : "" + result;
        };
    }

    private static List<List<Recorded>> copy(List<List<Recorded>> history) {
        return new ArrayList<>(history.stream().map(ArrayList::new).toList());
    }
}
