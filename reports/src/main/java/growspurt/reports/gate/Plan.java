package growspurt.reports.gate;

import growspurt.reports.matrix.Catalogue;
import growspurt.reports.matrix.Stance;
import growspurt.results.CellVerdict;
import growspurt.results.RunResults;
import growspurt.results.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The planned cells of a run, each with what is expected of it.
 *
 * @param cells in the order of the plan
 */
record Plan(List<Cell> cells) {

    /**
     * A planned cell.
     *
     * @param stance what is expected
     * @param verdict what came of it
     */
    record Cell(Stance stance, CellVerdict verdict) {

        boolean is(Verdict wanted) {
            return verdict.verdict() == wanted;
        }

        boolean promised() {
            return stance == Stance.PROMISED || stance == Stance.KNOWN_GOOD;
        }
    }

    static Plan of(RunResults run) {
        Catalogue catalogue = Catalogue.of(run);
        return new Plan(run.cells().stream()
                .map(cell -> new Cell(catalogue.stance(cell), cell))
                .toList());
    }

    /** {@return the cells of this {@code stance}, those of one candidate and property together} */
    List<List<Cell>> of(Stance stance) {
        Map<List<String>, List<Cell>> groups = new LinkedHashMap<>();
        for (Cell cell : cells) {
            if (cell.stance == stance) {
                List<String> box = List.of(
                        cell.verdict.key().candidate(), cell.verdict.key().property());
                groups.computeIfAbsent(box, b -> new ArrayList<>()).add(cell);
            }
        }
        return List.copyOf(groups.values());
    }
}
