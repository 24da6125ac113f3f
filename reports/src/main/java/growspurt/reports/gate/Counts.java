package growspurt.reports.gate;

import growspurt.reports.matrix.Stance;
import growspurt.results.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * A run in numbers.
 *
 * @param promises properties that subjects and known-good maps promise and that some engine was to answer, counted once for each
 *     map
 * @param broken those of them that some engine saw broken
 * @param controls planted bugs planned, counted once for each property planted
 * @param found those of them that some engine found
 * @param cells planned cells, of all candidates and engines
 * @param unanswered those of them without an answer
 */
public record Counts(int promises, int broken, int controls, int found, int cells, int unanswered) {

    static Counts of(Plan plan) {
        int unanswered = (int) plan.cells().stream()
                .filter(cell -> !cell.verdict().verdict().answers())
                .count();
        List<List<Plan.Cell>> promises = new ArrayList<>(plan.of(Stance.PROMISED));
        promises.addAll(plan.of(Stance.KNOWN_GOOD));
        promises.removeIf(group -> group.stream().allMatch(cell -> cell.is(Verdict.NOT_APPLICABLE)));
        List<List<Plan.Cell>> controls = plan.of(Stance.PLANTED);
        return new Counts(
                promises.size(),
                violated(promises),
                controls.size(),
                violated(controls),
                plan.cells().size(),
                unanswered);
    }

    /** {@return whether every planted bug that was planned was found, and there was one} */
    public boolean sighted() {
        return controls > 0 && found == controls;
    }

    private static int violated(List<List<Plan.Cell>> groups) {
        return (int) groups.stream()
                .filter(group -> group.stream().anyMatch(cell -> cell.is(Verdict.VIOLATED)))
                .count();
    }
}
