package growspurt.reports.gate;

import static java.util.stream.Collectors.joining;

import growspurt.reports.gate.Finding.Kind;
import growspurt.reports.gate.Plan.Cell;
import growspurt.reports.matrix.Stance;
import growspurt.reports.words.Command;
import growspurt.reports.words.Sentences;
import growspurt.results.CellKey;
import growspurt.results.EndLine;
import growspurt.results.Engine;
import growspurt.results.EngineResults;
import growspurt.results.RunResults;
import growspurt.results.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The judge of a run. Absence is red: a planted bug that nobody found, a planned cell without an answer and an engine
 * that did not finish weigh as much as anything that was seen.
 */
public final class Gate {

    private final RunResults run;
    private final Plan plan;
    private final List<Finding> findings = new ArrayList<>();

    private Gate(RunResults run) {
        this.run = run;
        this.plan = Plan.of(run);
    }

    /** {@return the decision on {@code run}; the same for the same lines} */
    public static Decision decide(RunResults run) {
        Gate gate = new Gate(run);
        gate.judgeFiles();
        gate.judgeControls();
        gate.plan.cells().forEach(gate::judgeCell);
        return Decision.of(Counts.of(gate.plan), gate.findings);
    }

    private void judgeFiles() {
        for (EngineResults engine : run.engines()) {
            engine.problem()
                    .ifPresent(problem -> addRun(Kind.BAD_FILE, "Results file " + named(engine, problem) + "."));
            if (engine.end().isEmpty()) {
                addRun(Kind.INCOMPLETE, partial(engine.engine(), "did not finish"));
            } else if (engine.end().get().status() == EndLine.Status.INTERRUPTED) {
                addRun(Kind.INCOMPLETE, partial(engine.engine(), "was interrupted"));
            }
        }
    }

    private String partial(Engine engine, String how) {
        List<Cell> its = plan.cells().stream()
                .filter(cell -> cell.verdict().key().engine() == engine)
                .toList();
        long missing =
                its.stream().filter(cell -> !cell.verdict().verdict().answers()).count();
        return "Partial run: " + engine.id() + " " + how + "; " + missing + " of its " + its.size()
                + " planned cells have no answer.";
    }

    /** {@return {@code problem} with the bare name of the file, since folders say nothing elsewhere} */
    private static String named(EngineResults engine, String problem) {
        return problem.replace(
                engine.file().toString(), String.valueOf(engine.file().getFileName()));
    }

    private void judgeControls() {
        List<List<Cell>> controls = plan.of(Stance.PLANTED);
        if (controls.isEmpty()) {
            addRun(
                    Kind.NO_CONTROL,
                    "No planted bug was part of this run, so nothing shows that it would have seen one.");
        }
        controls.forEach(this::judgeControl);
    }

    private void judgeControl(List<Cell> control) {
        List<Cell> missedBy =
                control.stream().filter(cell -> !cell.is(Verdict.VIOLATED)).toList();
        if (missedBy.size() == control.size()) {
            Cell first = control.get(0);
            String engines = missedBy.stream().map(Gate::engine).collect(joining(" or "));
            add(
                    Kind.CONTROL_MISSED,
                    first,
                    "The run is blind: planted bug " + missed(first, engines)
                            + ", so clean cells of this property mean nothing.");
            return;
        }
        missedBy.stream()
                .filter(cell -> cell.verdict().verdict().answers())
                .forEach(cell -> add(
                        Kind.NOT_FOUND_BY,
                        cell,
                        "Planted bug " + missed(cell, engine(cell)) + "; another engine found it."));
    }

    private void judgeCell(Cell cell) {
        Verdict verdict = cell.verdict().verdict();
        if (verdict == Verdict.VIOLATED && cell.stance() != Stance.PLANTED) {
            judgeViolation(cell);
        } else if (verdict == Verdict.ERROR && cell.stance() != Stance.PLANTED) {
            Kind kind = cell.promised() ? Kind.ERROR : Kind.NOTHING_PROMISED;
            add(kind, cell, named(cell) + ": " + Sentences.verdict(cell.verdict()));
        } else if (!verdict.answers()) {
            add(
                    Kind.UNANSWERED,
                    cell,
                    named(cell) + ": " + verdict.word() + " (" + Sentences.evidence(cell.verdict()) + ").");
        }
    }

    private void judgeViolation(Cell cell) {
        if (!cell.promised()) {
            add(Kind.AS_DOCUMENTED, cell, named(cell) + ": Violated, as documented; the map does not promise it.");
        } else if (cell.stance() == Stance.KNOWN_GOOD) {
            add(
                    Kind.CONTROL_VIOLATED,
                    cell,
                    "Known-good map " + named(cell) + ": Violated. Suspect the harness first. "
                            + Sentences.verdict(cell.verdict()));
        } else {
            add(Kind.VIOLATION, cell, named(cell) + ": Violated. " + Sentences.verdict(cell.verdict()));
        }
    }

    private void add(Kind kind, Cell cell, String sentence) {
        String next = Command.repeating(run, cell.verdict()).toString();
        findings.add(new Finding(kind, Optional.of(cell.verdict().key()), sentence, next));
    }

    private void addRun(Kind kind, String sentence) {
        String next = switch (kind) {
            case NO_CONTROL -> "run again without --candidate, or name a planted bug too";
            case INCOMPLETE -> "run again with --resume";
            default -> "run again, into a new folder";
        };
        findings.add(new Finding(kind, Optional.empty(), sentence, next));
    }

    private static String named(Cell cell) {
        return cell.verdict().key().toString();
    }

    private static String missed(Cell cell, String engines) {
        CellKey key = cell.verdict().key();
        return key.candidate() + " was not found by " + engines + " on " + key.property();
    }

    private static String engine(Cell cell) {
        return cell.verdict().key().engine().id();
    }
}
