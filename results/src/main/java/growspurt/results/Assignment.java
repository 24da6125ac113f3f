package growspurt.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What an engine is asked to do in a run.
 *
 * @param runFolder folder of the run; stack dumps and logs go below it
 * @param seed every random choice of the engine derives from it
 * @param extent when a cell has had enough
 * @param launches launches wanted for each cell at most; fewer when the deadline comes first
 * @param deadline when to start nothing new
 * @param cells cells to answer, those that matter most first
 * @param controls ids of the planted bugs: their cells keep their launches after a violation, since the share of
 *     launches that find the bug is what gives a zero elsewhere its meaning
 * @param before results of this engine that this run has already; they count
 * @param journal where lines go
 */
public record Assignment(
        Path runFolder,
        long seed,
        Extent extent,
        int launches,
        Deadline deadline,
        List<CellKey> cells,
        Set<String> controls,
        List<ResultLine> before,
        Journal journal) {

    /** {@return the command line that runs {@code cell} alone with the seed of this run} */
    public List<String> repro(CellKey cell) {
        return cell.repro(Long.toString(seed));
    }
}
