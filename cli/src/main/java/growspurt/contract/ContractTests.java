package growspurt.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import growspurt.reports.words.Sentences;
import growspurt.reports.words.Story;
import growspurt.results.CandidateLine;
import growspurt.results.CellKey;
import growspurt.results.CellVerdict;
import growspurt.results.Engine;
import growspurt.results.PropertyLine;
import growspurt.results.ResultLine;
import growspurt.results.RunResults;
import growspurt.results.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * A run as JUnit tests: one for each cell that {@code candidate} promises, and one for the planted bugs.
 *
 * @param run what was seen
 * @param candidate id of the map
 * @param replay the command that repeats a result, which is named in place of {@code %s}
 */
record ContractTests(RunResults run, String candidate, String replay) {

    Stream<DynamicTest> all() {
        Optional<CandidateLine> line = Optional.ofNullable(run.candidates().get(candidate));
        Map<String, PropertyLine> properties = run.properties();
        Stream<DynamicTest> promised = run.cells().stream()
                .filter(cell -> cell.key().candidate().equals(candidate)
                        && line.map(l -> l.promises(cell.key().property())).orElse(false))
                .map(cell -> DynamicTest.dynamicTest(name(cell.key(), properties), () -> judge(cell)));
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest("the harness sees planted bugs", this::judgeControls)), promised);
    }

    private static String name(CellKey cell, Map<String, PropertyLine> properties) {
        return Optional.ofNullable(properties.get(cell.property()))
                        .map(PropertyLine::title)
                        .orElse(cell.property()) + ", " + cell.engine().id();
    }

    private void judge(CellVerdict cell) {
        switch (cell.verdict()) {
            case NONE_SEEN, NONE_IN_BOUND -> {}
            case VIOLATED -> throw new AssertionFailedError(violation(cell));
            case ERROR -> throw new AssertionFailedError(cell.key() + ": " + Sentences.verdict(cell));
            case NOT_EXERCISED, INCONCLUSIVE, NOT_RUN, NOT_APPLICABLE ->
                throw new TestAbortedException(
                        cell.key() + ": " + cell.verdict().word() + ". " + Sentences.verdict(cell));
        }
    }

    private String violation(CellVerdict cell) {
        List<String> lines = new ArrayList<>();
        lines.add(cell.key() + ": " + Sentences.verdict(cell));
        Optional.ofNullable(run.properties().get(cell.key().property()))
                .ifPresent(property -> lines.add("claimed: " + property.claim()));
        forbidden(cell).forEach(outcome -> lines.add("seen:    " + outcome));
        cell.counterexamples().stream().limit(1).map(run.counterexamples()::get).forEach(example -> {
            lines.add("seen:    " + example.finding());
            lines.addAll(Story.of(example));
        });
        lines.add("seed:    " + seed());
        lines.add("again:   " + String.format(Locale.ROOT, replay, repeatable(cell)));
        return String.join("\n", lines);
    }

    /** Lincheck repeats a counterexample, the engines that sample a launch. */
    private static String repeatable(CellVerdict cell) {
        Stream<String> launches = cell.launches().stream()
                .filter(launch -> launch.verdict() == Verdict.VIOLATED)
                .map(ResultLine::id);
        Stream<String> ids =
                cell.key().engine() == Engine.LINCHECK ? cell.counterexamples().stream() : Stream.<String>empty();
        return Stream.concat(ids, launches).findFirst().orElseThrow();
    }

    private static List<String> forbidden(CellVerdict cell) {
        Map<String, Long> counts = new TreeMap<>();
        cell.launches().stream()
                .flatMap(launch -> launch.outcomes().stream())
                .filter(ResultLine.Outcome::forbidden)
                .forEach(outcome -> counts.merge(outcome.word() + ", " + outcome.note(), outcome.count(), Long::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " × " + entry.getKey())
                .toList();
    }

    private String seed() {
        return run.engines().get(0).run().seed();
    }

    /** A planted bug that was looked for and not found makes the run blind; one that nobody reached vouches for nothing. */
    private void judgeControls() {
        Map<String, List<CellVerdict>> controls = run.cells().stream()
                .filter(this::isControl)
                .collect(groupingBy(
                        cell -> cell.key().candidate() + " on " + cell.key().property(), TreeMap::new, toList()));
        if (controls.isEmpty()) {
            throw new AssertionFailedError("no planted bug took part: nothing shows that the run would have seen one");
        }
        int planted = controls.size();
        controls.values().removeIf(cells -> cells.stream().anyMatch(cell -> cell.verdict() == Verdict.VIOLATED));
        if (controls.size() == planted) {
            throw new AssertionFailedError("the run is blind, it found none of " + planted
                    + " planted bugs; give it more time with -Dgrowspurt.budget");
        }
        String missed = controls.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(cell -> cell.verdict().answers()))
                .map(Map.Entry::getKey)
                .collect(joining(", "));
        if (!missed.isEmpty()) {
            throw new AssertionFailedError(
                    "the run is blind, it did not find " + missed + "; clean results of these properties mean nothing");
        }
        if (!controls.isEmpty()) {
            throw new TestAbortedException("the budget did not reach " + String.join(", ", controls.keySet())
                    + "; give it more time with -Dgrowspurt.budget");
        }
    }

    private boolean isControl(CellVerdict cell) {
        return Optional.ofNullable(run.candidates().get(cell.key().candidate()))
                .map(line -> line.plants(cell.key().property()))
                .orElse(false);
    }
}
