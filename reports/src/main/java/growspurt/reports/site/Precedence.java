package growspurt.reports.site;

import growspurt.results.CounterexampleLine.Op;
import growspurt.results.CounterexampleLine.Phase;
import java.util.List;
import java.util.stream.IntStream;

/** Which operation of a history ended before which other one began. */
final class Precedence {

    private final List<Op> ops;

    Precedence(List<Op> ops) {
        this.ops = ops;
    }

    /** {@return whether operation {@code a} ended before operation {@code b} began; both are indexes into the history} */
    boolean precedes(int a, int b) {
        Op first = ops.get(a);
        Op second = ops.get(b);
        if (first.phase() != second.phase()) {
            return first.phase().compareTo(second.phase()) < 0;
        }
        if (first.thread() == second.thread() || first.phase() != Phase.PARALLEL) {
            return a < b;
        }
        List<Integer> done = second.doneBefore();
        return first.thread() < done.size() && ordinal(a) < done.get(first.thread());
    }

    /** {@return how many operations ended before operation {@code b} began} */
    int predecessors(int b) {
        return (int) IntStream.range(0, ops.size()).filter(a -> precedes(a, b)).count();
    }

    /** {@return which parallel operation of its thread operation {@code a} is, from 0} */
    private int ordinal(int a) {
        return (int) IntStream.range(0, a)
                .filter(i -> ops.get(i).phase() == Phase.PARALLEL
                        && ops.get(i).thread() == ops.get(a).thread())
                .count();
    }
}
