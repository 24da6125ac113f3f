package growspurt.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run, and the launches of earlier runs that count beside its own: those of the very same code, see
 * {@link CandidateLine#closure}, by the same harness and engine, on the same machine and JVM.
 *
 * <p>Facts are added up, never verdicts. A violation is added to every cell that this run planned: one execution is proof.
 * Sampled launches without a violation are added to a cell that this run sampled too, in a set-up that it has samples of, or in which
 * an earlier run saw that violation, which would seem to be more frequent than it is without them.
 * Explorations are not added, for with one seed they are the same exploration; neither is anything about planted bugs,
 * which must be found anew for each run to vouch for it.
 *
 * <p>The order of the earlier runs, and whether one is there twice or in parts, makes no difference.
 *
 * @param run the run itself
 * @param earlier what earlier runs add, by run and in the order of their lines
 */
public record Accumulated(RunResults run, List<Launch> earlier) {

    /**
     * A launch of an earlier run.
     *
     * @param runId name of that run
     * @param cell what it was a launch of
     * @param line what it saw
     * @param counterexamples the counterexamples that it names
     */
    public record Launch(String runId, CellKey cell, ResultLine line, List<CounterexampleLine> counterexamples) {

        private static final Comparator<Launch> ORDER = Comparator.comparing(Launch::runId)
                .thenComparing(Launch::cell)
                .thenComparing(launch -> launch.line.id())
                .thenComparing(launch -> launch.line.launch())
                .thenComparing(Launch::violated);

        private static Launch of(EngineResults file, ResultLine line) {
            return new Launch(file.run().runId(), cellOf(file, line), line, counterexamples(file, line));
        }

        private static List<CounterexampleLine> counterexamples(EngineResults file, ResultLine line) {
            return line.counterexamples().isEmpty()
                    ? List.of()
                    : file.lines(CounterexampleLine.class)
                            .filter(found -> line.counterexamples().contains(found.id()))
                            .toList();
        }

        /** {@return whether it saw a violation} */
        public boolean violated() {
            return line.verdict() == Verdict.VIOLATED;
        }
    }

    /** {@return {@code run} with what those of {@code others} add that started before it} */
    public static Accumulated of(RunResults run, Collection<RunResults> others) {
        Set<Launch> added = new TreeSet<>(Launch.ORDER);
        for (EngineResults here : run.engines()) {
            List<EngineResults> comparable = others.stream()
                    .flatMap(other -> other.engines().stream())
                    .filter(there -> comparable(here.run(), there.run()))
                    .toList();
            Wanted wanted = Wanted.by(here, comparable);
            comparable.forEach(there -> added.addAll(wanted.from(there)));
        }
        return new Accumulated(run, List.copyOf(added));
    }

    /** {@return the launches that saw {@code cell} violated, those of the run itself first} */
    public List<Launch> violations(CellKey cell) {
        Stream<Launch> own = run.engines().stream()
                .filter(engine -> engine.engine() == cell.engine())
                .flatMap(engine -> engine.lines(ResultLine.class)
                        .filter(line -> line.verdict() == Verdict.VIOLATED)
                        .filter(line -> cellOf(engine, line).equals(cell))
                        .map(line -> Launch.of(engine, line)));
        return Stream.concat(own, earlier.stream().filter(Launch::violated).filter(launch -> launch.cell.equals(cell)))
                .toList();
    }

    /** {@return the run with the lines of the earlier launches behind its own} */
    public RunResults results() {
        return new RunResults(
                run.id(), run.engines().stream().map(this::withEarlier).toList());
    }

    private EngineResults withEarlier(EngineResults here) {
        List<Line> lines = new ArrayList<>(here.lines());
        for (Launch launch : earlier) {
            if (launch.cell.engine() == here.engine()) {
                lines.add(launch.line);
                lines.addAll(launch.counterexamples);
            }
        }
        return new EngineResults(
                here.file(), here.run(), List.copyOf(lines), here.length(), here.end(), here.problem());
    }

    private static CellKey cellOf(EngineResults file, ResultLine line) {
        return new CellKey(line.candidate(), line.property(), file.engine());
    }

    private static boolean comparable(RunLine here, RunLine there) {
        return there.engine() == here.engine()
                && !there.runId().equals(here.runId())
                && there.started().compareTo(here.started()) <= 0
                && there.engineVersion().equals(here.engineVersion())
                && there.harnessVersion().equals(here.harnessVersion())
                && there.machine().fingerprint().equals(here.machine().fingerprint());
    }

    /**
     * What one engine's file of the run can use.
     *
     * @param code the code of each candidate that is no planted bug and whose code is known, by id
     * @param planned cells that were to be answered
     * @param sampled ids of the results that have samples, or stand for a violation of an earlier run
     */
    private record Wanted(Map<String, String> code, Set<CellKey> planned, Set<String> sampled) {

        static Wanted by(EngineResults here, List<EngineResults> earlier) {
            Map<String, String> code = codes(here);
            here.lines(CandidateLine.class)
                    .filter(candidate -> candidate.role() == CandidateLine.Role.PLANTED_BUG)
                    .forEach(bug -> code.remove(bug.id()));
            Set<CellKey> planned = here.lines(PlannedLine.class)
                    .filter(line -> line.skip() == null)
                    .map(line -> new CellKey(line.candidate(), line.property(), here.engine()))
                    .collect(Collectors.toSet());
            Set<String> sampled = here.lines(ResultLine.class)
                    .filter(line -> line.verdict() != Verdict.ERROR)
                    .map(ResultLine::id)
                    .collect(Collectors.toSet());
            earlier.stream()
                    .flatMap(there -> ofCode(code, there))
                    .filter(line -> line.verdict() == Verdict.VIOLATED)
                    .forEach(line -> sampled.add(line.id()));
            return new Wanted(code, planned, sampled);
        }

        List<Launch> from(EngineResults there) {
            return ofCode(code, there)
                    .filter(line -> line.verdict() == Verdict.VIOLATED || adds(line, there))
                    .filter(line -> planned.contains(cellOf(there, line)))
                    .map(line -> Launch.of(there, line))
                    .toList();
        }

        private static Stream<ResultLine> ofCode(Map<String, String> code, EngineResults there) {
            Map<String, String> itsCode = codes(there);
            return there.lines(ResultLine.class)
                    .filter(line -> code.containsKey(line.candidate())
                            && code.get(line.candidate()).equals(itsCode.get(line.candidate())));
        }

        private boolean adds(ResultLine line, EngineResults there) {
            return there.problem().isEmpty()
                    && line.verdict() != Verdict.ERROR
                    && line.bounded() == null
                    && sampled.contains(line.id());
        }

        private static Map<String, String> codes(EngineResults file) {
            Map<String, String> codes = new HashMap<>();
            file.lines(CandidateLine.class)
                    .filter(candidate -> candidate.closure() != null)
                    .forEach(candidate -> codes.put(candidate.id(), String.valueOf(candidate.closure())));
            return codes;
        }
    }
}
