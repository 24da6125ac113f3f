package growspurt.reports.compare;

import static java.util.stream.Collectors.toCollection;

import growspurt.results.CellVerdict;
import growspurt.results.ResultLine;
import growspurt.results.ResultLine.Outcome;
import growspurt.results.Verdict;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What tells one violation of a cell from another one. */
public final class Fingerprints {

    private Fingerprints() {}

    /**
     * {@return the names of the violations of {@code cell} on the command line, in order of appearance} Those of its
     * counterexamples ({@code x-}), and of launches that left none the id of the result ({@code r-}).
     */
    public static Set<String> ids(CellVerdict cell) {
        return of(cell, ResultLine::violations);
    }

    /**
     * {@return what was seen in the violations of {@code cell}} Launches without a counterexample are told apart by their
     * forbidden outcomes, or by the test where it hung, whichever configuration showed them: the next run may see the same
     * in another one.
     */
    public static Set<String> seen(CellVerdict cell) {
        return of(cell, Fingerprints::seen);
    }

    /** {@return those of the {@link #ids} of {@code cell} of which more was seen than {@code before}} */
    public static Set<String> news(CellVerdict cell, Set<String> before) {
        return of(
                cell,
                launch -> launch.violations().stream()
                        .filter(id -> !before.contains(id) && !before.containsAll(seen(launch)))
                        .toList());
    }

    private static Set<String> of(CellVerdict cell, Function<ResultLine, List<String>> names) {
        return cell.launches().stream()
                .filter(launch -> launch.verdict() == Verdict.VIOLATED)
                .flatMap(launch -> names.apply(launch).stream())
                .collect(toCollection(LinkedHashSet::new));
    }

    private static List<String> seen(ResultLine launch) {
        if (!launch.counterexamples().isEmpty()) {
            return launch.counterexamples();
        }
        List<String> words = launch.outcomes().stream()
                .filter(outcome -> outcome.forbidden() && outcome.count() > 0)
                .map(Outcome::word)
                .toList();
        return words.isEmpty() ? List.of(launch.test()) : words;
    }
}
