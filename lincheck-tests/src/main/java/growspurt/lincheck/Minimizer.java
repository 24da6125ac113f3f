package growspurt.lincheck;

import growspurt.results.Deadline;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a failing program smaller, call by call from the end, as long as it fails in the same way: the same property,
 * the same kind, and still inside the window. Lincheck's own minimizer keeps none of the three.
 */
final class Minimizer {

    private static final Duration MOST_TIME = Duration.ofSeconds(4);

    private Minimizer() {}

    /** {@return the smallest failure found in one pass over the calls, or within a few seconds} */
    static Failure minimize(Failure failure, int interleavings) {
        Deadline deadline = Deadline.in(MOST_TIME);
        Failure smallest = failure;
        int end = failure.program().threads().isEmpty()
                ? 0
                : failure.program().calls().size();
        while (end > 0 && !deadline.leavesLessThan(Duration.ofNanos(1))) {
            Map<Program, Integer> smaller = smaller(smallest.program(), end);
            Optional<Failure> found = check(List.copyOf(smaller.keySet()), smallest, interleavings);
            if (found.isPresent() && found.get().sameAs(failure)) {
                smallest = found.get();
            }
            end = found.map(f -> smaller.get(f.program())).orElse(0);
        }
        return smallest;
    }

    /** {@return programs that lack one call, to the index of that call, the highest index below {@code end} first} */
    private static Map<Program, Integer> smaller(Program program, int end) {
        Map<Program, Integer> smaller = new LinkedHashMap<>();
        for (int i = end - 1; i >= 0; i--) {
            int index = i;
            program.without(i).ifPresent(p -> smaller.putIfAbsent(p, index));
        }
        return smaller;
    }

    /** {@return the first failure among {@code programs}, of whatever kind} */
    private static Optional<Failure> check(List<Program> programs, Failure failure, int interleavings) {
        int enough = Math.max(interleavings, 2 * failure.interleaving());
        return programs.isEmpty()
                ? Optional.empty()
                : ModelChecker.check(programs, Set.of(failure.property()), enough, Effort.USUAL)
                        .failure();
    }
}
