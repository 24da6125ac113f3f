package growspurt.reports.site;

import growspurt.results.CounterexampleLine.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The history as bars, a lane for each thread. Position is order, not time: two bars share a stretch exactly when neither
 * operation ended before the other began. Lengths are in pixels.
 *
 * @param width width of the drawing
 * @param height height of the drawing
 * @param lanes names of the threads
 * @param bars one for each operation
 */
record HistoryChart(int width, int height, List<Lane> lanes, List<Bar> bars) {

    private static final double ADVANCE = 7.8;
    private static final int LABEL_LIMIT = 40;
    private static final int MOST_OPS = 24;
    private static final int LEFT = 40;
    private static final int GAP = 12;
    private static final int LANE = 44;
    private static final int BAR = 32;

    /** The name of a thread, and where its text stands. */
    record Lane(String name, int y) {}

    /** An operation, where its box and the middle of its text stand, and whether it overlapped an open window. */
    record Bar(String label, int x, int y, int width, int textX, int textY, boolean inWindow) {
        int height() {
            return BAR;
        }
    }

    /** A stretch of the order: from slot {@code start} up to slot {@code end}, exclusive. */
    private record Span(int start, int end) {}

    /** {@return the chart of {@code ops}; empty if there are none, too many to read, or their clocks contradict} */
    static Optional<HistoryChart> of(List<Op> ops) {
        if (ops.isEmpty() || ops.size() > MOST_OPS) {
            return Optional.empty();
        }
        List<Span> spans = spans(ops);
        if (spans.stream().anyMatch(span -> span.end <= span.start)) {
            return Optional.empty();
        }
        int[] x = positions(ops, spans);
        List<Bar> bars = IntStream.range(0, ops.size())
                .mapToObj(i -> bar(ops.get(i), x[spans.get(i).start], x[spans.get(i).end]))
                .toList();
        int threads = ops.stream().mapToInt(op -> op.thread() + 1).max().orElse(0);
        List<Lane> lanes = IntStream.range(0, threads)
                .mapToObj(t -> new Lane("T" + (t + 1), middle(t)))
                .toList();
        return Optional.of(new HistoryChart(x[x.length - 1] + GAP, threads * LANE + GAP, lanes, bars));
    }

    /** {@return the text of {@code op} with its result} */
    static String label(Op op) {
        return op.call() + " → " + (op.result() == null ? "never ended" : op.result());
    }

    private static List<Span> spans(List<Op> ops) {
        Precedence order = new Precedence(ops);
        int[] before = IntStream.range(0, ops.size()).map(order::predecessors).toArray();
        int[] slots = IntStream.of(before).distinct().sorted().toArray();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < ops.size(); i++) {
            int a = i;
            int next = IntStream.range(0, ops.size())
                    .filter(b -> order.precedes(a, b))
                    .map(b -> slot(slots, before[b]))
                    .min()
                    .orElse(slots.length);
            spans.add(new Span(slot(slots, before[i]), next));
        }
        return spans;
    }

    private static int slot(int[] slots, int predecessors) {
        return java.util.Arrays.binarySearch(slots, predecessors);
    }

    /** {@return where each slot starts, such that every bar has room for its label; the last entry is the right end} */
    private static int[] positions(List<Op> ops, List<Span> spans) {
        int[] x = new int[spans.stream().mapToInt(Span::end).max().orElse(0) + 1];
        x[0] = LEFT;
        for (int slot = 1; slot < x.length; slot++) {
            x[slot] = x[slot - 1] + 2 * GAP;
            for (int i = 0; i < ops.size(); i++) {
                if (spans.get(i).end == slot) {
                    x[slot] = Math.max(x[slot], x[spans.get(i).start] + labelWidth(ops.get(i)) + GAP);
                }
            }
        }
        return x;
    }

    private static int labelWidth(Op op) {
        return (int) Math.ceil(shortLabel(op).length() * ADVANCE) + GAP;
    }

    private static Bar bar(Op op, int from, int to) {
        int width = to - from - GAP;
        int y = middle(op.thread()) - BAR / 2;
        return new Bar(shortLabel(op), from, y, width, from + width / 2, middle(op.thread()) + 4, op.inWindow());
    }

    private static int middle(int thread) {
        return GAP / 2 + LANE * thread + LANE / 2;
    }

    private static String shortLabel(Op op) {
        String label = label(op);
        return label.length() <= LABEL_LIMIT ? label : label.substring(0, LABEL_LIMIT - 1) + "…";
    }
}
