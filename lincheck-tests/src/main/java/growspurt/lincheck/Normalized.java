package growspurt.lincheck;

import growspurt.results.CounterexampleLine.Op;
import growspurt.results.CounterexampleLine.Phase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A history with nothing in it that differs between two finds of the same thing: keys and values are renamed in order
 * of first appearance, and threads stand in the order that gives the smallest text.
 */
final class Normalized {

    private final Map<String, String> names = new HashMap<>();

    private Normalized() {}

    /** {@return the normalized history of {@code ops}} */
    static String of(List<Op> ops) {
        int threads = 1 + ops.stream().mapToInt(Op::thread).max().orElse(0);
        TreeSet<String> texts = new TreeSet<>();
        for (List<Integer> order : orders(threads)) {
            texts.add(new Normalized().text(ops, order));
        }
        return texts.first();
    }

    private String text(List<Op> ops, List<Integer> order) {
        StringBuilder text = new StringBuilder();
        ops.stream().filter(op -> op.phase() == Phase.INIT).forEach(op -> text.append(text(op)));
        for (int thread : order) {
            text.append("| ");
            ops.stream()
                    .filter(op -> op.phase() == Phase.PARALLEL && op.thread() == thread)
                    .forEach(op -> text.append(text(op)));
        }
        text.append("| ");
        ops.stream().filter(op -> op.phase() == Phase.POST).forEach(op -> text.append(text(op)));
        return text.toString();
    }

    private String text(Op op) {
        Call call = Call.parse(op.call());
        StringBuilder text = new StringBuilder(call.operation());
        call.arguments().stream().limit(1).forEach(key -> text.append(' ').append(name("k", "" + key)));
        call.arguments().stream().skip(1).forEach(v -> text.append(' ').append(name("v", "" + v)));
        String result = Objects.toString(op.result(), "pending");
        boolean isValue = call.isKeyed() && result.matches("-?\\d+");
        return text + " = " + (isValue ? name("v", result) : result) + "; ";
    }

    private String name(String kind, String raw) {
        return names.computeIfAbsent(
                kind + raw,
                r -> kind
                        + names.keySet().stream()
                                .filter(n -> n.startsWith(kind))
                                .count());
    }

    private static List<List<Integer>> orders(int threads) {
        List<List<Integer>> orders = List.of(List.of());
        for (int next = 0; next < threads; next++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> order : orders) {
                for (int at = 0; at <= order.size(); at++) {
                    List<Integer> more = new ArrayList<>(order);
                    more.add(at, next);
                    longer.add(more);
                }
            }
            orders = longer;
        }
        return orders;
    }
}
