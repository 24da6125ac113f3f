package growspurt.reports.gate;

import growspurt.reports.compare.Fingerprints;
import growspurt.reports.gate.Plan.Cell;
import growspurt.reports.gate.expect.Expectation;
import growspurt.reports.gate.expect.Expectations;
import growspurt.results.CellKey;
import growspurt.results.CellVerdict;
import growspurt.results.Engine;
import growspurt.results.EngineResults;
import growspurt.results.RunLine;
import growspurt.results.RunResults;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is known of the cells of a run before it is judged. */
final class Known {

    private final Expectations expectations;
    private final Map<Engine, RunLine> files;
    private final Map<CellKey, CellVerdict> before;
    private final String beforeId;

    private Known(
            Expectations expectations, Map<Engine, RunLine> files, Map<CellKey, CellVerdict> before, String beforeId) {
        this.expectations = expectations;
        this.files = files;
        this.before = before;
        this.beforeId = beforeId;
    }

    static Known of(RunResults run, Standard standard) {
        Map<Engine, RunLine> files = run.engines().stream()
                .collect(Collectors.toMap(EngineResults::engine, EngineResults::run, (first, second) -> first));
        Map<CellKey, CellVerdict> before = standard.against().stream()
                .flatMap(other -> other.cells().stream())
                .collect(Collectors.toMap(CellVerdict::key, Function.identity()));
        return new Known(
                standard.expectations(),
                files,
                before,
                standard.against().map(RunResults::id).orElse(""));
    }

    /** {@return the line of the expectations that decides about {@code cell}} */
    Optional<Expectation> line(Cell cell) {
        CellKey key = cell.verdict().key();
        return Optional.ofNullable(files.get(key.engine())).flatMap(file -> expectations.about(key, file));
    }

    /** {@return the violations of {@code cell} that neither {@code line} nor the other run knows, all if they know each} */
    Set<String> news(Cell cell, Optional<Expectation> line) {
        Set<String> news = Fingerprints.news(cell.verdict(), then(cell));
        line.ifPresent(it -> news.removeAll(it.ids()));
        return news.isEmpty() ? Fingerprints.ids(cell.verdict()) : news;
    }

    /** {@return the other run's name, if it shows every violation of {@code cell} too} */
    Optional<String> seenBefore(Cell cell) {
        Set<String> then = then(cell);
        return Optional.of(beforeId)
                .filter(id -> !then.isEmpty() && then.containsAll(Fingerprints.seen(cell.verdict())));
    }

    private Set<String> then(Cell cell) {
        return Optional.ofNullable(before.get(cell.verdict().key()))
                .map(Fingerprints::seen)
                .orElse(Set.of());
    }

    /** {@return how {@code line} is called in a sentence} */
    String called(Expectation line) {
        return line.reason() + ", " + expectations.name() + " line " + line.number();
    }
}
