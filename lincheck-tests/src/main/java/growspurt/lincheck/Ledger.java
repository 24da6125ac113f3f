package growspurt.lincheck;

import growspurt.results.CellKey;
import growspurt.results.Engine;
import growspurt.results.ResultLine;
import growspurt.results.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which cells have how many launches, and which counterexamples are known, over all of a run. Thread-safe. */
final class Ledger {

    /** Errors in a row after which a cell is left alone. */
    private static final int MOST_ERRORS = 2;

    private final List<ResultLine> lines = new ArrayList<>();
    private final Set<String> counterexamples = new HashSet<>();

    /** A ledger in which {@code before} count. */
    Ledger(List<ResultLine> before) {
        lines.addAll(before);
        before.forEach(line -> counterexamples.addAll(line.counterexamples()));
    }

    /** {@return the cells of each candidate, those of {@code controls} first, otherwise in the order of appearance} */
    static Collection<List<CellKey>> byCandidate(List<CellKey> cells, Set<String> controls) {
        Map<String, List<CellKey>> byCandidate = new LinkedHashMap<>();
        cells.stream().filter(c -> controls.contains(c.candidate())).forEach(c -> put(byCandidate, c));
        cells.stream().filter(c -> !controls.contains(c.candidate())).forEach(c -> put(byCandidate, c));
        return byCandidate.values();
    }

    private static void put(Map<String, List<CellKey>> byCandidate, CellKey cell) {
        byCandidate.computeIfAbsent(cell.candidate(), c -> new ArrayList<>()).add(cell);
    }

    synchronized void add(ResultLine line) {
        lines.add(line);
    }

    /** {@return whether the counterexample is new; it is known afterwards} */
    synchronized boolean isNew(String counterexample) {
        return counterexamples.add(counterexample);
    }

    /** {@return the cells among {@code cells} that still want a launch, {@code launches} being the most} */
    synchronized List<CellKey> open(List<CellKey> cells, int launches) {
        return cells.stream().filter(cell -> isOpen(cell, launches)).toList();
    }

    /** {@return the ordinal of the next launch of {@code cell}} */
    synchronized int next(CellKey cell) {
        return of(cell).stream().mapToInt(ResultLine::launch).max().orElse(-1) + 1;
    }

    private boolean isOpen(CellKey cell, int launches) {
        List<ResultLine> done = of(cell);
        boolean violated = done.stream().anyMatch(line -> line.verdict() == Verdict.VIOLATED);
        List<ResultLine> newest = done.subList(Math.max(0, done.size() - MOST_ERRORS), done.size());
        boolean hopeless =
                newest.size() == MOST_ERRORS && newest.stream().allMatch(line -> line.verdict() == Verdict.ERROR);
        return !violated && !hopeless && done.size() < launches;
    }

    private List<ResultLine> of(CellKey cell) {
        return lines.stream()
                .filter(line -> cell.equals(new CellKey(line.candidate(), line.property(), Engine.LINCHECK)))
                .toList();
    }
}
