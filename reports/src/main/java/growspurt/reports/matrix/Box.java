package growspurt.reports.matrix;

import growspurt.reports.words.Sentences;
import growspurt.results.CellKey;
import growspurt.results.CellVerdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A box of the matrix: one candidate on one property.
 *
 * @param candidate id of the candidate
 * @param property id of the property
 * @param worst how the worst of the cells reads; empty when no engine was planned
 * @param lines one for each planned engine, the one that decides how the box reads first
 */
public record Box(String candidate, String property, Optional<Reading> worst, List<Line> lines) {

    private static final Comparator<CellVerdict> DECISIVE = Comparator.comparing(CellVerdict::verdict)
            .thenComparing(cell -> cell.counterexamples().isEmpty());

    /**
     * What one engine says.
     *
     * @param cell the cell
     * @param reading how its verdict reads
     * @param evidence the denominator, or why there is no answer
     * @param brief the denominator in a few words; empty when there is no answer
     */
    public record Line(CellKey cell, Reading reading, String evidence, String brief) {}

    static Box of(String candidate, String property, Stance stance, List<CellVerdict> cells) {
        List<Line> lines = cells.stream()
                .sorted(DECISIVE)
                .map(cell -> new Line(
                        cell.key(),
                        Reading.of(stance, cell.verdict()),
                        Sentences.evidence(cell),
                        Sentences.brief(cell)))
                .toList();
        return new Box(candidate, property, lines.stream().map(Line::reading).findFirst(), lines);
    }

    /** {@return the tint of the worst cell} */
    public Tint tint() {
        return worst.map(Reading::tint).orElse(Tint.PLAIN);
    }

    /** {@return the id of the box in links} */
    public String id() {
        return candidate + "--" + property;
    }
}
