package growspurt.cli;

import growspurt.api.CandidateLookup;
import growspurt.cli.closure.Codes;
import growspurt.reports.matrix.Stance;
import growspurt.results.BadResults;
import growspurt.results.CandidateLine;
import growspurt.results.CellKey;
import growspurt.results.CellVerdict;
import growspurt.results.EndLine;
import growspurt.results.Engine;
import growspurt.results.EngineResults;
import growspurt.results.Here;
import growspurt.results.Line;
import growspurt.results.PlannedLine;
import growspurt.results.ResultLine;
import growspurt.results.ResultsFile;
import growspurt.results.RunFolder;
import growspurt.results.RunLine;
import growspurt.results.RunResults;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A run in progress: its folder, its open results files, and the cells that still want an answer.
 *
 * @param folder the run folder
 * @param seed seed of the run
 * @param budget wall time for what is left to do
 * @param files open results files
 * @param cells cells to answer, for each engine in order
 * @param candidates what takes part, by id
 * @param before results that an earlier, interrupted session left, for each engine
 */
record Session(
        Path folder,
        long seed,
        Duration budget,
        Map<Engine, ResultsFile> files,
        Map<Engine, List<CellKey>> cells,
        Map<String, CandidateLine> candidates,
        Map<Engine, List<ResultLine>> before)
        implements AutoCloseable {

    /** {@return a new run in {@code runs}} The plan of every engine is on disk before anything is run. */
    static Session start(Path runs, Plan plan, RunLines lines, Guests guests, Duration budget, long seed)
            throws IOException {
        Path folder = RunFolder.create(runs, lines.started(), lines.commit().id());
        Map<Engine, ResultsFile> files = new EnumMap<>(Engine.class);
        Map<String, CandidateLine> candidates = new HashMap<>();
        Codes codes = new Codes();
        Set<Engine> engines = plan.cells().keySet();
        for (Engine engine : engines) {
            ResultsFile file = ResultsFile.create(
                    RunFolder.file(folder, engine),
                    lines.of(engine, engines, folder.getFileName().toString(), seed, budget));
            for (Line line : Header.lines(plan, engine, codes, guests)) {
                file.append(line);
                if (line instanceof CandidateLine candidate) {
                    candidates.put(candidate.id(), candidate);
                }
            }
            files.put(engine, file);
        }
        RunFolder.markLatest(folder);
        return new Session(folder, seed, budget, files, plan.cells(), candidates, Map.of());
    }

    /**
     * {@return the interrupted run in {@code folder}, to go on with the cells that have no answer yet}
     *
     * @throws BadInput if the run is complete, was made by other code or elsewhere, or was changed, so that its results cannot be
     *     added to
     */
    static Session resume(Path folder, Commit commit) throws IOException {
        Path real = folder.toRealPath();
        RunResults run = RunResults.read(real);
        Map<Engine, List<CellKey>> open = open(run);
        refuse(run, real, open, commit);
        refuseOtherCode(run, real);
        Map<Engine, ResultsFile> files = new EnumMap<>(Engine.class);
        for (Engine engine : open.keySet()) {
            files.put(engine, ResultsFile.reopen(RunFolder.file(real, engine)));
        }
        RunLine line = run.engines().get(0).run();
        return new Session(
                real,
                Long.parseLong(line.seed()),
                Duration.ofSeconds(line.budgetSeconds()),
                files,
                open,
                run.candidates(),
                results(run));
    }

    /** {@return this session with another wall time} */
    Session within(Duration wallTime) {
        return new Session(folder, seed, wallTime, files, cells, candidates, before);
    }

    /** {@return ids of the planted bugs} */
    Set<String> controls() {
        return candidates.values().stream()
                .filter(candidate -> !candidate.plants().isEmpty())
                .map(CandidateLine::id)
                .collect(Collectors.toSet());
    }

    /** {@return what is expected of {@code cell}} */
    Stance stance(CellKey cell) {
        CandidateLine candidate = Objects.requireNonNull(candidates.get(cell.candidate()), cell::toString);
        return Stance.of(candidate, cell.property());
    }

    /** {@return number of cells that want an answer} */
    int size() {
        return cells.values().stream().mapToInt(List::size).sum();
    }

    /** {@return the open results file of {@code engine}} */
    ResultsFile file(Engine engine) {
        return Objects.requireNonNull(files.get(engine), () -> "no file is open for " + engine);
    }

    /** Writes the end line of every file that has none yet. */
    void end(EndLine.Status status) {
        files.values().forEach(file -> file.end(status));
    }

    @Override
    public void close() throws IOException {
        for (ResultsFile file : files.values()) {
            file.close();
        }
    }

    private static Map<Engine, List<CellKey>> open(RunResults run) {
        Set<CellKey> answered = run.cells().stream()
                .filter(cell -> cell.verdict().answers())
                .map(CellVerdict::key)
                .collect(Collectors.toCollection(HashSet::new));
        Map<Engine, List<CellKey>> open = new EnumMap<>(Engine.class);
        for (EngineResults engine : run.engines()) {
            List<CellKey> cells = engine.lines(PlannedLine.class)
                    .filter(p -> p.skip() == null)
                    .map(p -> new CellKey(p.candidate(), p.property(), engine.engine()))
                    .filter(key -> !answered.contains(key))
                    .toList();
            if (!cells.isEmpty() || !engine.complete()) {
                open.put(engine.engine(), cells);
            }
        }
        return open;
    }

    private static void refuse(RunResults run, Path folder, Map<Engine, List<CellKey>> open, Commit commit) {
        if (open.isEmpty()) {
            throw new BadInput("run '" + folder.getFileName() + "' has an answer for every cell; start a new one");
        }
        RunLine line = run.engines().get(0).run();
        if (!line.commit().equals(commit.id()) || !line.harnessVersion().equals(Growspurt.Versions.harness())) {
            throw new BadInput("run '" + folder.getFileName() + "' was made at commit '" + line.commit()
                    + "', here is '" + commit.id() + "'; results of two versions are not added up, start a new run");
        }
        if (!line.jvm().equals(Here.jvm())) {
            throw new BadInput("run '" + folder.getFileName() + "' was made on Java "
                    + line.jvm().version() + "; results of two JVMs are not added up, use that one or start a new run");
        }
        if (!line.machine().fingerprint().equals(Here.machine().fingerprint())) {
            throw new BadInput("run '" + folder.getFileName() + "' was made on machine '"
                    + line.machine().fingerprint() + "', this is '"
                    + Here.machine().fingerprint() + "'; results of two machines are not added up, start a new run");
        }
        if (!run.missing().isEmpty()) {
            throw cannotGoOn(folder, "its results of " + run.missing().get(0).id() + " are missing");
        }
        if (!run.strangers().isEmpty()) {
            throw cannotGoOn(folder, run.strangers().get(0));
        }
        for (EngineResults engine : run.engines()) {
            if (engine.end().isPresent() && engine.problem().isPresent()) {
                throw cannotGoOn(folder, engine.problem().get());
            }
        }
    }

    private static BadInput cannotGoOn(Path folder, String problem) {
        return new BadInput(
                "run '" + folder.getFileName() + "' cannot be gone on with: " + problem + "; start a new run");
    }

    /** What is not committed, or comes from elsewhere, may have changed at the same commit. */
    private static void refuseOtherCode(RunResults run, Path folder) throws IOException {
        Codes codes = new Codes();
        for (CandidateLine line : run.candidates().values()) {
            if (line.closure() != null && !line.closure().equals(codes.of(CandidateLookup.called(line.id())))) {
                throw new BadInput("run '" + folder.getFileName() + "' was made with other code of '" + line.id()
                        + "'; results of two versions are not added up, start a new run");
            }
        }
    }

    private static Map<Engine, List<ResultLine>> results(RunResults run) {
        Map<Engine, List<ResultLine>> results = new EnumMap<>(Engine.class);
        run.engines()
                .forEach(engine -> results.put(
                        engine.engine(), engine.lines(ResultLine.class).toList()));
        return results;
    }

    /** {@return the cells of the newest run in {@code runs} that it left without an answer; none when there is no run} */
    static Set<CellKey> unansweredBefore(Path runs) throws IOException {
        try {
            return RunResults.read(runs.resolve("latest")).cells().stream()
                    .filter(cell -> !cell.verdict().answers())
                    .map(CellVerdict::key)
                    .collect(Collectors.toSet());
        } catch (BadResults e) {
            return Set.of();
        }
    }
}
