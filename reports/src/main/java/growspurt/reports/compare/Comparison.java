package growspurt.reports.compare;

import growspurt.reports.compare.Change.Kind;
import growspurt.reports.matrix.Catalogue;
import growspurt.reports.words.Numbers;
import growspurt.results.CellKey;
import growspurt.results.EngineResults;
import growspurt.results.RunResults;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed from one run to another, cell by cell. Failures are counted where both runs have an answer; clean cells are not: a
 * count of those would grow with the plan.
 *
 * @param before id of the first run
 * @param after id of the second run
 * @param caveats why rates of the two may not be comparable, a sentence each
 * @param changes every cell of either run, by kind, then in the order of the keys
 */
public record Comparison(String before, String after, List<String> caveats, List<Change> changes) {

    /** {@return what changed from {@code before} to {@code after}; the same for the same lines} */
    public static Comparison of(RunResults before, RunResults after) {
        Map<CellKey, Side> old = sides(before);
        Map<CellKey, Side> fresh = sides(after);
        Set<CellKey> keys = new TreeSet<>(old.keySet());
        keys.addAll(fresh.keySet());
        List<Change> changes = keys.stream()
                .map(key -> Change.of(key, Optional.ofNullable(old.get(key)), Optional.ofNullable(fresh.get(key))))
                .sorted(Comparator.comparing(Change::kind))
                .toList();
        return new Comparison(before.id(), after.id(), caveats(before, after), changes);
    }

    /** {@return the changes of {@code kind}} */
    public List<Change> of(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** {@return number of cells answered by both runs in which the first saw a promise broken} */
    public long failuresBefore() {
        return count(change -> change.answeredByBoth() && failed(change.before()));
    }

    /** {@return number of cells answered by both runs in which the second saw a promise broken} */
    public long failuresAfter() {
        return count(change -> change.answeredByBoth() && failed(change.after()));
    }

    /** {@return number of cells answered by both runs in which the second saw a promise broken as the first did not} */
    public long newFailures() {
        return count(change -> change.answeredByBoth() && change.newFailure());
    }

    /** {@return the broken promises that these numbers leave out, since the other run has no answer, a sentence each} */
    public List<String> leftOut() {
        return Stream.of(leftOut("now", "before", Change::before), leftOut("before", "now", Change::after))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> leftOut(String missing, String seen, Function<Change, Optional<Side>> side) {
        long failures = count(change -> !change.answeredByBoth() && failed(side.apply(change)));
        return failures == 0
                ? Optional.empty()
                : Optional.of("Not asked or not answered " + missing + ": "
                        + Numbers.count(failures, "broken promise", "broken promises") + " of " + seen + ".");
    }

    private static boolean failed(Optional<Side> side) {
        return side.filter(Side::failed).isPresent();
    }

    private long count(Predicate<Change> which) {
        return changes.stream().filter(which).count();
    }

    private static Map<CellKey, Side> sides(RunResults run) {
        Catalogue catalogue = Catalogue.of(run);
        return run.cells().stream()
                .collect(Collectors.toMap(
                        cell -> cell.key(), cell -> new Side(catalogue.stance(cell), cell), (a, b) -> b, TreeMap::new));
    }

    private static List<String> caveats(RunResults before, RunResults after) {
        boolean sameMachine = machines(before).equals(machines(after));
        boolean whole = before.complete() && after.complete();
        return List.of(
                        sameMachine ? "" : "The runs are from different machines or JVMs: their rates do not compare.",
                        whole ? "" : "A run is partial: what it did not reach is no change of the map.")
                .stream()
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static Set<String> machines(RunResults run) {
        return run.engines().stream()
                .map(EngineResults::run)
                .map(line -> line.machine().fingerprint())
                .collect(Collectors.toSet());
    }
}
