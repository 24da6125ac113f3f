package growspurt.reports.gate.surface;

import growspurt.reports.compare.Fingerprints;
import growspurt.reports.gate.Decision;
import growspurt.reports.gate.Finding;
import growspurt.results.CellKey;
import growspurt.results.CellVerdict;
import growspurt.results.CounterexampleLine;
import growspurt.results.RunResults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A run, the decision on it, and where its readers find more. */
public final class Case {

    private final RunResults run;
    private final Decision decision;
    private final Function<CellKey, String> pages;
    private final BiFunction<CellKey, String, String> replays;
    private final Function<String, Optional<String>> sources;
    private final Map<CellKey, CellVerdict> cells;
    private final Map<String, CounterexampleLine> counterexamples;

    /**
     * A case.
     *
     * @param pages the page of a cell, seen from the root of the site
     * @param replays the command that repeats a violation of a cell, given the id of the result or counterexample
     * @param sources the source file of a class, by its binary name, seen from the root of the repository with {@code /}
     *     between folders; empty if it is not there
     */
    public Case(
            RunResults run,
            Decision decision,
            Function<CellKey, String> pages,
            BiFunction<CellKey, String, String> replays,
            Function<String, Optional<String>> sources) {
        this.run = run;
        this.decision = decision;
        this.pages = pages;
        this.replays = replays;
        this.sources = sources;
        this.cells = run.cells().stream().collect(Collectors.toMap(CellVerdict::key, Function.identity()));
        this.counterexamples = run.counterexamples();
    }

    RunResults run() {
        return run;
    }

    Decision decision() {
        return decision;
    }

    /** {@return the cell that {@code finding} is about, if it is about one} */
    Optional<CellVerdict> cell(Finding finding) {
        return finding.cell().map(cells::get);
    }

    /** {@return the page of {@code cell}, seen from the root of the site} */
    String page(CellVerdict cell) {
        return pages.apply(cell.key());
    }

    /** {@return the command that shows again the first violation of {@code cell} that {@code finding} is about; empty if it has none} */
    Optional<String> replay(Finding finding, CellVerdict cell) {
        return Fingerprints.ids(cell).stream()
                .filter(finding::isAbout)
                .findFirst()
                .map(id -> replay(cell, id));
    }

    /** {@return the command that shows the violation {@code id} of {@code cell} again} */
    String replay(CellVerdict cell, String id) {
        return replays.apply(cell.key(), id);
    }

    /** {@return the counterexamples of {@code cell} that {@code finding} is about and the run kept} */
    List<CounterexampleLine> counterexamples(Finding finding, CellVerdict cell) {
        return cell.counterexamples().stream()
                .filter(finding::isAbout)
                .map(this::counterexample)
                .flatMap(Optional::stream)
                .toList();
    }

    /** {@return the counterexample called {@code id}, if the run kept it} */
    Optional<CounterexampleLine> counterexample(String id) {
        return Optional.ofNullable(counterexamples.get(id));
    }

    /** {@return the file that stands for {@code cell}: the map's source, else the test's, else the results themselves} */
    String file(CellVerdict cell) {
        String candidate = cell.key().candidate();
        return Optional.ofNullable(run.candidates().get(candidate))
                .flatMap(line -> sources.apply(line.type()))
                .or(() -> sources.apply(cell.planned().test()))
                .orElse("runs/" + run.id() + "/" + cell.key().engine().id() + ".jsonl");
    }

    /** {@return the line of {@code file} at which the first marked step of {@code found} is, 1 if none is there} */
    static int line(CounterexampleLine found, String file) {
        return found.steps().stream()
                .filter(step -> step.mark() != null)
                .map(step -> Position.in(file, step.at()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(1);
    }
}
