package growspurt.stress;

import growspurt.results.CellKey;
import growspurt.results.Extent;
import growspurt.results.ResultLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose turn it is. The cells go round, those of controls first; in the first round each is tried once, so that every cell
 * has an answer early, and later those that still lack evidence come more often. Cells of one candidate that want the same
 * set-up share a launch.
 */
final class Rotation {

    private final Map<CellKey, Progress> cells = new LinkedHashMap<>();

    /**
     * A rotation that has not begun.
     *
     * @param planned the cells, those that matter most first
     * @param controls ids of the planted bugs
     * @param extent when a cell has had enough
     * @param launches launches wanted for each cell
     */
    Rotation(List<CellKey> planned, Set<String> controls, Extent extent, int launches) {
        List<CellKey> ordered = new ArrayList<>(planned);
        ordered.sort(Comparator.comparing(cell -> !controls.contains(cell.candidate())));
        for (CellKey cell : ordered) {
            List<Attempt> attempts = Attempt.all(Litmus.of(cell.property()));
            cells.put(cell, new Progress(attempts, controls.contains(cell.candidate()), extent, launches));
        }
    }

    /** Takes note of a launch, whichever run it was in; one of a cell that is not planned is left alone. */
    void add(CellKey cell, ResultLine line) {
        Progress progress = cells.get(cell);
        if (progress != null) {
            progress.add(line);
        }
    }

    /** A cell that wants a launch. */
    private record Wish(CellKey cell, Attempt attempt, int rank) {

        boolean goesWith(Wish leader) {
            return cell.candidate().equals(leader.cell.candidate())
                    && attempt.configuration() == leader.attempt.configuration()
                    && rank <= leader.rank;
        }

        Turn.Part part() {
            return new Turn.Part(cell, attempt.litmus());
        }
    }

    /** {@return the next launch, or empty if no cell wants another} */
    Optional<Turn> next() {
        List<Wish> wishes = new ArrayList<>();
        cells.forEach((cell, progress) ->
                progress.next().ifPresent(attempt -> wishes.add(new Wish(cell, attempt, progress.rank()))));
        return wishes.stream().min(Comparator.comparing(Wish::rank)).map(leader -> turn(leader, wishes));
    }

    private static Turn turn(Wish leader, List<Wish> wishes) {
        List<Turn.Part> parts = wishes.stream()
                .filter(wish -> wish.goesWith(leader))
                .limit(Turn.MOST_PARTS)
                .map(Wish::part)
                .toList();
        return new Turn(leader.attempt.configuration(), parts);
    }
}
