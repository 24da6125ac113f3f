package growspurt.recorder;

import growspurt.results.CounterexampleLine.Op;
import growspurt.results.CounterexampleLine.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Some calls of a round, for a counterexample: with the entries that the map had before, and the insert that starts the growth.
 *
 * @param choice which calls
 */
record Excerpt(Site site, List<Tape> tapes, Choice choice) {

    /** Chooses calls. */
    @FunctionalInterface
    interface Choice {
        boolean has(Tape tape, int call);
    }

    /** {@return the calls as lines of a counterexample} */
    List<Op> ops() {
        List<Op> ops = new ArrayList<>();
        entries().forEach(put -> ops.add(new Op(0, Phase.INIT, put, "null", List.of())));
        for (int t = 0; t < tapes.size(); t++) {
            Tape tape = tapes.get(t);
            for (int i : chosen(tape)) {
                ops.add(new Op(
                        t,
                        Phase.PARALLEL,
                        tape.told(i, site.keys()),
                        text(tape.result(i)),
                        endedBefore(tape.start(i)),
                        tape.touched(i)));
            }
        }
        return ops;
    }

    /** {@return the calls as a program, as Lincheck's programs are written} */
    String program() {
        return String.join("; ", entries())
                + tapes.stream()
                        .map(tape -> Arrays.stream(chosen(tape))
                                .mapToObj(i -> tape.told(i, site.keys()))
                                .collect(Collectors.joining("; ")))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" | ", " / ", " /"));
    }

    private List<String> entries() {
        return IntStream.range(0, site.fresh())
                .filter(k -> site.values()[k] != Operation.ABSENT)
                .mapToObj(k -> Operation.PUT.call(site.keys()[k], site.values()[k], 0))
                .toList();
    }

    private int[] chosen(Tape tape) {
        return IntStream.range(0, tape.done())
                .filter(i -> choice.has(tape, i) || isStart(tape, i))
                .toArray();
    }

    private boolean isStart(Tape tape, int i) {
        return i == 0 && tape.call(0) == Operation.PUT && tape.key(0) == site.fresh();
    }

    private List<Integer> endedBefore(long start) {
        return tapes.stream()
                .map(tape -> (int) Arrays.stream(chosen(tape))
                        .filter(i -> tape.end(i) < start)
                        .count())
                .toList();
    }

    private static String text(@Nullable Object result) {
        return result instanceof Throwable thrown ? thrown.getClass().getSimpleName() : "" + result;
    }
}
