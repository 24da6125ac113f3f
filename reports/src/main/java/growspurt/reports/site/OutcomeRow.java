package growspurt.reports.site;

import growspurt.reports.words.Numbers;
import growspurt.results.CellVerdict;
import growspurt.results.ResultLine.Outcome;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An outcome of a litmus test, over all launches of a cell; what the estimator phase saw stands apart, for its samples are not counted.
 *
 * @param outcome its name, count, expectation and meaning
 * @param share count as a share of all outcomes, in words
 */
record OutcomeRow(Outcome outcome, String share) {

    private static final Comparator<Outcome> ORDER = Comparator.comparing((Outcome o) -> o.count() == 0)
            .thenComparing(o -> !o.forbidden())
            .thenComparing(Comparator.comparingLong(Outcome::count).reversed())
            .thenComparing(Outcome::word);

    /** {@return the outcomes of {@code cell}: forbidden ones seen, allowed ones seen, then those never observed} */
    static List<OutcomeRow> of(CellVerdict cell) {
        Collection<Outcome> sums = sums(cell);
        long all = sums.stream().mapToLong(Outcome::count).sum();
        return sums.stream()
                .sorted(ORDER)
                .map(o -> new OutcomeRow(o, Numbers.share(o.count(), all)))
                .toList();
    }

    private static Collection<Outcome> sums(CellVerdict cell) {
        Map<List<Object>, Outcome> sums = new LinkedHashMap<>();
        cell.launches().stream()
                .flatMap(launch -> launch.outcomes().stream())
                .forEach(o -> sums.merge(List.of(o.word(), o.estimated()), o, OutcomeRow::plus));
        return sums.values();
    }

    private static Outcome plus(Outcome a, Outcome b) {
        return new Outcome(a.word(), a.count() + b.count(), a.forbidden() || b.forbidden(), a.note());
    }

    /** {@return the count, or in words that there is none} */
    String count() {
        return outcome.count() == 0 ? "not observed" : Numbers.count(outcome.count());
    }

    /** {@return whether the property forbids it, in words} */
    String expectation() {
        return outcome.forbidden() ? "forbidden" : "allowed";
    }

    boolean alarming() {
        return outcome.forbidden() && outcome.count() > 0;
    }
}
