package growspurt.reports.site;

import growspurt.reports.gate.Counts;
import growspurt.reports.matrix.Tint;
import growspurt.reports.words.Numbers;
import growspurt.results.CellVerdict;
import growspurt.results.Verdict;
import java.util.List;

/**
 * A fact that tells how far a run can be trusted.
 *
 * @param label what is counted
 * @param value the count, with what it is out of
 * @param tint how it is set off
 */
record Trust(String label, String value, Tint tint) {

    static List<Trust> of(Material material) {
        Counts counts = material.decision().counts();
        long silent = material.cells().stream().filter(Trust::silent).count();
        return List.of(
                new Trust(
                        "Planted bugs found",
                        Numbers.count(counts.found()) + " of " + Numbers.count(counts.controls()),
                        counts.sighted() ? Tint.NONE_SEEN : Tint.VIOLATION),
                new Trust(
                        "Cells not exercised",
                        Numbers.count(silent) + " of " + Numbers.count(counts.cells()),
                        silent == 0 ? Tint.NONE_SEEN : Tint.INCONCLUSIVE),
                new Trust(
                        "Cells without an answer",
                        Numbers.count(counts.unanswered()) + " of " + Numbers.count(counts.cells()),
                        counts.unanswered() == 0 ? Tint.NONE_SEEN : Tint.INCONCLUSIVE),
                new Trust(
                        "Engines that finished",
                        Numbers.count(material.run().engines().stream()
                                        .filter(engine -> engine.complete())
                                        .count())
                                + " of "
                                + Numbers.count(material.run().engines().size()
                                        + material.run().missing().size()),
                        material.run().complete() ? Tint.NONE_SEEN : Tint.ERROR));
    }

    private static boolean silent(CellVerdict cell) {
        return cell.verdict() == Verdict.NOT_EXERCISED;
    }
}
