package growspurt.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that one run left behind: its results files, one for each engine.
 *
 * @param id name of the run
 * @param engines the content of the files, in the order of {@link Engine}
 */
public record RunResults(String id, List<EngineResults> engines) {

    /**
     * {@return the run in {@code folder}}
     *
     * @throws BadResults if the folder is missing or holds no usable results file
     */
    public static RunResults read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BadResults("no run folder '" + folder + "'; 'make stress' makes one");
        }
        List<EngineResults> engines = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            Path file = RunFolder.file(folder, engine);
            if (Files.exists(file)) {
                engines.add(ResultsReader.read(file));
            }
        }
        if (engines.isEmpty()) {
            throw new BadResults("no results file in '" + folder + "'; 'make stress' writes them");
        }
        return new RunResults(engines.get(0).run().runId(), List.copyOf(engines));
    }

    /** {@return whether every engine of the run wrote its end line and none was interrupted} */
    public boolean complete() {
        return missing().isEmpty() && strangers().isEmpty() && engines.stream().allMatch(EngineResults::complete);
    }

    /** {@return the engines that the run had, as the files of the others say, and whose own file is not there} */
    public List<Engine> missing() {
        Set<Engine> missing = EnumSet.noneOf(Engine.class);
        engines.stream()
                .map(engine -> engine.run().engines())
                .filter(Objects::nonNull)
                .forEach(missing::addAll);
        engines.forEach(there -> missing.remove(there.engine()));
        return List.copyOf(missing);
    }

    /** {@return for each file that is not of the first one's run, or not of the engine that its name tells, how that shows} */
    public List<String> strangers() {
        RunLine first = engines.get(0).run();
        return engines.stream()
                .flatMap(file -> differences(file, first).limit(1))
                .toList();
    }

    private static Stream<String> differences(EngineResults file, RunLine first) {
        RunLine its = file.run();
        String name = String.valueOf(file.file().getFileName());
        return Stream.of(
                        difference(name, "engine ", its.engine().id(), name.replace(".jsonl", "")),
                        difference(name, "run ", its.runId(), first.runId()),
                        difference(name, "commit ", its.commit(), first.commit()),
                        difference(
                                name,
                                "machine ",
                                its.machine().fingerprint(),
                                first.machine().fingerprint()))
                .flatMap(Optional::stream);
    }

    private static Optional<String> difference(String file, String what, String its, String expected) {
        return its.equals(expected)
                ? Optional.empty()
                : Optional.of("'" + file + "' is of " + what + "'" + its + "', not of '" + expected + "'");
    }

    /** {@return what is wrong with the files themselves, a line each} */
    public List<String> problems() {
        return Stream.of(
                        engines.stream().map(EngineResults::problem).flatMap(Optional::stream),
                        missing().stream().map(engine -> "'" + engine.id() + ".jsonl' of this run is missing"),
                        strangers().stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** {@return the candidates by id, in the order of the files} */
    public Map<String, CandidateLine> candidates() {
        Map<String, CandidateLine> byId = new LinkedHashMap<>();
        lines(CandidateLine.class).forEach(c -> byId.putIfAbsent(c.id(), c));
        return byId;
    }

    /** {@return the properties by id, in the order of the files} */
    public Map<String, PropertyLine> properties() {
        Map<String, PropertyLine> byId = new LinkedHashMap<>();
        lines(PropertyLine.class).forEach(p -> byId.putIfAbsent(p.id(), p));
        return byId;
    }

    /** {@return the counterexamples by id; of several with one id the first} */
    public Map<String, CounterexampleLine> counterexamples() {
        Map<String, CounterexampleLine> byId = new LinkedHashMap<>();
        lines(CounterexampleLine.class).forEach(c -> byId.putIfAbsent(c.id(), c));
        return byId;
    }

    /** {@return how long operations took, launch by launch} */
    public List<LatencyLine> latencies() {
        return lines(LatencyLine.class).toList();
    }

    /** {@return the verdict of every planned cell, in the order of the plan} */
    public Collection<CellVerdict> cells() {
        Map<CellKey, CellVerdict> cells = new LinkedHashMap<>();
        for (EngineResults engine : engines) {
            Map<CellKey, List<ResultLine>> byCell = new LinkedHashMap<>();
            engine.lines(ResultLine.class)
                    .forEach(r -> byCell.computeIfAbsent(keyOf(engine, r), k -> new ArrayList<>())
                            .add(r));
            engine.lines(PlannedLine.class).forEach(planned -> {
                CellKey key = new CellKey(planned.candidate(), planned.property(), engine.engine());
                cells.put(key, CellVerdict.of(key, planned, byCell.getOrDefault(key, List.of())));
            });
        }
        return List.copyOf(cells.values());
    }

    private static CellKey keyOf(EngineResults engine, ResultLine result) {
        return new CellKey(result.candidate(), result.property(), engine.engine());
    }

    private <L extends Line> Stream<L> lines(Class<L> kind) {
        return engines.stream().flatMap(e -> e.lines(kind));
    }
}
