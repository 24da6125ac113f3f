package growspurt.cli;

import growspurt.reports.gate.Gate;
import growspurt.reports.gate.GateExit;
import growspurt.results.CandidateLine;
import growspurt.results.CellKey;
import growspurt.results.CellVerdict;
import growspurt.results.EngineResults;
import growspurt.results.Here;
import growspurt.results.ResultLine;
import growspurt.results.RunResults;
import growspurt.results.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether earlier runs on this machine make another one of the same code needless. A violation never does: what was seen
 * violated, by whatever run, is run again.
 *
 * @param runs earlier runs; those of other machines and versions may have seen a violation, and are no clean record
 */
record CleanRecord(List<RunResults> runs) {

    /**
     * {@return the name of a run that the gate found as expected, and that has an answer for each of {@code cells} of
     * {@code candidate} by the code called {@code code}; empty if there is none, or if another run of that code saw it break a
     * promise}
     */
    Optional<String> of(String candidate, String code, Set<CellKey> cells) {
        List<RunResults> same =
                runs.stream().filter(run -> isOf(run, candidate, code)).toList();
        if (same.stream().anyMatch(run -> breaksPromise(run, candidate))) {
            return Optional.empty();
        }
        return same.stream()
                .filter(CleanRecord::isOfHere)
                .filter(run -> answered(run).containsAll(cells))
                .filter(run -> Gate.decide(run).exit() == GateExit.AS_EXPECTED)
                .map(RunResults::id)
                .findFirst();
    }

    private static boolean isOf(RunResults run, String candidate, String code) {
        CandidateLine line = run.candidates().get(candidate);
        return line != null && code.equals(line.closure());
    }

    private static boolean isOfHere(RunResults run) {
        String machine = Here.machine().fingerprint();
        return run.engines().stream()
                .map(EngineResults::run)
                .allMatch(line -> line.machine().fingerprint().equals(machine)
                        && line.engineVersion().equals(Engines.version(line.engine()))
                        && line.harnessVersion().equals(Growspurt.Versions.harness()));
    }

    private static boolean breaksPromise(RunResults run, String candidate) {
        CandidateLine line = run.candidates().get(candidate);
        return line != null
                && line.role() != CandidateLine.Role.PLANTED_BUG
                && run.engines().stream()
                        .flatMap(engine -> engine.lines(ResultLine.class))
                        .anyMatch(result -> result.candidate().equals(candidate)
                                && result.verdict() == Verdict.VIOLATED
                                && line.promises(result.property()));
    }

    private static Set<CellKey> answered(RunResults run) {
        return run.cells().stream()
                .filter(cell -> cell.verdict().answers())
                .map(CellVerdict::key)
                .collect(Collectors.toSet());
    }
}
