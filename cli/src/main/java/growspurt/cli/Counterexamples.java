package growspurt.cli;

import growspurt.results.CounterexampleLine;
import growspurt.results.RunResults;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Looks up counterexamples of a run by the names that people give. */
final class Counterexamples {

    private Counterexamples() {}

    /**
     * {@return the counterexample {@code id} of {@code results}, which were read from {@code run}}
     *
     * @throws BadInput if there is none of this name
     */
    static CounterexampleLine called(String id, RunResults results, Path run) {
        List<CounterexampleLine> all = results.engines().stream()
                .flatMap(engine -> engine.lines(CounterexampleLine.class))
                .toList();
        return all.stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadInput("no counterexample '" + id + "' in run '" + run + "'; "
                        + (all.isEmpty() ? "it has none" : "it has " + names(all))));
    }

    private static String names(List<CounterexampleLine> all) {
        return all.stream()
                .map(found -> found.id() + " (" + found.candidate() + ", " + found.property() + ")")
                .collect(Collectors.joining(", "));
    }
}
