package growspurt.reports.gate;

import growspurt.reports.gate.expect.Expectation;
import growspurt.reports.gate.expect.Scope;
import growspurt.reports.matrix.Catalogue;
import growspurt.reports.matrix.Stance;
import growspurt.results.CellKey;
import growspurt.results.CellVerdict;
import growspurt.results.Engine;
import growspurt.results.RunLine;
import growspurt.results.RunResults;
import growspurt.results.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The planned cells of a run, each with what is expected of it.
 *
 * @param cells in the order of the plan
 * @param properties ids of those that some engine was asked about, in this run or a longer one
 * @param narrowed whether the run was asked for a part of what there is
 * @param everyMap whether it was asked for the maps of libraries, too, which a usual run leaves out
 * @param isLong whether it had the time in which Lincheck is asked about the whole map
 * @param missing engines whose cells are lost
 */
record Plan(
        List<Cell> cells,
        Set<String> properties,
        boolean narrowed,
        boolean everyMap,
        boolean isLong,
        List<Engine> missing) {

    private static final Pattern NARROWING =
            Pattern.compile("--(candidate|property|engine|changed)([= ].*)?", Pattern.DOTALL);

    private static final Pattern EVERY_MAP =
            Pattern.compile("--set[= ]all( .*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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

        String name() {
            return verdict.key().toString();
        }

        boolean promised() {
            return stance == Stance.PROMISED || stance == Stance.KNOWN_GOOD;
        }
    }

    static Plan of(RunResults run) {
        Catalogue catalogue = Catalogue.of(run);
        List<Cell> cells = run.cells().stream()
                .map(cell -> new Cell(catalogue.stance(cell), cell))
                .toList();
        boolean isLong =
                run.engines().stream().anyMatch(engine -> engine.run().budgetSeconds() >= RunLine.LONG.toSeconds());
        return new Plan(
                cells,
                run.properties().keySet(),
                isAsked(run, NARROWING),
                isAsked(run, EVERY_MAP),
                isLong,
                run.missing());
    }

    /** Matches each option together with the words behind it. */
    private static boolean isAsked(RunResults run, Pattern option) {
        return run.engines().stream()
                .map(engine -> engine.run().argv())
                .anyMatch(words -> IntStream.range(0, words.size())
                        .mapToObj(i -> String.join(" ", words.subList(i, words.size())))
                        .anyMatch(rest -> option.matcher(rest).matches()));
    }

    /** {@return whether a cell that applies is one of those that {@code line} speaks of} */
    boolean speaksOf(Expectation line) {
        return cells.stream()
                .filter(cell -> !cell.is(Verdict.NOT_APPLICABLE))
                .anyMatch(cell -> line.scope().holds(cell.verdict.key()));
    }

    /**
     * {@return whether {@code line}, which speaks of no cell here, may do so in a wider run} Of a map of a library, of what Lincheck is
     * asked in a longer run, or of an engine whose results are lost.
     */
    boolean leftOut(Expectation line) {
        Scope scope = line.scope();
        boolean unknownMap = keys().noneMatch(key -> key.candidate().equals(scope.candidate()));
        boolean ofLincheck =
                scope.engine().map(Engine.LINCHECK::equals).orElse(true) && properties.contains(scope.property());
        boolean planned = scope.engine().isPresent() && keys().anyMatch(scope::holds);
        boolean lost = missing.stream()
                .anyMatch(engine -> scope.engine().map(engine::equals).orElse(true));
        return !planned && (narrowed || lost || (unknownMap && !everyMap) || (ofLincheck && !isLong));
    }

    private Stream<CellKey> keys() {
        return cells.stream().map(cell -> cell.verdict.key());
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
