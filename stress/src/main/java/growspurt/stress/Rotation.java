package growspurt.stress;

import growspurt.results.CellKey;
import growspurt.results.ResultLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose turn it is. The cells go round, those of controls first; in the first round each gets its first configuration, so
 * that every cell has an answer early.
 */
final class Rotation {

    private final Map<CellKey, Progress> cells = new LinkedHashMap<>();

    /**
     * The next launch.
     *
     * @param cell the cell it is for
     * @param configuration how it is set up
     */
    record Turn(CellKey cell, Configuration configuration) {}

    /**
     * A rotation that has not begun.
     *
     * @param planned the cells, those that matter most first
     * @param controls ids of the planted bugs
     * @param launches launches wanted for each cell
     */
    Rotation(List<CellKey> planned, Set<String> controls, int launches) {
        List<CellKey> ordered = new ArrayList<>(planned);
        ordered.sort(Comparator.comparing(cell -> !controls.contains(cell.candidate())));
        for (CellKey cell : ordered) {
            cells.put(cell, new Progress(controls.contains(cell.candidate()), launches));
        }
    }

    /** Takes note of a launch, whichever run it was in; one of a cell that is not planned is left alone. */
    void add(CellKey cell, ResultLine line) {
        Progress progress = cells.get(cell);
        if (progress != null) {
            progress.add(line);
        }
    }

    /** {@return the next launch, or empty if no cell wants another} */
    Optional<Turn> next() {
        return cells.entrySet().stream()
                .filter(entry -> entry.getValue().next().isPresent())
                .min(Comparator.comparing(entry -> entry.getValue().launched()))
                .map(entry -> new Turn(entry.getKey(), entry.getValue().next().orElseThrow()));
    }
}
