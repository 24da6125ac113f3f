package growspurt.lincheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a failing program smaller as long as it fails in the same way: the same property, the same kind, and still
 * inside the window. Lincheck's own minimizer keeps none of the three. The init part stays: it decides when the map grows.
 *
 * <p>The effort is bounded by the number of calls, not by time, so that the same failure always shrinks to the same one.
 */
final class Minimizer {

    /** A smaller program mostly fails sooner, hardly ever much later. */
    private static final int SPARE = 20;

    private Minimizer() {}

    /** {@return the smallest failure found, mostly with one call after the threads and few in them} */
    static Failure minimize(Failure failure) {
        if (failure.program().threads().isEmpty()) {
            return failure;
        }
        Failure smallest = first(fewerAfter(failure.program()), failure).orElse(failure);
        Optional<Failure> smaller = Optional.of(smallest);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = first(fewerWithin(smallest.program()), smallest);
        }
        return smallest;
    }

    private static List<Program> fewerAfter(Program program) {
        List<Program> fewer = new ArrayList<>();
        fewer.add(new Program(program.init(), program.threads(), List.of()));
        if (program.post().size() > 1) {
            program.post().forEach(call -> fewer.add(new Program(program.init(), program.threads(), List.of(call))));
        }
        return fewer;
    }

    private static List<Program> fewerWithin(Program program) {
        List<Program> fewer = new ArrayList<>();
        int end = program.calls().size() - program.post().size();
        for (int i = end - 1; i >= program.init().size(); i--) {
            program.without(i).ifPresent(fewer::add);
        }
        return fewer;
    }

    /** {@return the first failure like {@code failure} among {@code programs}; a check ends at a failure of any kind} */
    private static Optional<Failure> first(List<Program> programs, Failure failure) {
        int enough = 2 * failure.interleaving() + SPARE;
        List<Program> left = programs;
        while (!left.isEmpty()) {
            Optional<Failure> found = ModelChecker.check(left, Set.of(failure.property()), enough, Effort.USUAL)
                    .failure();
            if (found.isEmpty() || found.get().sameAs(failure)) {
                return found;
            }
            left = left.subList(left.indexOf(found.get().program()) + 1, left.size());
        }
        return Optional.empty();
    }
}
