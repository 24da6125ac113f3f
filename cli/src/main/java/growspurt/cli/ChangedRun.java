package growspurt.cli;

import growspurt.api.MapCandidate;
import growspurt.api.Property;
import growspurt.cli.closure.Codes;
import growspurt.reports.words.Numbers;
import growspurt.results.CellKey;
import growspurt.results.Engine;
import growspurt.results.RunLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A run of what a change reaches, and of the planted bugs that vouch for it. */
final class ChangedRun {

    private static final Duration LEAST = Duration.ofSeconds(150);
    private static final Duration MOST = Duration.ofMinutes(10);
    private static final List<Engine> ENGINES = List.of(Engine.values());
    private static final Set<Property> PROPERTIES = EnumSet.allOf(Property.class);

    private final Collection<MapCandidate> known;
    private final Codes codes;
    private final Path runs;
    private final PrintWriter out;
    private final Consumer<String> problems;

    /**
     * A run to be.
     *
     * @param known the candidates that a change may reach
     * @param runs folder of earlier runs
     * @param problems is told what is wrong with those
     */
    ChangedRun(Collection<MapCandidate> known, Path runs, PrintWriter out, Consumer<String> problems)
            throws IOException {
        this.known = known;
        this.codes = new Codes();
        this.runs = runs;
        this.out = out;
        this.problems = problems;
    }

    /**
     * Runs what {@code range} changes in the checkout of this folder, and adds the run to {@code runs}.
     *
     * @return as {@link #of}
     */
    static OptionalInt here(String range, @Nullable Duration budget, PrintWriter out, Consumer<String> problems)
            throws IOException {
        Path here = Path.of(".");
        Collection<String> files = Built.here().sources(ChangedFiles.top(range, here), ChangedFiles.in(range, here));
        Collection<MapCandidate> known = Candidates.onClassPath().all();
        return new ChangedRun(known, Path.of("runs"), out, problems)
                .of(files, budget, Growspurt.commandLine().setOut(out)::execute);
    }

    /** A verb of the command line. */
    @FunctionalInterface
    interface Verb {
        /** {@return the exit code} */
        int execute(String... arguments);
    }

    /**
     * Tells what the files {@code changed} reach, and runs it with {@code verb}.
     *
     * @param budget wall time; null for what it is likely to need, within limits
     * @return the exit code to end with: 0 if nothing was to be run, that of the run if it did not end well; empty if there
     *     is a new run to judge
     */
    OptionalInt of(Collection<String> changed, @Nullable Duration budget, Verb verb) throws IOException {
        boolean thorough = budget != null && budget.compareTo(RunLine.LONG) >= 0;
        List<MapCandidate> reached = reached(changed, thorough);
        if (reached.isEmpty()) {
            out.println("nothing affected: of " + Numbers.count(changed.size(), "changed file", "changed files")
                    + " none calls for a run, so none took place");
            return OptionalInt.of(Exit.OK);
        }
        int exit = run(reached, thorough, budget, verb);
        return exit == Exit.OK ? OptionalInt.empty() : OptionalInt.of(exit);
    }

    private int run(List<MapCandidate> reached, boolean thorough, @Nullable Duration budget, Verb verb) {
        List<MapCandidate> chosen = new ArrayList<>(reached);
        vouchers(reached, thorough).stream()
                .filter(bug -> !reached.contains(bug))
                .forEach(chosen::add);
        out.println("running  " + names(reached) + ", and " + (chosen.size() - reached.size())
                + " planted bugs to vouch for the run");
        out.flush();
        return verb.execute(
                "run",
                "--candidate=" + String.join(",", ids(chosen)),
                "--without-controls",
                "--budget=" + Budget.text(budget == null ? likely(chosen) : budget));
    }

    private List<MapCandidate> reached(Collection<String> changed, boolean thorough) throws IOException {
        Impact impact = Impact.of(changed, known, codes);
        impact.ways().forEach(way -> out.println("changed  " + way));
        Map<MapCandidate, String> names = new LinkedHashMap<>();
        impact.candidates().forEach(candidate -> names.put(candidate, codes.of(candidate)));
        CleanRecord record = new CleanRecord(EarlierRuns.of(runs, Set.copyOf(names.values()), problems));
        names.keySet().removeIf(candidate -> cells(List.of(candidate), thorough).isEmpty());
        names.entrySet().removeIf(entry -> isKnown(entry.getKey(), entry.getValue(), thorough, record));
        return List.copyOf(names.keySet());
    }

    private boolean isKnown(MapCandidate candidate, String code, boolean thorough, CleanRecord record) {
        Set<CellKey> cells = cells(List.of(candidate), thorough).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        Optional<String> run = record.of(candidate.id(), code, cells);
        run.ifPresent(id ->
                out.println("as in    run " + id + ": " + candidate.id() + ", the same bytecode, judged as expected"));
        return run.isPresent();
    }

    /** {@return planted bugs that the change does not reach, as far as there are such: one in changed code vouches for little} */
    private List<MapCandidate> vouchers(List<MapCandidate> reached, boolean thorough) {
        if (reached.stream().noneMatch(candidate -> candidate.plants().isEmpty())) {
            return List.of();
        }
        List<MapCandidate> unreached =
                known.stream().filter(candidate -> !reached.contains(candidate)).toList();
        return Vouchers.of(unreached, reached, PROPERTIES, ENGINES, thorough);
    }

    private static Duration likely(List<MapCandidate> chosen) {
        Duration need = new Estimate(cells(chosen, false), MOST).need();
        Duration enough = need.plus(need.dividedBy(3));
        return enough.compareTo(LEAST) < 0 ? LEAST : enough.compareTo(MOST) > 0 ? MOST : enough;
    }

    private static Map<Engine, List<CellKey>> cells(List<MapCandidate> candidates, boolean thorough) {
        return Plan.of(candidates, List.of(), PROPERTIES, ENGINES, Set.of(), thorough, 0)
                .cells();
    }

    private static List<String> ids(List<MapCandidate> candidates) {
        return candidates.stream().map(MapCandidate::id).toList();
    }

    private static String names(List<MapCandidate> reached) {
        return reached.size() <= 3 ? String.join(", ", ids(reached)) : reached.size() + " maps";
    }
}
