package growspurt.recorder;

import growspurt.api.GrowthPoint;
import growspurt.results.CounterexampleLine.Op;
import growspurt.results.CounterexampleLine.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Some calls of a round, for a counterexample: with the entries that the map had before, and the insert that starts the growth.
 *
 * @param choice which calls
 */
record Excerpt(Recording recording, Choice choice) {

    /** More entries than this are too many for a program that is to be explored. */
    private static final int EXPLORABLE = 16;

    /** Chooses calls. */
    @FunctionalInterface
    interface Choice {
        boolean has(Tape tape, int call);
    }

    private Site site() {
        return recording.site();
    }

    private List<Tape> tapes() {
        return recording.tapes();
    }

    /** {@return whether the calls as a program, with the map as it was filled, are short enough to be explored} */
    boolean isExplorable() {
        return site().elsewhere() == 0 && site().fresh() <= EXPLORABLE;
    }

    /** {@return the calls as lines of a counterexample} */
    List<Op> ops() {
        List<Op> ops = new ArrayList<>();
        entries().forEach(put -> ops.add(new Op(0, Phase.INIT, put, "null", List.of())));
        for (int t = 0; t < tapes().size(); t++) {
            Tape tape = tapes().get(t);
            for (int i : chosen(tape)) {
                ops.add(new Op(
                        t,
                        Phase.PARALLEL,
                        tape.told(i, site().keys()),
                        text(tape.result(i)),
                        endedBefore(tape, i),
                        tape.touched(i)));
            }
        }
        return ops;
    }

    /** {@return the calls as a program, as Lincheck's programs are written} */
    String program() {
        return String.join("; ", entries())
                + tapes().stream()
                        .map(tape -> Arrays.stream(chosen(tape))
                                .mapToObj(i -> tape.told(i, site().keys()))
                                .collect(Collectors.joining("; ")))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" | ", " / ", " /"));
    }

    /** All that the map was filled with; of a large one, what the calls are on. Then the lookups that bring it to its growth. */
    private List<String> entries() {
        Stream<String> puts = IntStream.range(0, site().fresh())
                .filter(k -> site().values()[k] != Operation.ABSENT)
                .filter(k -> isExplorable() || isChosen(k))
                .mapToObj(k -> Operation.PUT.call(site().keys()[k], site().values()[k], 0));
        String lookup = Operation.GET.call(GrowthPoint.ABSENT, 0, 0);
        return Stream.concat(puts, Collections.nCopies(site().lookups(), lookup).stream())
                .toList();
    }

    private boolean isChosen(int key) {
        return tapes().stream()
                .anyMatch(tape -> Arrays.stream(chosen(tape)).anyMatch(i -> tape.isOnKey(i) && tape.key(i) == key));
    }

    private int[] chosen(Tape tape) {
        return IntStream.range(0, tape.done())
                .filter(i -> choice.has(tape, i) || isStart(tape, i))
                .toArray();
    }

    private boolean isStart(Tape tape, int i) {
        return i == 0 && tape.call(0) == Operation.PUT && tape.key(0) == site().fresh();
    }

    private List<Integer> endedBefore(Tape tape, int call) {
        return tapes().stream()
                .map(other -> (int) Arrays.stream(chosen(other))
                        .filter(i -> other == tape ? i < call : isBefore(other.end(i), tape.start(call)))
                        .count())
                .toList();
    }

    private boolean isBefore(long end, long start) {
        return end + 2 * recording.uncertainty() < start;
    }

    private static String text(@Nullable Object result) {
        return result instanceof Throwable thrown ? thrown.getClass().getSimpleName() : "" + result;
    }
}
