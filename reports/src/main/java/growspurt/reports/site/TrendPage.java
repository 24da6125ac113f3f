package growspurt.reports.site;

import growspurt.reports.words.Numbers;
import growspurt.reports.words.Sentences;
import growspurt.results.CellKey;
import growspurt.results.Engine;
import growspurt.results.HistoryLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How cells went from run to run.
 *
 * @param frame what all pages share
 * @param runs all runs that were ever published, newest first
 * @param groups cells in which some launches saw a violation and others did not, those that changed most first
 * @param more number of such cells that are not drawn
 */
record TrendPage(Frame frame, List<Run> runs, List<Group> groups, int more) {

    private static final int MOST_GROUPS = 40;

    /**
     * A run.
     *
     * @param line what is kept of it
     * @param page its page; empty when only this line is left
     */
    record Run(HistoryLine line, Optional<Link> page) {}

    /**
     * A cell from run to run.
     *
     * @param figure its numbers
     * @param chart its line
     */
    record Group(Figure figure, LineChart chart) {}

    /**
     * {@return the page of {@code runs}, oldest first}
     *
     * @param kept names of the folders of runs that have pages
     */
    static TrendPage of(Inline style, Collection<HistoryLine> runs, Set<String> kept) {
        List<HistoryLine> lines = List.copyOf(runs);
        List<List<Optional<HistoryLine.Cell>>> changing = changing(lines);
        return new TrendPage(
                Frame.apart("Trend", style),
                lines.stream()
                        .sorted(Comparator.comparing(HistoryLine::run).reversed())
                        .map(line -> new Run(line, page(line, kept)))
                        .toList(),
                changing.stream()
                        .limit(MOST_GROUPS)
                        .map(cells -> group(lines, cells))
                        .toList(),
                Math.max(0, changing.size() - MOST_GROUPS));
    }

    private static Optional<Link> page(HistoryLine line, Set<String> kept) {
        return kept.contains(Links.slug(line.run()))
                ? Optional.of(new Link(line.run(), Links.run(line.run()) + "index.html"))
                : Optional.empty();
    }

    /** {@return the cells in which violations come and go, one entry for each run} An exploration has no rate. */
    private static List<List<Optional<HistoryLine.Cell>>> changing(List<HistoryLine> lines) {
        Map<CellKey, Map<Integer, HistoryLine.Cell>> byKey = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            for (HistoryLine.Cell cell : lines.get(i).cells()) {
                if (cell.launches() > 0 && cell.engine() != Engine.LINCHECK) {
                    byKey.computeIfAbsent(cell.key(), key -> new HashMap<>()).put(i, cell);
                }
            }
        }
        return byKey.values().stream()
                .filter(cells -> comesAndGoes(cells.values()))
                .sorted(Comparator.comparing(TrendPage::readings).reversed())
                .map(cells -> IntStream.range(0, lines.size())
                        .mapToObj(i -> Optional.ofNullable(cells.get(i)))
                        .toList())
                .toList();
    }

    private static boolean comesAndGoes(Collection<HistoryLine.Cell> cells) {
        long violating = cells.stream().mapToLong(HistoryLine.Cell::violating).sum();
        return violating > 0
                && violating
                        < cells.stream().mapToLong(HistoryLine.Cell::launches).sum();
    }

    private static long readings(Map<Integer, HistoryLine.Cell> cells) {
        return cells.values().stream().map(HistoryLine.Cell::reading).distinct().count();
    }

    private static Group group(List<HistoryLine> runs, List<Optional<HistoryLine.Cell>> cells) {
        CellKey key = cells.stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .key();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            int at = i;
            cells.get(i)
                    .ifPresent(cell -> rows.add(List.of(
                            runs.get(at).run(),
                            cell.reading(),
                            Numbers.count(cell.violating()) + " of " + Numbers.count(cell.launches()),
                            Sentences.interval(cell.violating(), cell.launches()),
                            Numbers.count(cell.windowHits()),
                            runs.get(at).machine() + ", " + runs.get(at).jvm())));
        }
        return new Group(
                new Figure(
                        Links.box(key.candidate(), key.property()) + "--"
                                + key.engine().id(),
                        key.toString(),
                        "Share of violating launches, run by run.",
                        new Link(Site.HISTORY, Site.HISTORY),
                        List.of(),
                        List.of("Run", "Verdict", "Violating launches", "Interval", "Window hits", "Machine and JVM"),
                        rows),
                LineChart.of(runs, cells));
    }
}
